"""The reviews of sources as a calendar for editors (iCalendar, RFC 5545)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from wizard.engine.offers.calendar import NAME, basic, escaped, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_A_WEEK_BEFORE = "-P7D"


@dataclass(frozen=True, slots=True)
class Task:
    """What an owner has to look at by a day; a line for each source."""

    due: date
    owner: str
    lines: tuple[str, ...]


def calendar(tasks: Iterable[Task], today: date) -> str:
    """Return a calendar with an event of a day for each task, and an alarm before it.

    The UID of an event depends on its day and owner alone, so that a calendar that is
    imported again has no event twice.
    """
    events = [line for task in tasks for line in _event(task, today)]
    begin = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{NAME}//PL")
    return "".join(f"{folded(line)}\r\n" for line in (*begin, *events, "END:VCALENDAR"))


def _event(task: Task, today: date) -> Iterator[str]:
    title = escaped(f"Sprawdź źródła ({len(task.lines)}), {task.owner}")
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(f'zrodla-{task.due}-{task.owner}')}@{NAME}"
    yield f"DTSTAMP:{basic(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{basic(task.due)}"
    yield f"DTEND;VALUE=DATE:{basic(task.due + timedelta(days=1))}"
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{escaped(chr(10).join(task.lines))}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{_A_WEEK_BEFORE}")
    yield from (f"DESCRIPTION:{title}", "END:VALARM", "END:VEVENT")
