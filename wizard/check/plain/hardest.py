"""Find the hardest path to each result without listing all paths.

A tree can have exponentially many paths. Nodes are visited in topological order, and
each keeps the distinct sums of counts of the paths that reach it. If there are too many
sums, only those with the highest FOG are kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import CycleError
from typing import TYPE_CHECKING

from wizard.check.plain.fog import Counts, fog

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.check.plain.fog import Measured
    from wizard.content.load import Docs

MOST_SUMS = 128
"""The most sums that a node keeps. A test compares the outcome with all real paths."""

Sum = tuple[int, int, int]
"""The fields of `Counts`: a plain tuple is added and compared much faster."""

Way = tuple["Way | None", str]
"""The way to a node, and the node: one path of that sum, shared by all that go on."""

Sums = dict[Sum, Way]


@dataclass(frozen=True, slots=True)
class Hardest:
    """The hardest path to a result.

    Attributes:
        ids: Its nodes, the result last.
        counts: The sum of the counts of all nodes.
        culprit: The node without which the FOG would be lowest.
    """

    ids: tuple[str, ...]
    counts: Counts
    culprit: str

    @property
    def result(self) -> str:
        """The id of the result."""
        return self.ids[-1]


def hardest(docs: Docs, found: Mapping[str, Measured]) -> tuple[Hardest, ...]:
    """Return the hardest path to each result that a path reaches; none with a loop."""
    counts = {id_: found[node.path].counts for id_, node in docs.nodes.items()}
    sums: dict[str, Sums] = {node_id: {} for node_id in docs.nodes}
    if docs.start in sums:
        sums[docs.start] = {_sum(counts[docs.start]): (None, docs.start)}
    try:
        downwards = docs.graph.downwards()
    except CycleError:
        return ()
    ends = []
    for node_id in downwards:
        node, here = docs.nodes[node_id], _hardest_sums(sums.pop(node_id))
        if node.kind == "result" and here:
            total = max(here, key=_fog)
            ends.append(_hardest(_ids(here[total]), Counts(*total), counts))
        elif node.kind == "question":
            for to in {option.to for option in node.options} & sums.keys():
                _go_on(here, sums[to], to, counts[to])
    return tuple(sorted(ends, key=lambda one: one.result))


def _go_on(here: Sums, there: Sums, to: str, more: Counts) -> None:
    """Add the sums of all ways to a node, continued to the next."""
    for (words, hard, sentences), way in here.items():
        total = words + more.words, hard + more.hard, sentences + more.sentences
        there.setdefault(total, (way, to))


def _hardest(
    ids: tuple[str, ...], total: Counts, counts: Mapping[str, Counts]
) -> Hardest:
    culprit = min(ids, key=lambda node_id: (total - counts[node_id]).fog)
    return Hardest(ids, total, culprit)


def _ids(way: Way | None) -> tuple[str, ...]:
    """Return the nodes of a way, in its direction."""
    found = []
    while way:
        way, node_id = way
        found.append(node_id)
    return tuple(reversed(found))


def _sum(counts: Counts) -> Sum:
    return counts.words, counts.hard, counts.sentences


def _fog(total: Sum) -> float:
    return fog(*total)


def _hardest_sums(sums: Sums) -> Sums:
    if len(sums) <= MOST_SUMS:
        return sums
    highest = sorted(sums, key=_fog, reverse=True)[:MOST_SUMS]
    return {some: sums[some] for some in highest}
