"""How long a term is, and the day on which it ends.

The source is the Polish Civil Code (Kodeks cywilny), articles 110 to 116:

- art. 111: a term in days ends with its last day, and the day of the event that began
  it does not count. So 21 days from 3 November last to the end of 24 November.
- art. 112: a term in months or years ends on the day that corresponds in date to the
  first, or on the last day of that month if there is none: one month from 31 January
  lasts to the end of 28 February, or of 29 February in a leap year.
- art. 112, about ages: the age is reached at the beginning of that same day. A person
  born on 29 February turns 18 at the beginning of 28 February, as 18 years later that
  month has no day 29.

Art. 115, which moves the last day of an act from a Saturday or a holiday to the next
working day, is not applied: the earlier day is never too late, and a wait is no act.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["days", "months", "years"]

UNITS: tuple[Unit, ...] = ("days", "months", "years")

_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Length:
    """The length of a term, such as 21 days or 18 years."""

    number: int
    unit: Unit

    def end(self, first: date) -> date:
        """Return the day on which a term ends that began with an event on `first`.

        A wait lasts to the end of this day, an age is reached at its beginning.

        Raises:
            OverflowError, ValueError: The day is after the year 9999.
        """
        if self.unit == "days":
            return first + timedelta(days=self.number)
        months = self.number * (_MONTHS_A_YEAR if self.unit == "years" else 1)
        years, month = divmod(first.month - 1 + months, _MONTHS_A_YEAR)
        year, month = first.year + years, month + 1
        return date(year, month, min(first.day, _days_of(year, month)))


def _days_of(year: int, month: int) -> int:
    """Return the number of days of a month; `calendar` would load `locale` too."""
    later, first = divmod(month, _MONTHS_A_YEAR)
    return (date(year + later, first + 1, 1) - timedelta(days=1)).day
