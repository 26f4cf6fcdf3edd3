"""A project with our configuration and theme and few pages, built in this process."""

import re
from collections.abc import Mapping
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.support.docs import write
from tests.support.project import with_configuration
from wizard.compile import compile_tree
from wizard.content.load import load
from wizard.engine.tree import Tree

_NAV = re.compile(r"^nav:\n(?: .*\n)+", re.MULTILINE)


def small(to: Path, files: Mapping[str, str | None] | None = None) -> Path:
    """Write a project with our configuration and theme, and the small valid docs.

    Args:
        to: The folder of the project.
        files: Changes to these docs.
    """
    write(to / "docs", files or {})
    config = with_configuration(to) / "mkdocs.yml"
    config.write_text(_NAV.sub("", config.read_text("utf-8")), "utf-8")
    return to


def built_here(project: Path, into: Path, *, use_directory_urls: bool = True) -> Path:
    """Build a project in this process, which takes a tenth of the time of a new one."""
    config = load_config(
        str(project / "mkdocs.yml"),
        site_dir=str(into),
        use_directory_urls=use_directory_urls,
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return into


def tree_of(project: Path) -> Tree:
    """Return the tree of a project."""
    config = load_config(str(project / "mkdocs.yml"))
    return compile_tree(
        load(project / "docs"), config.markdown_extensions, config.mdx_configs
    )
