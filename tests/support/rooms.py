"""Imports of the package, by module and by room; a room is a folder of the package.

`.venv/bin/python -m tests.support.rooms` prints the imports of each room, from the top
floor down.
"""

import ast
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tasks.folders import ROOT

Graph = Mapping[str, Collection[str]]
"""The modules, or rooms, that each one imports."""

PACKAGE = ROOT / "wizard"
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if "node_modules" not in path.parts
)
NO_ROOMS = {"__init__", "__main__"}
"""The modules of the package that are in no folder."""


def room_of(path: Path) -> str:
    """Return the room of a file of the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name_of(path: Path) -> str:
    """Return the full name of the module in a file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


@cache
def imported(path: Path) -> frozenset[str]:
    """Return the full names of all imports of a file, including those for types only.

    `from package import name` imports the module of that name if there is one, else
    the package.
    """
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {name if name in _names() else node.module for name in inner}
    return frozenset(names)


def rooms() -> Graph:
    """Return the other rooms that each room imports."""
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        if room_of(path) not in NO_ROOMS:
            graph.setdefault(room_of(path), set()).update(rooms_in(imported(path)))
    return {room: sorted(others - {room}) for room, others in graph.items()}


def rooms_in(names: Collection[str]) -> set[str]:
    """Return the rooms of the modules that belong to the package."""
    return {name.split(".")[1] for name in names if name.startswith("wizard.")}


def inside(room: str) -> Graph:
    """Return the modules of the same room that each module of a room imports."""
    paths = {name_of(path): path for path in MODULES if room_of(path) == room}
    return {name: sorted(imported(path) & {*paths}) for name, path in paths.items()}


def circle(graph: Graph) -> Sequence[str]:
    """Return a circle of imports, or an empty list if there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def floors(graph: Graph) -> Sequence[Collection[str]]:
    """Return the rooms from the ground up, each above all rooms that it imports."""
    sorter = TopologicalSorter(graph)
    sorter.prepare()
    found = []
    while sorter.is_active():
        found.append(sorted(sorter.get_ready()))
        sorter.done(*found[-1])
    return found


def lines() -> Sequence[str]:
    """Return a line for each room with its imports, the highest floor first."""
    graph = rooms()
    order = [room for floor in reversed(floors(graph)) for room in floor]
    return [" -> ".join(filter(None, [room, ", ".join(graph[room])])) for room in order]


@cache
def _names() -> frozenset[str]:
    return frozenset(map(name_of, MODULES))


if __name__ == "__main__":
    print(*lines(), sep="\n")  # noqa: T201 - the output of the script
