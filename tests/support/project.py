"""Copies of the project for tests to change, and builds of them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tasks.folders import BROWSER, ROOT
from tasks.programs import environment

INSTALLED = BROWSER.relative_to(ROOT) / "node_modules"
MKDOCS = (sys.executable, "-m", "mkdocs")
PROPERDOCS = (sys.executable, "-m", "properdocs")


def copied(to: Path) -> Path:
    """Copy all files that MkDocs reads; the package `wizard` is the installed one."""
    shutil.copytree(ROOT / "docs", to / "docs")
    return with_configuration(to)


def with_configuration(to: Path) -> Path:
    """Copy all files that MkDocs reads except the docs."""
    shutil.copytree(ROOT / "overrides", to / "overrides")
    for config in ("mkdocs.yml", "offline.yml"):
        shutil.copy(ROOT / config, to)
    return to


def with_package(project: Path) -> Path:
    """Also copy the package `wizard`, without its caches."""
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
    program: Sequence[str] = MKDOCS,
) -> Path:
    """Build a project and return the folder of its site.

    A package `wizard` in the project takes precedence over the installed one.

    Args:
        project: Its folder.
        into: The folder of the site.
        env: Variables to add to the build's environment.
        options: More options of MkDocs.
        program: MkDocs, or a site generator with the same options.

    Raises:
        AssertionError: The build failed; its output is the message.
    """
    given = env or {}
    packages = filter(None, [str(project), given.get("PYTHONPATH")])
    done = subprocess.run(
        [*program, "build", "--site-dir", str(into), *options],
        cwd=project,
        env=environment({**given, "PYTHONPATH": os.pathsep.join(packages)}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise AssertionError(done.stderr)
    return into


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files of a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(file: Path, old: str, new: str) -> None:
    """Replace a text in a file; the text must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"no '{old}' in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")
