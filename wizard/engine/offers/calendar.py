"""The deadline of a result as an event for a calendar (iCalendar, RFC 5545).

The event lasts a day and has one alarm at 9:00: on the day itself if there is something
to look at again, on the day before if it is the last day to do something. It holds the
day and texts of the result, but neither the entered date nor any answer.

Written here: the wheels of `icalendar` 7.3 and of what it needs have 1.03 MB, a third
of the whole runtime. Tests read the files with it and with two other parsers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from wizard.engine.offers.deadline import deadline_lines
from wizard.engine.offers.document import Document
from wizard.engine.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wizard.engine.calendar import Calendar
    from wizard.engine.step import Step

LONGEST_LINE = 75
"""In octets, without the line break (RFC 5545, 3.1)."""

NAME = "gdzie-moje-dziecko"
_ON_THE_DAY, _THE_DAY_BEFORE = "PT9H", "-PT15H"
_NEW_LINE = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Event:
    """An event that lasts a day.

    Attributes:
        name: The same for the same event, so that a calendar has it once.
        lines: The lines of its description.
        alarm: When the alarm is, from the beginning of the day (RFC 5545, 3.3.6).
    """

    name: str
    day: date
    title: str
    lines: tuple[str, ...]
    alarm: str
    url: str = ""


def event(
    step: Step,
    calendar: Calendar | None,
    fields: Mapping[str, str],  # noqa: ARG001 (the signature of an offer)
) -> Document:
    """Return a calendar with the event of a result's deadline.

    Raises:
        LookupError: The result has no deadline, its day is not known, or it is over:
            then the page has no button.
    """
    due, span = step.node.deadline, step.span
    if due is None or span is None or span.over or calendar is None:
        message = f"'{step.node.id}' has no day for a calendar"
        raise LookupError(message)
    day = date.fromisoformat(span.last) + timedelta(days=due.event_after)
    found = Event(
        name=f"{step.node.id}-{day}",
        day=day,
        title=plain(due.event or step.node.title),
        lines=tuple(_description(step)),
        alarm=_ON_THE_DAY if due.event_after else _THE_DAY_BEFORE,
        url=_address(step) if step.site.address else "",
    )
    text = calendar_file([found], calendar.today)
    return Document(f"{NAME}-{day}.ics", "text/calendar", text)


def calendar_file(events: Iterable[Event], today: date) -> str:
    """Return a calendar with events that were made today."""
    lines = [line for one in events for line in _lines(one, today)]
    begin = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{NAME}//PL")
    return "".join(f"{_folded(line)}\r\n" for line in (*begin, *lines, "END:VCALENDAR"))


def _lines(event: Event, today: date) -> Iterator[str]:
    title = _text(event.title)
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.name)}@{NAME}"
    yield f"DTSTAMP:{_basic(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(event.day)}"
    yield f"DTEND;VALUE=DATE:{_basic(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{_text(chr(10).join(event.lines))}"
    if event.url:
        yield f"URL:{event.url}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{event.alarm}")
    yield from (f"DESCRIPTION:{title}", "END:VALARM", "END:VEVENT")


def _description(step: Step) -> Iterator[str]:
    """Yield the lines of the description: the deadline, the way on, the origin."""
    yield from deadline_lines(step)
    if step.way_on:
        yield f"Co dalej, gdy ten czas minie: „{plain(step.way_on.label)}”."
    name = f" „{step.site.name}”" if step.site.name else ""
    if step.site.address:
        yield f"Wróć na stronę{name}: {_address(step)}"
    else:
        yield f"To przypomnienie ze strony{name}: {plain(step.node.title)}"


def _address(step: Step) -> str:
    """Return the public address of the page, which asks what follows."""
    return _CONTROL.sub("", _NEW_LINE.sub("", f"{step.site.address}{step.node.page}/"))


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    """Escape a text (RFC 5545, 3.3.11); control characters are not allowed in it."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return _CONTROL.sub("", _NEW_LINE.sub("\\\\n", text))


def _folded(line: str) -> str:
    """Break a line into parts of at most 75 octets, between characters.

    Each further part begins with a space, which counts.
    """
    parts, part, octets = [], "", 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if octets + size > LONGEST_LINE:
            parts.append(part)
            part, octets = " ", 1
        part += character
        octets += size
    return "\r\n".join((*parts, part))
