"""Calendar files (iCalendar, RFC 5545) as three foreign parsers read them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from unittest.mock import patch

import ics
from icalendar import Calendar

from tasks.folders import BROWSER
from tests.support.node_scripts import running

_ICAL_JS = (BROWSER / "node_modules" / "ical.js" / "dist" / "ical.js").as_uri()
_READ = f"""async text => {{
  const {{default: ICAL}} = await import('{_ICAL_JS}')
  const calendar = new ICAL.Component(ICAL.parse(text))
  const all = calendar.getAllSubcomponents('vevent')
  const event = new ICAL.Event(all[0])
  const [alarm] = all[0].getAllSubcomponents('valarm')
  return [all.length, event.uid, event.startDate.toString(), event.endDate.toString(),
    event.summary, event.description, all[0].getFirstPropertyValue('url') ?? '',
    alarm.getFirstPropertyValue('trigger').toSeconds()]
}}"""


@dataclass(frozen=True)
class Event:
    """What a parser has read of the only event of a file; `end` is the day after."""

    uid: str
    first: date
    end: date
    summary: str
    description: str
    url: str
    alarm: timedelta


Reader = Callable[[str], Event]


def _by_icalendar(text: str) -> Event:
    calendar = Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    (alarm,) = event.walk("VALARM")
    assert not calendar.errors
    assert not event.errors
    return Event(
        str(event["UID"]),
        event.decoded("DTSTART"),
        event.decoded("DTEND"),
        str(event["SUMMARY"]),
        str(event["DESCRIPTION"]),
        str(event.get("URL", "")),
        alarm.decoded("TRIGGER"),
    )


def _by_ics(text: str) -> Event:
    # Its parser generator would wrap the streams of the terminal once more at each use.
    with patch("colorama.init"):
        (event,) = ics.Calendar(text).events
    (alarm,) = event.alarms
    assert event.all_day
    return Event(
        event.uid,
        event.begin.date(),
        # This parser counts the last day in.
        event.end.date(),
        event.name or "",
        event.description or "",
        event.url or "",
        alarm.trigger,
    )


@contextmanager
def readers() -> Iterator[Mapping[str, Reader]]:
    """Return a function for each parser, until the end of the block."""
    with running() as scripts:

        def by_ical_js(text: str) -> Event:
            found = scripts.call(_READ, text)
            count, uid, first, end, summary, description, url, alarm = found
            assert count == 1
            return Event(
                uid,
                date.fromisoformat(first),
                date.fromisoformat(end),
                summary,
                description,
                url,
                timedelta(seconds=alarm),
            )

        yield {"icalendar": _by_icalendar, "ics": _by_ics, "ical.js": by_ical_js}
