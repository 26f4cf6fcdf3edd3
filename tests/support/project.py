"""The project's files, copied where a test may break them, and built."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tasks.folders import BROWSER, ROOT
from tasks.programs import environment
from tests.support.docs import write
from wizard.compile import compile_tree
from wizard.content.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from wizard.engine.tree import Tree

INSTALLED = BROWSER.relative_to(ROOT) / "node_modules"
MKDOCS = (sys.executable, "-m", "mkdocs")
_NAV = re.compile(r"^nav:\n(?: .*\n)+", re.MULTILINE)


def copied(to: Path) -> Path:
    """Copy all that MkDocs reads; the package `wizard` comes from the environment."""
    shutil.copytree(ROOT / "docs", to / "docs")
    return _with_configuration(to)


def small(to: Path, files: Mapping[str, str | None] | None = None) -> Path:
    """Write a project with our configuration and theme, and the small sound docs.

    Args:
        to: Its folder.
        files: Changes to these docs.
    """
    write(to / "docs", files or {})
    config = _with_configuration(to) / "mkdocs.yml"
    config.write_text(_NAV.sub("", config.read_text("utf-8")), "utf-8")
    return to


def _with_configuration(to: Path) -> Path:
    shutil.copytree(ROOT / "overrides", to / "overrides")
    for config in ("mkdocs.yml", "offline.yml"):
        shutil.copy(ROOT / config, to)
    return to


def with_package(project: Path) -> Path:
    """Copy the package `wizard` too, without what it keeps from build to build."""
    others = shutil.ignore_patterns("node_modules", "__pycache__")
    shutil.copytree(ROOT / "wizard", project / "wizard", ignore=others)
    (project / INSTALLED).mkdir()
    for path in (ROOT / INSTALLED).iterdir():
        if path.name != ".cache":
            (project / INSTALLED / path.name).symlink_to(path)
    return project


def built(
    project: Path,
    into: Path,
    env: Mapping[str, str] | None = None,
    options: Sequence[str] = (),
) -> Path:
    """Build a project and return where its site lies.

    A package `wizard` in it comes before the one of the environment.

    Args:
        project: Its folder.
        into: Where the site is to lie.
        env: What the build finds in its environment besides.
        options: What MkDocs is told besides.

    Raises:
        AssertionError: The build failed; its output is the message.
    """
    done = subprocess.run(
        [*MKDOCS, "build", "--site-dir", str(into), *options],
        cwd=project,
        env=environment({**(env or {}), "PYTHONPATH": str(project)}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise AssertionError(done.stderr)
    return into


def built_here(project: Path, into: Path, *, use_directory_urls: bool = True) -> Path:
    """Build a project in this process, which takes a tenth of the time."""
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
    """Return the tree that the build of a project shows."""
    config = load_config(str(project / "mkdocs.yml"))
    return compile_tree(
        load(project / "docs"), config.markdown_extensions, config.mdx_configs
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files of a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(file: Path, old: str, new: str) -> None:
    """Edit a file, as an editor would."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"no '{old}' in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")
