"""Random trees and walks, and a small tree for examples."""

from collections.abc import Mapping

from hypothesis import strategies as st

from wizard.engine.tree import Node, Option, Tree
from wizard.engine.walk import Answer, Walk

KEYS = ("a", "b", "c")


def tree(options: Mapping[str, Mapping[str, str]], start: str = "one") -> Tree:
    """Make a tree of `{question: {key: target}}`; a node without options is a result.

    A name that begins with `result` is a result even with options (follow-ups).
    """
    names = dict.fromkeys(options)
    names.update(dict.fromkeys(to for keys in options.values() for to in keys.values()))
    nodes = {
        name: Node(
            id=name,
            kind="result" if name.startswith("result") else "question",
            title=f"Title of {name}",
            body="",
            options=tuple(
                Option(key, f"{key} of {name}", "", to)
                for key, to in options.get(name, {}).items()
            ),
            todo=("Do it.",) if name.startswith("result") else (),
        )
        for name in names
    }
    return Tree(version="abc123", start=start, nodes=nodes)


SMALL = tree(
    {
        "one": {"left": "two", "right": "three"},
        "two": {"yes": "four", "no": "result-a"},
        "three": {"yes": "four", "no": "result-b"},
        "four": {"yes": "result-a", "no": "result-b"},
        "result-a": {"still": "result-b"},
        "result-b": {},
    }
)


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Draw a tree without loops: options lead to nodes with a higher number."""
    size = draw(st.integers(min_value=2, max_value=9))
    names = [f"n{number}" for number in range(size)] + ["result-end"]
    options = {
        name: {
            key: draw(st.sampled_from(names[position + 1 :]))
            for key in draw(
                st.lists(st.sampled_from(KEYS), min_size=1, max_size=3, unique=True)
            )
        }
        for position, name in enumerate(names[:-1])
    }
    return tree(options, start="n0")


def answers() -> st.SearchStrategy[tuple[Answer, ...]]:
    """Draw answers that may or may not fit a drawn tree, including invalid ones."""
    questions = st.sampled_from([f"n{number}" for number in range(10)] + ["gone"])
    keys = st.sampled_from([*KEYS, "gone"])
    return st.lists(st.builds(Answer, questions, keys), max_size=10).map(tuple)


def walks() -> st.SearchStrategy[Walk]:
    """Draw walks that may or may not fit a drawn tree."""
    here = st.sampled_from([f"n{number}" for number in range(10)] + ["result-end", "x"])
    return st.builds(
        Walk, here=here, answers=answers(), aside=answers(), version=st.just("old123")
    )
