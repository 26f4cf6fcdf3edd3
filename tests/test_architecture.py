"""Rules of the architecture that nothing else would notice."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import wizard

PACKAGE = Path(wizard.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# From the ground up: each room may import what is on a floor below it.
FLOORS = [
    {"problems", "engine"},
    {"content", "runtime"},
    {"check", "compile"},
    {"site"},
    {"hosting"},
    {"commands"},
]
ALONE: dict[str, set[str]] = {"__init__": set(), "__main__": {"commands"}}
"""What modules outside of the rooms may import."""


def part(path: Path) -> str:
    """Return the part of the package that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Return the parts of the package that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"wizard.{alias.name}" for alias in node.names}
            names |= inner if node.module == "wizard" else {node.module}
    return {name.split(".")[1] for name in names if name.startswith("wizard.")}


def test_every_room_has_its_floor() -> None:
    parts = {part(path) for path in MODULES}

    assert parts == set().union(*FLOORS, ALONE)


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_imports_go_one_way(path: Path) -> None:
    own = part(path)
    if own in ALONE:
        allowed = ALONE[own]
    else:
        level = next(number for number, floor in enumerate(FLOORS) if own in floor)
        allowed = {own}.union(*FLOORS[:level])

    assert imported(path) <= allowed


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_modules_are_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 250


def test_the_engine_needs_the_standard_library_and_jinja2_alone() -> None:
    engine = [
        f"wizard.{'.'.join(path.relative_to(PACKAGE).with_suffix('').parts)}"
        for path in (PACKAGE / "engine").glob("*.py")
        if path.stem != "__init__"
    ]
    code = (
        "import sys; before = set(sys.modules)\n"
        f"import {', '.join(sorted(engine))}\n"
        "print(*set(sys.modules) - before)"
    )
    new = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()

    packages = {name.partition(".")[0] for name in new}
    assert packages <= {"wizard", "jinja2", "markupsafe"} | sys.stdlib_module_names
    ours = {name.split(".")[1] for name in new if name.startswith("wizard.")}
    assert ours == {"engine"}


def test_only_the_plugin_knows_mkdocs() -> None:
    knowing = {
        part(path)
        for path in MODULES
        if "mkdocs" in {name.partition(".")[0] for name in all_imports(path)}
    }

    assert knowing == {"site"}


def all_imports(path: Path) -> set[str]:
    """Return every module that a file imports, by its whole name."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names
