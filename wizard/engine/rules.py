"""Rules about dates, which Markdown refers to by name.

A rule maps the date that a visitor entered to one of its outcomes; the question's
`picks` maps each outcome to an option. A deadline names a rule that `ends`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from wizard.engine.length import UNITS, Length, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

TERM_RULE = "termin-minal"
"""The rule of a deadline that names none."""

AGE_RULE = "skonczony-wiek"


@dataclass(frozen=True, slots=True)
class Rule:
    """A computation on a date.

    Attributes:
        outcomes: All values that `decide` can return.
        decide: Takes the entered date, today, and the length of the term. Today is an
            argument: the engine reads no clock.
        units: The units of the terms that it can count.
        ends: Whether a deadline may name it: "tak" then means that the deadline is
            over.
    """

    outcomes: tuple[str, ...]
    decide: Callable[[date, date, Length], str]
    units: tuple[Unit, ...]
    ends: bool = False


def term_is_over(given: date, today: date, length: Length) -> str:
    """Return "tak" from the day after the last day of the term."""
    return _yes(today > length.end(given))


def age_is_reached(born: date, today: date, length: Length) -> str:
    """Return "tak" from the beginning of the birthday, as art. 112 counts ages."""
    return _yes(today >= length.end(born))


def is_younger(born: date, today: date, length: Length) -> str:
    """Return "tak" up to the day before the age is reached."""
    return _yes(today < length.end(born))


def birthday(born: date, today: date, length: Length) -> str:
    """Return where today is, seen from the birthday on which the age is reached."""
    day = length.end(born)
    if today < day:
        return "jutro" if today + timedelta(days=1) == day else "wczesniej"
    return "dzis" if today == day else "pozniej"


def _yes(holds: bool) -> str:  # noqa: FBT001 (the answer itself)
    return "tak" if holds else "nie"


RULES: Mapping[str, Rule] = {
    TERM_RULE: Rule(("nie", "tak"), term_is_over, UNITS, ends=True),
    AGE_RULE: Rule(("nie", "tak"), age_is_reached, ("years",), ends=True),
    "mlodsze-niz": Rule(("nie", "tak"), is_younger, ("months", "years")),
    "urodziny": Rule(
        ("wczesniej", "jutro", "dzis", "pozniej"), birthday, ("months", "years")
    ),
}
