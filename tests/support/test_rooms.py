"""The graph of imports, which the tests of the architecture and a script use."""

from tests.support.rooms import PACKAGE, circle, floors, imported, lines


def test_a_circle_is_found_and_named() -> None:
    graph = {"a": ["b"], "b": ["c"], "c": ["b"]}

    assert set(circle(graph)) == {"b", "c"}


def test_a_graph_without_a_circle_has_none() -> None:
    assert circle({"a": ["b", "c"], "b": ["c"], "c": []}) == []


def test_a_room_is_on_the_floor_above_all_that_it_imports() -> None:
    graph = {"a": ["b", "c"], "b": ["c"], "c": [], "d": []}

    assert floors(graph) == [["c", "d"], ["b"], ["a"]]


def test_a_module_that_is_imported_from_its_package_is_found() -> None:
    path = PACKAGE / "check" / "texts.py"

    assert "from wizard.check.plain import fog" in path.read_text("utf-8")
    assert "wizard.check.plain.fog" in imported(path)


def test_the_print_out_begins_at_the_top_and_ends_on_the_ground() -> None:
    assert lines()[0].startswith("commands -> ")
    assert {*lines()[-3:]} == {"engine", "problems", "search"}
