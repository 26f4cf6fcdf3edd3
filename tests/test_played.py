"""The table at the end of a run that says which walks were played."""

from __future__ import annotations

from tests.everywhere.cover import OPTIONS
from tests.played import lines
from tests.site.content import CONTINUATIONS, DOCS, PATHS

FIRST = f"{DOCS.start}=ikp"


def test_table_counts_walks_and_answers_by_browser_and_way() -> None:
    played = [
        ("Firefox", "http live", FIRST, "wiek=nie-wiem"),
        ("Firefox", "http live", FIRST, "wiek=pelnoletnie"),
        ("Firefox", "http live", "poczekaj=minelo"),
        ("WebKit", "file static", FIRST),
    ]

    _, firefox, webkit = lines(played)

    assert firefox.split("  ")[0] == "Firefox"
    assert firefox.endswith(
        f"2 of {len(PATHS)}       1 of {len(CONTINUATIONS)}       4 of {len(OPTIONS)}"
    )
    assert webkit.startswith(f"WebKit    file static  1 of {len(PATHS)}")


def test_table_ends_in_no_space() -> None:
    assert [
        line for line in lines([("WebKit", "file live", FIRST)]) if line[-1] == " "
    ] == []
