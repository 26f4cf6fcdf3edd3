"""Replay a walk on a tree: which answers still apply, are kept aside, are dropped.

State is never stored, only derived, so a fragment that anybody made up still gives a
route that exists in the tree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wizard.engine.walk import Answer, Walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.engine.tree import Option, Tree


@dataclass(frozen=True, slots=True)
class Replay:
    """The outcome of replaying a walk.

    Each recorded answer is in `walk.answers`, in `walk.aside` or in `dropped`.

    Attributes:
        walk: The corrected walk: all its answers apply, in order. Replaying it gives
            the same walk and drops nothing.
        end: The node after the last answer that applies.
        dropped: Answers that no longer apply; the page names them once.
    """

    walk: Walk
    end: str
    dropped: tuple[Answer, ...]

    @property
    def trail(self) -> tuple[Answer, ...]:
        """The answers before the node that is shown."""
        return self.walk.answers[: self.position]

    @property
    def position(self) -> int:
        """The number of answers before the node that is shown."""
        met = [answer.question for answer in self.walk.answers]
        return met.index(self.walk.here) if self.walk.here in met else len(met)


def replay(tree: Tree, walk: Walk) -> Replay:
    """Follow the recorded answers as far as they are options of the nodes reached.

    The last of several answers to one question counts. An answer kept aside applies
    when the walk reaches its question.
    """
    answered = {answer.question: answer for answer in walk.answers}
    aside = {a.question: a for a in walk.aside if a.question not in answered}
    recorded = {**answered, **aside}

    node_id = _beginning(tree, walk, answered)
    applied: list[Answer] = []
    while (answer := recorded.get(node_id)) and (option := _option(tree, answer)):
        applied.append(recorded.pop(node_id))
        node_id = option.to

    ahead = tree.below(node_id)
    kept = [a for a in recorded.values() if a.question in ahead and _option(tree, a)]
    on_the_way = {answer.question for answer in applied}
    here = walk.here if walk.here in on_the_way else node_id
    return Replay(
        walk=Walk(here, tuple(applied), tuple(kept), tree.version),
        end=node_id,
        dropped=tuple(a for a in recorded.values() if a not in kept),
    )


def answer(tree: Tree, walk: Walk, key: str) -> Replay:
    """Answer the node that is shown, and show the node that the answer leads to.

    Later answers stay if the walk reaches their question again or still can. A key
    that the node does not have changes nothing.
    """
    before = replay(tree, walk)
    given = Answer(before.walk.here, key)
    option = _option(tree, given)
    if option is None:
        return before
    later = before.walk.answers[before.position + 1 :]
    changed = Walk(
        here=option.to,
        answers=(*before.trail, given),
        aside=(*later, *before.walk.aside),
    )
    after = replay(tree, changed)
    lost = [a for a in before.dropped if a.question != given.question]
    return replace(after, dropped=(*lost, *after.dropped))


def show(tree: Tree, walk: Walk, node_id: str) -> Replay:
    """Go back to a node, to change its answer; all answers stay.

    A node that is not on the walk (the visitor entered below it) is shown too; the
    answers are kept aside until the walk reaches their questions.
    """
    there = replay(tree, Walk(node_id, walk.answers, walk.aside))
    if there.walk.here == node_id or node_id not in tree.nodes:
        return there
    return replay(tree, Walk(node_id, (), (*walk.answers, *walk.aside)))


def revisit(tree: Tree, entry: Walk, latest: Walk) -> Replay:
    """Show the node of a history entry, with the answers given since.

    If the latest walk reaches that node, the result is the latest walk, with its
    changes. Otherwise it is the walk of the entry; later answers apply only to
    questions that it does not answer. Nothing counts as dropped: the entries ahead
    still record those answers.
    """
    since = (*latest.answers, *latest.aside)
    now = replay(tree, Walk(entry.here, latest.answers, latest.aside))
    if not since or now.walk.here != entry.here:
        merged = Walk(entry.here, entry.answers, (*entry.aside, *since))
        now = replay(tree, merged)
    return replace(now, dropped=())


def _beginning(tree: Tree, walk: Walk, answered: Mapping[str, Answer]) -> str:
    """Return the node where replay begins: the start, or where the visitor entered."""
    if tree.start in answered:
        return tree.start
    known = [question for question in answered if question in tree.nodes]
    if known:
        return known[0]
    return walk.here if walk.here in tree.nodes else tree.start


def _option(tree: Tree, answer: Answer) -> Option | None:
    """Return the option that an answer chooses, or None if it does not apply."""
    node = tree.nodes.get(answer.question)
    return node.option(answer.key) if node else None
