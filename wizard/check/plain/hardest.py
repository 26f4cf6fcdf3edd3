"""The hardest path to each result, found without listing the paths.

Nodes are taken from the start downwards. Each keeps what the paths that reach it add
up to; ways that add up to the same are one. Where very many differ, the hardest are
kept: a tree may have more paths than anybody can list.
"""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import CycleError
from typing import TYPE_CHECKING

from wizard.check.plain.fog import Counts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.check.plain.fog import Measured
    from wizard.content.load import Docs

KEPT = 128
"""So many different sums are kept for a node. A test compares with all real paths."""

Sums = dict[Counts, tuple[str, ...]]
"""What paths to a node add up to, and the nodes of one of them."""


@dataclass(frozen=True, slots=True)
class Hardest:
    """The hardest path to a result.

    Attributes:
        ids: Its nodes, the result last.
        counts: Of all texts on it.
        culprit: The node without which it would be easiest.
    """

    ids: tuple[str, ...]
    counts: Counts
    culprit: str

    @property
    def result(self) -> str:
        """The id of the result."""
        return self.ids[-1]


def hardest(docs: Docs, found: Mapping[str, Measured]) -> tuple[Hardest, ...]:
    """Return the hardest path to each result that a path reaches.

    Args:
        docs: What `load` read; with a loop, which is told elsewhere, nothing is found.
        found: What was read on each page, by its path.
    """
    counts = {id_: found[node.path].counts for id_, node in docs.nodes.items()}
    sums: dict[str, Sums] = {node_id: {} for node_id in docs.nodes}
    if docs.start in sums:
        sums[docs.start] = {counts[docs.start]: (docs.start,)}
    try:
        downwards = docs.graph.downwards()
    except CycleError:
        return ()
    ends = []
    for node_id in downwards:
        node, here = docs.nodes[node_id], _kept(sums.pop(node_id))
        if node.kind == "result" and here:
            total = max(here, key=lambda some: some.fog)
            ends.append(_hardest(here[total], total, counts))
        elif node.kind == "question":
            for to in {option.to for option in node.options} & sums.keys():
                for total, ids in here.items():
                    sums[to].setdefault(total + counts[to], (*ids, to))
    return tuple(sorted(ends, key=lambda one: one.result))


def _hardest(
    ids: tuple[str, ...], total: Counts, counts: Mapping[str, Counts]
) -> Hardest:
    culprit = min(ids, key=lambda node_id: (total - counts[node_id]).fog)
    return Hardest(ids, total, culprit)


def _kept(sums: Sums) -> Sums:
    if len(sums) <= KEPT:
        return sums
    kept = sorted(sums, key=lambda some: some.fog, reverse=True)[:KEPT]
    return {some: sums[some] for some in kept}
