"""What the engine knows of days: today, and the dates that a visitor gave."""

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
    """Today, and dates by name; both are handed in and never kept here.

    The dates live as long as the page that is open: they are in no address, no
    history and no storage.
    """

    today: date
    given: Mapping[str, date] = field(default_factory=dict)

    def pick(self, asked: DateField) -> str:
        """Return the key of the option that a given date means; "" without a date."""
        given = self.given.get(asked.name)
        if given is None:
            return ""
        outcome = RULES[asked.rule].decide(given, self.today, asked.days)
        return asked.picks[outcome]


def last_day(given: date, days: int) -> date:
    """Return the last day of a term that begins on a day; that day is inclusive."""
    return given + timedelta(days=days)
