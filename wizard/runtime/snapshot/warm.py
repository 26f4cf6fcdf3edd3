"""Run every action of a visitor, on a tree of its own, before the snapshot is taken.

So the snapshot contains filled caches: compiled patterns, loaded templates, and the
specialized byte code of the adaptive interpreter (https://peps.python.org/pep-0659/).
It is also a test in the build: an action fails if `forget` removed something it needs.
"""

from __future__ import annotations

import json
from typing import Any

from wizard.engine import live
from wizard.engine.offers import OFFERS

ROUNDS = 40
"""The number of runs after which the interpreter has specialized all byte code."""

TODAY = "2026-11-20"
TREE = {
    "format": 4,
    "version": "aaaaaa",
    "start": "one",
    "nodes": {
        "one": {
            "id": "one",
            "kind": "question",
            "title": "One?",
            "body": '<p><a href="page:a/b">A</a> <a href="file:c.pdf#d">C</a></p>',
            "options": [
                {"key": "a", "label": "A", "hint": "B", "to": "two"},
                {"key": "b", "label": "B", "hint": "", "to": "end"},
            ],
            "date": {
                "name": "day",
                "label": "Day",
                "rule": "termin-minal",
                "length": {"number": 21, "unit": "days"},
                "picks": {"nie": "a", "tak": "b"},
            },
            "words": ["w"],
        },
        "two": {
            "id": "two",
            "kind": "question",
            "title": "Two?",
            "body": "",
            "options": [
                {"key": "a", "label": "A", "hint": "", "to": "end"},
                {"key": "b", "label": "B", "hint": "", "to": "last"},
            ],
        },
        "end": {
            "id": "end",
            "kind": "result",
            "title": "End",
            "body": "<p>A</p>",
            "todo": ["A", "B"],
            "after": "<p>B</p>",
            "options": [{"key": "on", "label": "On", "hint": "", "to": "last"}],
            "contacts": ["c"],
            "letters": ["l"],
            "sources": ["s", "t"],
            "words": ["v", "w"],
            "deadline": {
                "from_date": "day",
                "label": "Day",
                "text": "A",
                "term": "21 days",
                "length": {"number": 21, "unit": "days"},
                "over": "B",
                "way_on": "on",
                "event": "C",
                "event_after": True,
            },
        },
        "last": {
            "id": "last",
            "kind": "result",
            "title": "Last",
            "body": "<p>A</p>",
            "todo": ["A"],
            "options": [],
            "deadline": {
                "from_date": "born",
                "label": "Born",
                "text": "A",
                "term": "18 years",
                "length": {"number": 18, "unit": "years"},
                "rule": "skonczony-wiek",
            },
        },
    },
    "contacts": {
        "c": {
            "name": "A",
            "phone": "1 2",
            "email": "a@example.org",
            "address": "https://example.org/",
            "note": "B",
        }
    },
    "sources": {
        "s": {"address": "https://a", "title": "A", "publisher": "B", "read": TODAY},
        "t": {
            "address": "https://b",
            "title": "B",
            "publisher": "",
            "read": TODAY,
            "checked": TODAY,
        },
    },
    "words": {
        "v": {"word": "V", "text": "A"},
        "w": {"word": "W", "text": "B"},
    },
    "site": {"name": "A", "address": "https://a/", "report": "a@b"},
    "letters": {
        "l": {
            "id": "l",
            "to": "A",
            "subject": "A",
            "lines": [
                [{"words": "A "}, {"blank": "c", "forms": ["a", "b"]}],
                [{"words": "A: "}, {"blank": "s"}],
                [],
                [{"answer": "one"}],
                [],
                [{"blank": "t"}],
            ],
            "spoken": "A",
            "blanks": [
                {"name": "c", "label": "C", "kind": "choice", "choices": ["a", "b"]},
                {"name": "s", "label": "S", "hint": "A"},
                {"name": "t", "label": "T", "kind": "long"},
            ],
        }
    },
}

_DAYS = (
    {"day": "10", "month": "11", "year": "2026"},
    {"day": "1.", "month": "stycznia", "year": "2026"},
)
_GIVEN = {"day": "2026-11-10"}
_BORN = {"day": "29", "month": "2", "year": "2012"}
_NO_DAYS = (
    {"day": "", "month": "", "year": ""},
    {"day": "", "month": "2", "year": "2026"},
    {"day": "31", "month": "2", "year": "2026"},
    {"day": "x", "month": "2", "year": "2026"},
    {"day": "1", "month": "x", "year": "2026"},
    {"day": "1", "month": "1", "year": "26"},
    {"day": "1", "month": "1", "year": "1026"},
    {"day": "1", "month": "1", "year": "2027"},
)
_FIELDS: tuple[dict[str, str], ...] = (
    {},
    {"answers": "1"},
    {"letter": "l"},
    {"letter": "l", "c": "b", "s": "A", "t": "A" * 2000},
)
_FRAGMENTS = (
    "",
    "krok",
    "w1/",
    "w9/aaaaaa/one",
    "w1/aaaaaa/two/one=a/~two=b/two=a",
    "w1/bbbbbb/two/one=z/old=a",
    "w1/aaaaaa/end/two=a",
    "w1/" + "a" * 1600,
)

_CODES = ("01HD-QWBJ", "0hby-6297")
_NO_CODES = ("", "2", "2222 2222 2222 2222 2", "uuuu-uuuu", "01HD-QWB2", "00000001")


def warm(rounds: int = ROUNDS) -> None:
    """Run all actions `rounds` times.

    Raises:
        Exception: `forget` removed something that an action needs.
    """
    session = live.Live(json.dumps(TREE), "../../..", "dir/")

    def ask(do: str, node: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 (JSON)
        request = {"do": do, "node": node, "today": TODAY, **more}
        reply: dict[str, Any] = json.loads(session.reply(json.dumps(request)))
        return reply

    for _ in range(rounds):
        _hand_over(ask)
        _walk(ask)
        for fragment in _FRAGMENTS:
            ask("open", "one", fragment=fragment)
        for typed in _NO_DAYS:
            ask("date", "one", typed=typed)


def _hand_over(ask: Any) -> None:  # noqa: ANN401 (a function of `warm`)
    """Type the code of a walk, and codes that open nothing."""
    for code in (*_CODES, *_NO_CODES):
        ask("code", "", code=code)


def _walk(ask: Any) -> None:  # noqa: ANN401 (a function of `warm`)
    """Answer, change, go back, restart, revisit, ask for offers, enter dates."""
    first = ask("open", "one")
    second = ask("answer", "one", key="a", fragment=first["fragment"])
    end = ask("answer", "two", key="a", fragment=second["fragment"])
    last = ask("answer", "end", key="on", fragment=end["fragment"])
    changed = ask("change", "one", fragment=last["fragment"])
    ask("answer", "one", key="b", fragment=changed["fragment"])
    ask("back", "end", fragment=end["fragment"])
    ask("restart", "end", fragment=end["fragment"])
    ask("revisit", "two", fragment=second["fragment"], latest=last["fragment"])
    for offer in OFFERS:
        for fields in _FIELDS:
            here = end["fragment"]
            more = {"fields": fields, "given": _GIVEN}
            ask("offer", "end", fragment=here, offer=offer, **more)
    for typed in _DAYS:
        dated = ask("date", "one", fragment=first["fragment"], typed=typed)
        ask("back", dated["node"], **{k: dated[k] for k in ("fragment", "given")})
        for result in (end, last):
            ask("date", result["node"], fragment=result["fragment"], typed=typed)
    ask("date", "last", fragment=last["fragment"], typed=_BORN)
