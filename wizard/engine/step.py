"""A step: the node that is shown, with everything that its templates need."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wizard.engine.address import write
from wizard.engine.replay import Replay, replay
from wizard.engine.span import Span, span_of
from wizard.engine.walk import Answer, Walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.engine.calendar import Calendar
    from wizard.engine.letters import Letter
    from wizard.engine.published_site import PublishedSite
    from wizard.engine.tree import Contact, Node, Source, Tree, Word


@dataclass(frozen=True, slots=True)
class Choice:
    """An option, as shown.

    Attributes:
        page: The page of the node that it leads to.
        current: Whether the visitor chose it before.
    """

    key: str
    label: str
    hint: str
    to: str
    page: str
    current: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer in words; `page` is the page of its question."""

    question: str
    page: str
    title: str
    label: str


@dataclass(frozen=True, slots=True)
class Step:
    """What is shown now.

    Attributes:
        version: The version of the tree.
        start: The page of the first question.
        number: The number of the question on the walk, from 1; None for a result, and
            for a walk that does not begin at the start.
        back: The page one step back; "" if there is none, or if the trail is empty and
            several nodes lead here.
        entry: Whether the visitor may have entered below the start.
        dropped: Answers that no longer apply; the page names them once.
        outdated: Whether the walk was recorded on another version of the tree.
        span: The days of the result's deadline, if its date was entered.
        walk: The answers as a fragment, without the leading `#`; "" without answers.
        decisive: The answers that a result depends on most; empty for a question.
        code: The hand-over code of the walk, in groups; "" without a trail, where
            there is nothing to pass on, and in a built page.
    """

    node: Node
    version: str
    start: str
    number: int | None
    choices: tuple[Choice, ...]
    trail: tuple[Answered, ...]
    back: str
    entry: bool
    dropped: tuple[Answered, ...]
    outdated: bool
    span: Span | None
    contacts: tuple[Contact, ...]
    sources: tuple[Source, ...]
    words: tuple[Word, ...]
    site: PublishedSite
    walk: str
    letters: tuple[Letter, ...]
    decisive: tuple[Answered, ...] = ()
    code: str = ""

    @property
    def asks_date(self) -> bool:
        """Whether the result asks for the date of its deadline, or can correct it."""
        return self.node.deadline is not None and (self.span is None or self.span.own)

    @property
    def way_on(self) -> Choice | None:
        """The follow-up that is right once the deadline is over."""
        key = self.node.deadline.way_on if self.node.deadline else ""
        return next((choice for choice in self.choices if choice.key == key), None)

    @property
    def is_start(self) -> bool:
        """Whether this is the first question of the tree."""
        return self.node.page == self.start


def static_step(tree: Tree, node_id: str) -> Step:
    """Return the step of a built page, without any answers."""
    return step_of(tree, replay(tree, Walk(node_id)))


def step_of(
    tree: Tree,
    state: Replay,
    calendar: Calendar | None = None,
    *,
    outdated: bool = False,
) -> Step:
    """Return the step that shows a replayed walk.

    Args:
        tree: The tree that the walk was replayed on.
        state: The replayed walk.
        calendar: Today and the entered dates; None for a built page.
        outdated: Whether the walk was recorded on another version of the tree.
    """
    node = tree.nodes[state.walk.here]
    trail = state.trail
    start = tree.nodes[tree.start]
    given = {answer.question: answer.key for answer in state.walk.answers}
    from_start = trail[0].question == tree.start if trail else node.id == tree.start
    return Step(
        node=node,
        version=tree.version,
        start=start.page,
        number=_number(tree, node, trail) if from_start else None,
        choices=_choices(tree, node, given.get(node.id)),
        trail=tuple(_in_words(tree, answer) for answer in trail),
        back=tree.nodes[before].page if (before := one_back(tree, state)) else "",
        entry=not from_start,
        dropped=tuple(_in_words(tree, answer) for answer in state.dropped),
        outdated=outdated,
        span=span_of(tree, node, trail, calendar),
        contacts=tuple(tree.contacts[contact] for contact in node.contacts),
        sources=tuple(tree.sources[source] for source in node.sources),
        words=tuple(tree.words[word] for word in node.words),
        letters=tuple(tree.letters[letter] for letter in node.letters),
        site=tree.site,
        walk=write(state.walk) if trail else "",
    )


def explained(step: Step, tree: Tree, code: str, reasons: Iterable[Answer]) -> Step:
    """Return a step with the code of its walk, and the answers it depends on most."""
    return replace(
        step,
        code=code if step.trail else "",
        decisive=tuple(_in_words(tree, answer) for answer in reasons),
    )


def one_back(tree: Tree, state: Replay) -> str:
    """Return the id of the node one step back, or "".

    With an empty trail, that is the parent of the shown node, if it has only one.
    """
    if state.trail:
        return state.trail[-1].question
    parents = tree.parents[state.walk.here]
    return parents[0] if len(parents) == 1 else ""


def _choices(tree: Tree, node: Node, chosen: str | None) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            key=option.key,
            label=option.label,
            hint=option.hint,
            to=option.to,
            page=tree.nodes[option.to].page,
            current=option.key == chosen,
        )
        for option in node.options
    )


def _number(tree: Tree, node: Node, trail: tuple[Answer, ...]) -> int | None:
    if node.kind == "result":
        return None
    asked = [a for a in trail if tree.nodes[a.question].kind == "question"]
    return len(asked) + 1


def _in_words(tree: Tree, answer: Answer) -> Answered:
    node = tree.nodes.get(answer.question)
    if node is None:
        return Answered(answer.question, "", "Pytanie, którego już nie ma", "")
    option = node.option(answer.key)
    label = option.label if option else ""
    return Answered(node.id, node.page, node.title, label)
