"""Number all walks of a tree, from 0 without gaps: usual ones get small numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.engine.code.forks import Forks, WalkClass
from wizard.engine.walk import Answer, Walk

if TYPE_CHECKING:
    from wizard.engine.tree import Tree


class Ranking:
    """The numbers of the walks of a tree.

    They depend on what the tree's version covers, and on nothing else.
    """

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._forks = Forks(tree)

    def rank(self, walk: Walk) -> int | None:
        """Return the number of a walk, or None if it is no walk through this tree.

        Answers kept aside have no effect.
        """
        first = walk.answers[0].question if walk.answers else walk.here
        wanted = self._class_of(walk, first)
        if wanted is None:
            return None
        before = 0
        for found, size in self._forks.classes():
            if found == wanted:
                break
            before += size
        if wanted.entered:
            entries = self._forks.entries
            forks = self._forks.with_left(wanted.follow_ups, back=wanted.back)
            before += sum(forks[one].size for one in entries[: entries.index(first)])
        return before + self._within(walk, wanted, first)

    def walk(self, rank: int) -> Walk | None:
        """Return the walk with a number, or None if the tree has fewer walks."""
        for found, size in self._forks.classes():
            if rank < size:
                return self._walk_in(found, rank)
            rank -= size
        return None

    def _class_of(self, walk: Walk, first: str) -> WalkClass | None:
        """Follow all answers of a walk, and return its class."""
        node = self._tree.nodes.get(first)
        follow_ups, met = 0, []
        for answer in walk.answers:
            option = node.option(answer.key) if node else None
            if node is None or option is None or node.id != answer.question:
                return None
            follow_ups += node.kind == "result"
            met.append(node.id)
            node = self._tree.nodes[option.to]
        if node is None or walk.here not in (*met, node.id):
            return None
        return WalkClass(follow_ups, walk.here in met, first != self._tree.start)

    def _within(self, walk: Walk, found: WalkClass, first: str) -> int:
        """Return how many walks of its class and beginning come before a walk."""
        node, left, back = self._tree.nodes[first], found.follow_ups, found.back
        before = 0
        for answer in walk.answers:
            here = back and node.id == walk.here
            for branch in self._forks.with_left(left, back=back)[node.id].branches:
                option = branch.option
                if option and (option.key, branch.here) == (answer.key, here):
                    left, back = left - (node.kind == "result"), back and not here
                    node = self._tree.nodes[option.to]
                    break
                before += branch.size
        return before

    def _walk_in(self, found: WalkClass, rank: int) -> Walk:
        """Return the walk of a class with a number within it."""
        first, left, back = self._tree.start, found.follow_ups, found.back
        if found.entered:
            forks = self._forks.with_left(left, back=back)
            for first in self._forks.entries:
                if rank < forks[first].size:
                    break
                rank -= forks[first].size
        node, here, answers = self._tree.nodes[first], "", []
        while True:
            for branch in self._forks.with_left(left, back=back)[node.id].branches:
                if rank < branch.size:
                    break
                rank -= branch.size
            here = node.id if branch.here else here
            if branch.option is None:
                break
            answers.append(Answer(node.id, branch.option.key))
            left, back = left - (node.kind == "result"), back and not branch.here
            node = self._tree.nodes[branch.option.to]
        return Walk(here or node.id, tuple(answers), version=self._tree.version)
