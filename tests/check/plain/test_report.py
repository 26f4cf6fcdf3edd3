from pathlib import Path

import pytest

from tests.support.broken import CASES
from tests.support.command import output
from tests.support.docs import write
from wizard.check.plain import spelling
from wizard.check.plain.fog import FOG_OF_ARTICLE, Counts
from wizard.check.plain.report import Row, table


@pytest.fixture(autouse=True)
def _knows_all_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a dictionary that has every word in the place of the slow real one."""
    monkeypatch.setattr(spelling, "is_here", lambda: True)
    monkeypatch.setattr(spelling, "_ask", lambda _: frozenset())


def test_each_article_and_each_result_has_its_line(tmp_path: Path) -> None:
    lines = output("plain", write(tmp_path, {})).splitlines()

    first = [line.split(" ")[0] for line in lines]
    assert first[:9] == [
        "Artykuł",
        "index.md",
        "sprawdz/index.md",
        "Najwięcej",
        "",
        "Najtrudniejsza",
        "hamulec-nie-dziala",
        "jedz",
        "napompuj",
    ]


def test_a_line_has_the_figures_and_the_hardest_words() -> None:
    row = Row("a.md", Counts(100, 5, 10), 21, ("aplikacja", "ubezpieczenie"))

    _, line, last = table("Artykuł", [row], FOG_OF_ARTICLE)

    assert line.split() == ["a.md", "6,0", "10,0", "21", "aplikacja,", "ubezpieczenie"]
    assert last == "Najwięcej 6,0, mediana 6,0; ma być najwyżej 10,0."


def test_what_is_over_the_limit_is_marked() -> None:
    row = Row("a.md", Counts(100, 25, 10), 21, ())

    assert "14,0!" in [*table("Artykuł", [row], FOG_OF_ARTICLE)][1]


def test_without_a_dictionary_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "is_here", lambda: False)

    out = output("plain", write(tmp_path, {}))

    assert out.endswith("Zainstaluj: hunspell hunspell-pl.\n")


def test_unknown_words_are_told_with_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "_ask", lambda _: frozenset({"piszczy"}))

    out = output("plain", write(tmp_path, {})).splitlines()

    assert out[-2].startswith("Sprawdzone słowa: ")
    assert out[-2].endswith(", nieznane: 1.")
    assert out[-1] == f"{tmp_path}/sprawdz/pytanie/hamulec.md:6: piszczy"


@pytest.mark.parametrize("case", ["a loop", "no start", "empty file"])
def test_broken_docs_are_measured_all_the_same(case: str, tmp_path: Path) -> None:
    assert output("plain", write(tmp_path, CASES[case]))
