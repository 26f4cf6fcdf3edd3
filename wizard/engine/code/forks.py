"""How many walks lead on from each node of a tree, and in which classes.

Walks are counted, never listed: a tree has millions. The order is that of ids and keys,
which the tree's version covers, and never that in which editors wrote the options.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.engine.tree import Node, Option, Tree


@dataclass(frozen=True, slots=True)
class WalkClass:
    """Walks that are about as usual as each other.

    Attributes:
        follow_ups: The number of answers that were given at results.
        back: Whether `here` has an answer already: the visitor went back to it.
        entered: Whether the walk begins below the start.
    """

    follow_ups: int
    back: bool
    entered: bool

    @property
    def cost(self) -> int:
        """How unusual such walks are."""
        return self.follow_ups + self.back + self.entered


@dataclass(frozen=True, slots=True)
class Branch:
    """One of the continuations of a walk at a node.

    Attributes:
        size: The number of walks that continue so.
        option: The option that is chosen; None where the walk ends.
        here: Whether the walk shows this node and has an answer at it.
    """

    size: int
    option: Option | None
    here: bool


@dataclass(frozen=True, slots=True)
class Fork:
    """All continuations at a node, and the number of their walks."""

    branches: tuple[Branch, ...]
    size: int


class Forks:
    """The forks of a tree, counted when they are needed.

    Attributes:
        entries: All nodes but the start, in order.
    """

    def __init__(self, tree: Tree) -> None:
        self.entries = sorted(set(tree.nodes) - {tree.start})
        self._start = tree.start
        self._order = _upwards(tree)
        self._known: dict[tuple[int, bool], Mapping[str, Fork]] = {}
        self._classes: list[tuple[WalkClass, int]] = []

    def with_left(self, follow_ups: int, *, back: bool) -> Mapping[str, Fork]:
        """Return the fork at each node, with so many follow-ups still to give.

        With `back`, the node that is shown is still ahead, and has an answer.
        """
        found = self._known.get((follow_ups, back))
        if found is None:
            made: dict[str, Fork] = {}
            self._known[follow_ups, back] = made
            for node in self._order:
                branches = tuple(self._branches(node, follow_ups, back=back))
                made[node.id] = Fork(branches, sum(one.size for one in branches))
            found = made
        return found

    def classes(self) -> Iterator[tuple[WalkClass, int]]:
        """Yield each class with the number of its walks, the most usual first."""
        for index in count():
            if index == len(self._classes) and not self._add_classes():
                return
            yield self._classes[index]

    def _add_classes(self) -> bool:
        """Count the classes of the next cost; return whether there may be walks."""
        cost = self._classes[-1][0].cost + 1 if self._classes else 0
        sizes = [
            (found, self._size(found))
            for found in (WalkClass(cost - b - e, b, e) for b, e in _KINDS)
            if found.follow_ups >= 0
        ]
        self._classes += sizes
        # Where the start has no options, the classes of a low cost may be empty.
        return cost < len(_KINDS) or any(size for _, size in sizes)

    def _size(self, found: WalkClass) -> int:
        forks = self.with_left(found.follow_ups, back=found.back)
        begins = self.entries if found.entered else [self._start]
        return sum(forks[node_id].size for node_id in begins)

    def _branches(self, node: Node, follow_ups: int, *, back: bool) -> Iterator[Branch]:
        if follow_ups == 0 and not back:
            yield Branch(1, None, here=False)
        left = follow_ups - (node.kind == "result")
        if left < 0:
            return
        options = sorted(node.options, key=lambda option: option.key)
        for here in (False, True) if back else (False,):
            forks = self.with_left(left, back=back and not here)
            for option in options:
                yield Branch(forks[option.to].size, option, here)


_KINDS = ((False, False), (True, False), (False, True), (True, True))
"""Values of `back` and `entered`, the more usual first."""


def _upwards(tree: Tree) -> list[Node]:
    """Return all nodes, each after those that its options lead to."""
    found: list[Node] = []
    seen: set[str] = set()
    waiting = [(node_id, False) for node_id in tree.nodes]
    while waiting:
        node_id, is_done = waiting.pop()
        node = tree.nodes[node_id]
        if is_done:
            found.append(node)
        elif node_id not in seen:
            seen.add(node_id)
            waiting.append((node_id, True))
            waiting += [(option.to, False) for option in node.options]
    return found
