"""The table of played walks at the end of a run."""

from tests.support.answer_cover import OPTIONS
from tests.support.coverage_report import lines
from tests.support.site_content import CONTINUATIONS, PATHS

PATH = tuple(f"{c.question}={c.option.key}" for c in PATHS[-1].options)
NEXT = tuple(f"{c.question}={c.option.key}" for c in CONTINUATIONS[0].options)


def test_table_counts_walks_and_answers_by_browser_and_way() -> None:
    played = [
        ("Firefox", "http live", *PATH),
        ("Firefox", "http live", *NEXT),
        ("Firefox", "http live", "kolor=czerwony", "rozmiar=nie-wiem"),
        ("WebKit", "file static", *PATH),
    ]

    _, firefox, webkit = lines(played)

    assert firefox.split("  ")[0] == "Firefox"
    answers = len({*PATH, *NEXT, "kolor=czerwony", "rozmiar=nie-wiem"})
    assert " ".join(firefox.split()).endswith(
        f"1 of {len(PATHS)} 1 of {len(CONTINUATIONS)} {answers} of {len(OPTIONS)}"
    )
    assert webkit.startswith(f"WebKit    file static  1 of {len(PATHS)}")


def test_table_ends_in_no_space() -> None:
    assert [
        line for line in lines([("WebKit", "file live", *PATH)]) if line[-1] == " "
    ] == []
