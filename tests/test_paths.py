"""All paths of a tree: counted without listing, or listed one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.folders import write
from wizard.draft import Draft, DraftOption
from wizard.load import Docs, load
from wizard.paths import continuations, count_continuations, count_paths, paths
from wizard.problems import Place
from wizard.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PLACE = Place("docs/a.md", 1)


def docs(options: Mapping[str, Sequence[str]]) -> Docs:
    """Make docs of `{node: targets}`; nodes that begin with r are results."""
    drafts = {
        f"{name}.md": Draft(
            path=f"{name}.md",
            kind="result" if name.startswith("r") else "question",
            place=PLACE,
            record=Record("a"),
            options=tuple(
                DraftOption(f"k{number}", to, "", f"{to}.md", PLACE)
                for number, to in enumerate(targets)
            ),
        )
        for name, targets in options.items()
    }
    about = Draft("sprawdz/index.md", "article", PLACE, Record("a"))
    made = Docs("docs", {**drafts, "sprawdz/index.md": about}, {}, frozenset())
    made.__dict__["start"] = next(iter(options))
    return made


@st.composite
def random_docs(draw: st.DrawFn) -> Docs:
    """Draw docs without loops: options lead to later nodes, the last is a result."""
    kinds = draw(st.lists(st.sampled_from("qr"), min_size=1, max_size=7))
    names = ["q0", *(f"{kind}{number}" for number, kind in enumerate(kinds, 1)), "rend"]
    return docs(
        {
            name: draw(
                st.lists(
                    st.sampled_from(names[position + 1 :]),
                    min_size=0 if name.startswith("r") else 1,
                    max_size=3,
                )
            )
            if position < len(names) - 1
            else []
            for position, name in enumerate(names)
        }
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


@given(random_docs())
def test_no_path_is_listed_twice(made: Docs) -> None:
    listed = [str(path) for path in paths(made)]

    assert len(set(listed)) == len(listed)


def test_more_paths_than_anyone_could_list_are_counted() -> None:
    layers = {f"q{n}": [f"q{n + 1}", f"q{n + 1}"] for n in range(59)}
    made = docs({**layers, "q59": ["r", "r"], "r": []})

    assert count_paths(made) == 2**60


def test_a_path_may_be_longer_than_pythons_stack() -> None:
    made = docs(
        {**{f"q{n}": [f"q{n + 1}"] for n in range(5000)}, "q5000": ["r"], "r": []}
    )

    (path,) = paths(made)
    assert len(path.options) == 5001


def test_docs_without_a_start_have_no_paths(tmp_path: Path) -> None:
    folder = write(tmp_path, {"sprawdz/index.md": "# A\n"})

    assert count_paths(load(folder)) == 0
    assert list(paths(load(folder))) == []
