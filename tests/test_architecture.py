"""Rules of the architecture that nothing else would notice.

`.venv/bin/python -m tests.support.rooms` prints the graph of imports between the rooms.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tasks.folders import ROOT
from tests.support.rooms import (
    MODULES,
    NO_ROOMS,
    PACKAGE,
    circle,
    floors,
    imported,
    inside,
    lines,
    name_of,
    room_of,
    rooms,
    rooms_in,
)

# From the ground up: each room may import what is on a floor below it.
FLOORS = [
    {"problems", "engine"},
    {"content", "runtime", "search"},
    {"check", "compile"},
    {"site"},
    {"hosting"},
    {"commands"},
]
MOST_ROOMS, MOST_FLOORS = 12, 6
LEVELS = {room: level for level, floor in enumerate(FLOORS) for room in floor} | {
    "__init__": 0,
    "__main__": len(FLOORS),
}
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def test_every_room_has_its_floor() -> None:
    assert set(rooms()) == set().union(*FLOORS)


def test_the_package_has_no_module_outside_of_its_rooms() -> None:
    assert {path.stem for path in PACKAGE.glob("*.py")} == NO_ROOMS


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    own = room_of(path)

    allowed = {own}.union(*FLOORS[: LEVELS[own]])

    assert rooms_in(imported(path)) <= allowed


@pytest.mark.parametrize("room", rooms())
def test_a_room_has_no_circle_of_imports_inside(room: str) -> None:
    assert circle(inside(room)) == []


def test_the_graph_of_rooms_is_small_enough_to_be_read() -> None:
    graph = rooms()

    assert len(graph) <= MOST_ROOMS
    assert len(floors(graph)) <= MOST_FLOORS
    assert len(lines()) == len(graph)


@pytest.mark.parametrize(
    ("folder", "endings", "most"),
    [
        pytest.param("wizard", {".py"}, 250, id="the package"),
        pytest.param("tasks", {".py"}, 250, id="the tasks"),
        pytest.param("bench", {".py"}, 250, id="the measurements"),
        pytest.param("tests", {".py"}, 300, id="the tests and their support"),
        pytest.param("wizard/browser", {".js", ".css"}, 300, id="scripts and styles"),
    ],
)
def test_files_are_small(folder: str, endings: set[str], most: int) -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / folder).rglob("*")
        if path.suffix in endings and "node_modules" not in path.parts
    }

    assert lengths
    assert {path: lines for path, lines in lengths.items() if lines > most} == {}


def test_no_test_imports_from_a_test() -> None:
    found = {
        (path.name, name)
        for path in TESTS
        for name in imported(path)
        if name.startswith("tests.") and ".test_" in name
    }

    assert found == set()


def test_the_engine_needs_the_standard_library_and_jinja2_alone() -> None:
    engine = [name for name in inside("engine") if name != "wizard.engine"]
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
    assert rooms_in(new) == {"engine"}


def test_only_the_plugin_knows_mkdocs() -> None:
    knowing = {
        room_of(path)
        for path in MODULES
        if "mkdocs" in {name.partition(".")[0] for name in imported(path)}
    }

    assert knowing == {"site"}
