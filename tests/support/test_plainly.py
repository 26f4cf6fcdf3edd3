"""The table at the end of a run that says how plain the texts are."""

from __future__ import annotations

from tests.support.plainly import ARTICLE, PATHS, RESULT, SPELLING, lines


def test_table_has_a_line_for_each_text_and_one_for_each_sum() -> None:
    said = [
        [RESULT, "poczekaj", 5.04, 6.0, 19],
        [ARTICLE, "index.md", 4.0, 8.0, 18],
        [ARTICLE, "pomoc/index.md", 5.0, 8.0, 10],
        [PATHS, 110, 6.11, 5.3],
        [SPELLING, "docs", 5012, 0],
    ]

    _, *rows = lines(said)

    assert [" ".join(row.split()) for row in rows] == [
        "article index.md 4.0 8.0 18",
        "article pomoc/index.md 5.0 8.0 10",
        "path to poczekaj 5.0 6.0 19",
        "articles: 2, FOG at most 5.0, median 4.5",
        "paths: 110, FOG at most 6.1, median 5.3",
        "spelling of docs: 5012 words, 0 unknown",
    ]


def test_no_table_without_anything_measured() -> None:
    assert list(lines([])) == []
