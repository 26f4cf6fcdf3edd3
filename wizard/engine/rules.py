"""Rules about dates, which Markdown refers to by name.

A rule maps the date that a visitor entered to one of its outcomes; the question's
`picks` maps each outcome to an option.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Rule:
    """A computation on a date.

    Attributes:
        outcomes: All values that `decide` can return.
        decide: Takes the entered date, today, and the length of the term in days.
            Today is an argument: the engine reads no clock.
    """

    outcomes: tuple[str, ...]
    decide: Callable[[date, date, int], str]


def term_is_over(given: date, today: date, days: int) -> str:
    """Return "tak" if more than `days` days have passed; the last day is not over."""
    return "tak" if (today - given).days > days else "nie"


RULES: Mapping[str, Rule] = {"termin-minal": Rule(("nie", "tak"), term_is_over)}
