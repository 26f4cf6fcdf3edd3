"""Today's date and the dates that the visitor entered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from wizard.engine.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.engine.tree import DateField


@dataclass(frozen=True, slots=True)
class Calendar:
    """Today and the entered dates, by name; the page passes both with each request.

    Only the open page holds the dates: they are never in the URL, the history or
    any storage.
    """

    today: date
    given: Mapping[str, date] = field(default_factory=dict)

    def pick(self, asked: DateField) -> str:
        """Return the key of the option that the entered date selects, or ""."""
        given = self.given.get(asked.name)
        if given is None:
            return ""
        outcome = RULES[asked.rule].decide(given, self.today, asked.days)
        return asked.picks[outcome]


def last_day(given: date, days: int) -> date:
    """Return the last day of a term of `days` days after `given`, inclusive."""
    return given + timedelta(days=days)
