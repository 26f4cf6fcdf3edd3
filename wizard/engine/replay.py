"""A walk laid over a tree: what still applies, what is kept, what is dropped.

State is never stored, only derived: whatever an address says, the outcome
here is a way that the tree really has.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wizard.engine.walk import Answer, Walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.engine.tree import Tree


@dataclass(frozen=True, slots=True)
class Replay:
    """Where a walk leads. Each recorded answer is in exactly one of the three.

    Attributes:
        walk: The same walk, set right: its answers all apply, in order, and
            replaying it again gives this replay, with nothing dropped.
        end: The node after the last answer that applies.
        dropped: Answers that no longer lead anywhere, to be named once.
    """

    walk: Walk
    end: str
    dropped: tuple[Answer, ...]

    @property
    def trail(self) -> tuple[Answer, ...]:
        """The answers given on the way to the node that is shown."""
        return self.walk.answers[: self.position]

    @property
    def position(self) -> int:
        """How many answers come before the node that is shown."""
        met = [answer.question for answer in self.walk.answers]
        return met.index(self.walk.here) if self.walk.here in met else len(met)


def replay(tree: Tree, walk: Walk) -> Replay:
    """Follow recorded answers as far as the tree goes along with them.

    An answer given twice counts as it was given last. Answers kept aside
    count from the moment the walk meets their question.
    """
    answered = {answer.question: answer for answer in walk.answers}
    aside = {a.question: a for a in walk.aside if a.question not in answered}
    recorded = {**answered, **aside}

    node_id = _beginning(tree, walk, answered)
    applied: list[Answer] = []
    while (answer := recorded.get(node_id)) and _applies(tree, answer):
        applied.append(recorded.pop(node_id))
        node_id = _target(tree, answer)

    ahead = tree.below(node_id)
    kept = [a for a in recorded.values() if a.question in ahead and _applies(tree, a)]
    on_the_way = {answer.question for answer in applied}
    here = walk.here if walk.here in on_the_way else node_id
    return Replay(
        walk=Walk(here, tuple(applied), tuple(kept), tree.version),
        end=node_id,
        dropped=tuple(a for a in recorded.values() if a not in kept),
    )


def answer(tree: Tree, walk: Walk, key: str) -> Replay:
    """Give an answer at the node that is shown, and show where it leads.

    Later answers stay where the walk meets their question again or still may
    meet it. A key that the node does not have changes nothing.
    """
    before = replay(tree, walk)
    given = Answer(before.walk.here, key)
    if not _applies(tree, given):
        return before
    later = before.walk.answers[before.position + 1 :]
    target = _target(tree, given)
    changed = Walk(
        here=target,
        answers=(*before.trail, given),
        aside=(*later, *before.walk.aside),
    )
    after = replay(tree, changed)
    lost = [a for a in before.dropped if a.question != given.question]
    return replace(after, dropped=(*lost, *after.dropped))


def show(tree: Tree, walk: Walk, node_id: str) -> Replay:
    """Go back to a node, to change its answer; answers stay.

    A node before the one where somebody came in is not on the walk: it is shown
    all the same, and the answers wait aside until the walk meets them.
    """
    there = replay(tree, Walk(node_id, walk.answers, walk.aside))
    if there.walk.here == node_id or node_id not in tree.nodes:
        return there
    return replay(tree, Walk(node_id, (), (*walk.answers, *walk.aside)))


def revisit(tree: Tree, entry: Walk, latest: Walk) -> Replay:
    """Come back to an entry of the history, with what was answered since.

    As long as the latest walk meets the node of the entry, it is that walk: what
    was changed since stays changed. Else the entry says how it was, and the latest
    answers fill its gaps. What then no longer applies is not named: the entries
    ahead still record it.
    """
    since = (*latest.answers, *latest.aside)
    now = replay(tree, Walk(entry.here, latest.answers, latest.aside))
    if not since or now.walk.here != entry.here:
        merged = Walk(entry.here, entry.answers, (*entry.aside, *since))
        now = replay(tree, merged)
    return replace(now, dropped=())


def _beginning(tree: Tree, walk: Walk, answered: Mapping[str, Answer]) -> str:
    """Find where replay begins; whoever entered in the middle begins there."""
    if tree.start in answered:
        return tree.start
    known = [question for question in answered if question in tree.nodes]
    if known:
        return known[0]
    return walk.here if walk.here in tree.nodes else tree.start


def _applies(tree: Tree, answer: Answer) -> bool:
    node = tree.nodes.get(answer.question)
    return node is not None and node.option(answer.key) is not None


def _target(tree: Tree, answer: Answer) -> str:
    option = tree.nodes[answer.question].option(answer.key)
    if option is None:
        message = f"'{answer.question}' has no option '{answer.key}'"
        raise LookupError(message)
    return option.to
