"""Format dates in Polish, and parse the dates that visitors type."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

Part = Literal["day", "month", "year"]

_MONTHS = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)
_MONTH_NAMES = (
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
)
_BY_NAME = {
    name: number
    for names in (_MONTHS, _MONTH_NAMES)
    for number, name in enumerate(names, 1)
}
_ON_WEEKDAY = (
    "w\N{NO-BREAK SPACE}poniedziałek",
    "we\N{NO-BREAK SPACE}wtorek",
    "w\N{NO-BREAK SPACE}środę",
    "w\N{NO-BREAK SPACE}czwartek",
    "w\N{NO-BREAK SPACE}piątek",
    "w\N{NO-BREAK SPACE}sobotę",
    "w\N{NO-BREAK SPACE}niedzielę",
)

_ASKED = {"day": "dzień", "month": "miesiąc", "year": "rok"}
_EARLIEST_YEAR = 1900
_MOST_QUOTED = 20


class DateError(Exception):
    """The input is not a valid past date.

    Attributes:
        text: The error message, a Polish sentence.
        parts: The fields to correct.
    """

    def __init__(self, text: str, *parts: Part) -> None:
        super().__init__(text)
        self.text = text
        self.parts = parts


def in_words(day: str) -> str:
    """Format a date (YYYY-MM-DD) as "14 grudnia 2026", with no-break spaces."""
    parsed = date.fromisoformat(day)
    return _written(parsed.day, parsed.month, parsed.year)


def on_weekday(day: str) -> str:
    """Format a date (YYYY-MM-DD) as "w poniedziałek 14 grudnia 2026"."""
    return f"{_ON_WEEKDAY[date.fromisoformat(day).weekday()]} {in_words(day)}"


def within_sentence(words: str) -> str:
    """Make the first letter small, unless the text begins with an abbreviation."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def read(day: str, month: str, year: str, today: date) -> date:
    """Parse a date, today or earlier, from its three fields.

    The month may be a number or its Polish name.

    Raises:
        DateError: A field is empty or invalid, the calendar has no such day, or the
            date is in the future.
    """
    typed = {"day": day.strip(), "month": month.strip(), "year": year.strip()}
    _refuse_empty(typed)
    number = _day(typed["day"])
    of = _month(typed["month"])
    when = _year(typed["year"], today)
    try:
        found = date(when, of, number)
    except ValueError:
        name = _written(number, of, when)
        text = f"W\N{NO-BREAK SPACE}kalendarzu nie ma dnia {name}."
        raise DateError(text, "day") from None
    if found > today:
        text = f"Dzień {in_words(found.isoformat())} jeszcze nie nadszedł."
        raise DateError(text, _first_ahead(found, today))
    return found


def _refuse_empty(typed: dict[str, str]) -> None:
    parts: tuple[Part, ...] = ("day", "month", "year")
    empty = [part for part in parts if not typed[part]]
    if empty:
        *most, last = [_ASKED[part] for part in empty]
        listed = f"{', '.join(most)} i\N{NO-BREAK SPACE}{last}" if most else last
        text = f"Wpisz {listed}."
        raise DateError(text, *empty)


def _day(typed: str) -> int:
    number = _number(typed)
    if number is None or not 1 <= number <= 31:  # noqa: PLR2004 (days of a month)
        raise DateError(_no_number("Dzień", 31, typed), "day")
    return number


def _month(typed: str) -> int:
    number = _BY_NAME.get(typed.lower(), _number(typed))
    if number is None or not 1 <= number <= len(_MONTHS):
        raise DateError(_no_number("Miesiąc", len(_MONTHS), typed), "month")
    return number


def _year(typed: str, today: date) -> int:
    if not re.fullmatch(r"[0-9]{4}", typed):
        text = f"Rok wpisz czterema cyframi, na przykład {today.year}."
        raise DateError(text, "year")
    if int(typed) < _EARLIEST_YEAR:
        text = f"Sprawdź rok: {typed} to zbyt dawno."
        raise DateError(text, "year")
    return int(typed)


def _number(typed: str) -> int | None:
    match = re.fullmatch(r"([0-9]{1,2})\.?", typed)
    return int(match[1]) if match else None


def _written(day: int, month: int, year: int) -> str:
    """Format a date that may not exist, such as 30 February."""
    return "\N{NO-BREAK SPACE}".join((str(day), _MONTHS[month - 1], str(year)))


def _first_ahead(found: date, today: date) -> Part:
    """Return the largest part that is in the future, which was probably mistyped."""
    if found.year > today.year:
        return "year"
    return "month" if found.month > today.month else "day"


def _no_number(part: str, most: int, typed: str) -> str:
    wrong = f"a\N{NO-BREAK SPACE}wpisano „{_quoted(typed)}”"
    return f"{part} to liczba od 1 do {most}, {wrong}."


def _quoted(typed: str) -> str:
    return typed if len(typed) <= _MOST_QUOTED else f"{typed[:_MOST_QUOTED]}…"
