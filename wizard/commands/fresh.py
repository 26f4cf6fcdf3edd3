"""`wizard fresh`: which source is to be looked at again, by when and by whom."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from itertools import groupby
from typing import TYPE_CHECKING, Any

from wizard.commands.terminal import (
    FAULTY,
    OK,
    docs_without_errors,
    print_error,
    print_json,
)
from wizard.content.reviews import pages_by_source, reviews
from wizard.content.today import today
from wizard.engine.offers.calendar import Event, calendar_file

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from wizard.content.load import Docs
    from wizard.content.reviews import Review

    Pages = Mapping[str, Sequence[str]]

_OVER, _SOON, _VALID = "po terminie", "wkrótce", "ważne"
_A_WEEK_BEFORE = "-P7D"
_HEAD = ("ważne do", "stan", "kto sprawdza", "źródło", "strony")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command, and its function."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--ics", action="store_true")
    parser.set_defaults(command=_fresh)


def _fresh(arguments: argparse.Namespace, folder: Path) -> int:
    docs = docs_without_errors(folder)
    if docs is None:
        return FAULTY
    found, pages, now = reviews(docs), pages_by_source(docs), today()
    if arguments.json:
        print_json([_as_json(review, pages, now) for review in found])
    elif arguments.ics:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(newline="")  # The lines of a calendar end in CRLF.
        print(calendar_file(_events(docs, found), now), end="")
    else:
        print("\n".join(table(found, pages, now)))
        print_error(_summary(found, now))
    return OK


def table(found: Sequence[Review], pages: Pages, now: date) -> Iterator[str]:
    """Yield the lines of a table, the source that is due first at the top."""
    rows = [_HEAD] + [
        (
            review.due.isoformat(),
            _state(review, now),
            review.owner,
            review.name,
            str(len(pages.get(review.name, ()))),
        )
        for review in found
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _state(review: Review, now: date) -> str:
    if review.is_over(now):
        return _OVER
    return _SOON if review.is_soon(now) else _VALID


def _summary(found: Sequence[Review], now: date) -> str:
    states = [_state(review, now) for review in found]
    counts = (f"{state}: {states.count(state)}" for state in (_OVER, _SOON, _VALID))
    return f"Źródła: {len(found)} ({', '.join(counts)})."


def _as_json(review: Review, pages: Pages, now: date) -> dict[str, Any]:
    return {
        "name": review.name,
        "owner": review.owner,
        "seen": review.seen.isoformat(),
        "due": review.due.isoformat(),
        "over": review.is_over(now),
        "soon": review.is_soon(now),
        "pages": list(pages.get(review.name, ())),
    }


def _events(docs: Docs, found: Sequence[Review]) -> Iterator[Event]:
    """Yield an event for each owner and day, which does not depend on its sources."""
    sources = docs.data["sources"].values
    by_day = sorted(found, key=lambda review: (review.due, review.owner))
    for (due, owner), group in groupby(by_day, lambda one: (one.due, one.owner)):
        named = [(review.name, sources[review.name]) for review in group]
        lines = [
            f"{name}: {value['title']}, {value['address']}" for name, value in named
        ]
        title = f"Sprawdź źródła ({len(lines)}), {owner}"
        yield Event(f"zrodla-{due}-{owner}", due, title, tuple(lines), _A_WEEK_BEFORE)
