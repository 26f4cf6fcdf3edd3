"""Today's date and the dates that the visitor entered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wizard.engine.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from datetime import date

    from wizard.engine.tree import DateField

_ON_RESULT = "wynik:"
"""Begins the name of a date that was entered on a result; a name has no colon."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Today and the entered dates, by name; the page passes both with each request.

    Only the open page holds the dates: they are never in the URL, the history or
    any storage.

    A date that a result asked for has a name of its own, which all results share. So
    it is not mistaken for the date that selected the answer to a question.
    """

    today: date
    given: Mapping[str, date] = field(default_factory=dict)

    def pick(self, asked: DateField) -> str:
        """Return the key of the option that the entered date selects, or ""."""
        given = self.given.get(asked.name)
        if given is None:
            return ""
        outcome = RULES[asked.rule].decide(given, self.today, asked.length)
        return asked.picks[outcome]

    def on_result(self, name: str) -> date | None:
        """Return the date that was entered on a result, or None."""
        return self.given.get(_ON_RESULT + name)

    def with_date(self, name: str, day: date, *, on_result: bool) -> Calendar:
        """Return a calendar with an entered date, in place of what it had before."""
        rest = self.without([name]).given if not on_result else self.given
        return replace(
            self, given={**rest, _ON_RESULT + name if on_result else name: day}
        )

    def without(self, names: Container[str]) -> Calendar:
        """Return a calendar without some dates, wherever they were entered."""
        kept = {
            name: day
            for name, day in self.given.items()
            if name.removeprefix(_ON_RESULT) not in names
        }
        return replace(self, given=kept)
