"""All paths of a tree: counted and measured, or listed one by one."""

from pathlib import Path

from hypothesis import given

from tests.support.docs import write
from tests.support.random_docs import docs, random_docs
from wizard.content.load import Docs, load
from wizard.content.paths import (
    continuations,
    count_continuations,
    count_paths,
    longest_path,
    paths,
)


def test_a_path_ends_at_the_first_result(tmp_path: Path) -> None:
    found = [str(path) for path in paths(load(write(tmp_path, {})))]

    assert found == [
        "hamulec=tak opony=tak -> jedz",
        "hamulec=tak opony=nie -> napompuj",
        "hamulec=nie -> hamulec-nie-dziala",
    ]


def test_a_continuation_leads_from_a_result_to_the_next(tmp_path: Path) -> None:
    found = [str(path) for path in continuations(load(write(tmp_path, {})))]

    assert found == ["napompuj=nadal -> jedz"]


@given(random_docs())
def test_counting_agrees_with_listing(made: Docs) -> None:
    assert count_paths(made) == len(list(paths(made)))
    assert count_continuations(made) == len(list(continuations(made)))
    assert longest_path(made) == max(len(path.options) for path in paths(made))


@given(random_docs())
def test_no_path_is_listed_twice(made: Docs) -> None:
    listed = [str(path) for path in paths(made)]

    assert len(set(listed)) == len(listed)


def test_more_paths_than_anyone_could_list_are_counted() -> None:
    layers = {f"q{n}": [f"q{n + 1}", f"q{n + 1}"] for n in range(59)}
    made = docs({**layers, "q59": ["r", "r"], "r": []})

    assert count_paths(made) == 2**60
    assert longest_path(made) == 60


def test_a_path_may_be_longer_than_pythons_stack() -> None:
    made = docs(
        {**{f"q{n}": [f"q{n + 1}"] for n in range(5000)}, "q5000": ["r"], "r": []}
    )

    (path,) = paths(made)
    assert len(path.options) == longest_path(made) == 5001


def test_docs_without_a_start_have_no_paths(tmp_path: Path) -> None:
    folder = write(tmp_path, {"sprawdz/index.md": "# A\n"})

    assert count_paths(load(folder)) == longest_path(load(folder)) == 0
    assert list(paths(load(folder))) == []
