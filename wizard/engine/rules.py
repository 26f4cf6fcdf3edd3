"""Rules about dates: named here, named in Markdown, never written there.

A rule turns a date that the visitor gave into one of its outcomes; the
question's `picks` says which option each outcome means.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Rule:
    """A question that can be asked about a date.

    Attributes:
        outcomes: All that `decide` may return.
        decide: Takes the date given, today, and the length of the term in
            days. Today is always handed in: the engine has no clock.
    """

    outcomes: tuple[str, ...]
    decide: Callable[[date, date, int], str]


def term_is_over(given: date, today: date, days: int) -> str:
    """Tell whether more than `days` have gone by; the last day still waits."""
    return "tak" if (today - given).days > days else "nie"


RULES: Mapping[str, Rule] = {"termin-minal": Rule(("nie", "tak"), term_is_over)}
