"""The graph of a docs folder: which node leads to which.

Nodes may be shared between paths. A loop is an error of the docs, so a graph may hold
one until `wizard.check.routes` has reported it.
"""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wizard.content.draft import Draft


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and their edges, by id.

    Attributes:
        edges: For each node the nodes that it leads to, each once, in the order of
            the options.
    """

    edges: Mapping[str, Sequence[str]]

    def reached(self, start: str | None) -> Mapping[str, int]:
        """Number the nodes that can be reached from one, nearest first.

        Where there is no such node, nothing is reached.
        """
        found = {start: 0} if start and start in self.edges else {}
        waiting = list(found)
        for node_id in waiting:
            for to in self.edges[node_id]:
                if to not in found:
                    found[to] = len(found)
                    waiting.append(to)
        return found

    def downwards(self) -> Sequence[str]:
        """Return all nodes, each before those that it leads to.

        Raises:
            CycleError: The graph has a loop.
        """
        # graphlib takes edges as pointing to what comes before.
        return tuple(TopologicalSorter(self.edges).static_order())[::-1]

    def loop(self) -> Sequence[str]:
        """Return one loop in the direction of its edges, its first node twice.

        Without a loop the result is empty.
        """
        try:
            TopologicalSorter(self.edges).prepare()
        except CycleError as error:
            ids: Sequence[str] = error.args[1]
            return ids[::-1]
        return ()

    def with_edges(self, more: Mapping[str, Sequence[str]]) -> Graph:
        """Return the graph with further edges for each node."""
        return Graph({id_: (*to, *more[id_]) for id_, to in self.edges.items()})

    def without_edge(self, node_id: str, to: str) -> Graph:
        """Return the graph without one edge."""
        left = tuple(other for other in self.edges[node_id] if other != to)
        return Graph({**self.edges, node_id: left})


def graph_of(nodes: Mapping[str, Draft]) -> Graph:
    """Return the graph of nodes; options that lead to no node are left out."""
    return Graph(
        {
            node_id: tuple(dict.fromkeys(o.to for o in node.options if o.to in nodes))
            for node_id, node in nodes.items()
        }
    )
