"""A walk: the answers of one visitor, as recorded in the URL."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Answer:
    """The key that was chosen at a node: a question, or a result with follow-ups."""

    question: str
    key: str


@dataclass(frozen=True, slots=True)
class Walk:
    """Recorded answers before they are replayed: they may not apply to the tree.

    Attributes:
        here: The id of the node that is shown, if the walk still reaches it.
        answers: The answers, in the order in which their questions were reached.
        aside: Answers from before a change, kept for questions that the walk may
            reach again; until then they have no effect.
        version: The version of the tree that the answers were recorded on.
    """

    here: str
    answers: tuple[Answer, ...] = ()
    aside: tuple[Answer, ...] = ()
    version: str = ""
