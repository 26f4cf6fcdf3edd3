"""A walk: what one visitor did, as recorded in the address."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Answer:
    """The key that was chosen at a node (a follow-up of a result counts too)."""

    question: str
    key: str


@dataclass(frozen=True, slots=True)
class Walk:
    """Recorded answers, not yet laid over a tree: they may no longer fit one.

    Attributes:
        here: The id of the node that is shown, if the walk still meets it.
        answers: In the order in which the questions were met.
        aside: Answers kept from before a change, for questions that the walk
            may meet again; they never route before it does.
        version: The version of the tree that the answers were given to.
    """

    here: str
    answers: tuple[Answer, ...] = ()
    aside: tuple[Answer, ...] = ()
    version: str = ""
