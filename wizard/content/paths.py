"""The paths of a tree: counted and measured without listing, or listed one by one.

A path leads from the start to the first result, a continuation from a follow-up of a
result to the next result. Docs with a loop may have no end of them: check first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.draft import Draft, DraftOption
    from wizard.content.load import Docs


@dataclass(frozen=True, slots=True)
class Chosen:
    """An option chosen at a node; `question` is the node's id."""

    question: str
    option: DraftOption


@dataclass(frozen=True, slots=True)
class Path:
    """Options in order, and the id of the result that they lead to."""

    options: tuple[Chosen, ...]
    result: str

    def __str__(self) -> str:
        keys = [f"{chosen.question}={chosen.option.key}" for chosen in self.options]
        return " ".join([*keys, "->", self.result])


class ChosenJson(TypedDict):
    """An option of a path in JSON."""

    question: str
    key: str
    label: str


class PathJson(TypedDict):
    """A path in JSON."""

    options: list[ChosenJson]
    result: str


def count_paths(docs: Docs) -> int:
    """Count the paths; the time grows with the number of options, not of paths."""
    return _ways(docs).get(docs.start or "", 0)


def count_continuations(docs: Docs) -> int:
    """Count the continuations of all results that some walk reaches."""
    ways = _ways(docs)
    return sum(
        ways[option.to]
        for node in docs.nodes.values()
        if node.kind == "result"
        for option in node.options
    )


def longest_path(docs: Docs) -> int:
    """Return the number of questions on the longest path, without listing paths."""
    length: dict[str, int] = {}
    for node in _questions_last_first(docs):
        length[node.id] = 1 + max(
            (length.get(o.to, 0) for o in node.options), default=0
        )
    return length.get(docs.start or "", 0)


def paths(docs: Docs) -> Iterator[Path]:
    """Yield every path, in the order in which the editors wrote the options."""
    start = docs.nodes.get(docs.start or "")
    if start:
        yield from _from(docs, start)


def continuations(docs: Docs) -> Iterator[Path]:
    """Yield every continuation, result by result."""
    for node in docs.nodes.values():
        if node.kind == "result":
            yield from _from(docs, node)


def as_json(path: Path) -> PathJson:
    """Return a path in the form of `wizard paths --json`."""
    return {
        "options": [
            {"question": c.question, "key": c.option.key, "label": c.option.label}
            for c in path.options
        ],
        "result": path.result,
    }


def _ways(docs: Docs) -> Mapping[str, int]:
    """Count, for each node, the ways from it to the first result, itself included."""
    ways = dict.fromkeys(docs.nodes, 1)
    for node in _questions_last_first(docs):
        ways[node.id] = sum(ways[option.to] for option in node.options)
    return ways


def _questions_last_first(docs: Docs) -> Iterator[Draft]:
    """Yield each question after all questions that its options lead to."""
    for node_id in reversed(docs.graph.downwards()):
        if docs.nodes[node_id].kind == "question":
            yield docs.nodes[node_id]


def _from(docs: Docs, first: Draft) -> Iterator[Path]:
    """Walk in depth with an explicit stack: a tree may exceed the recursion limit."""
    stack = [iter(first.options)]
    nodes = [first.id]
    chosen: list[Chosen] = []
    while stack:
        option = next(stack[-1], None)
        if option is None:
            stack.pop()
            nodes.pop()
            if chosen:
                chosen.pop()
            continue
        now = Chosen(nodes[-1], option)
        target = docs.nodes[option.to]
        if target.kind == "result":
            yield Path((*chosen, now), target.id)
        else:
            chosen.append(now)
            stack.append(iter(target.options))
            nodes.append(target.id)
