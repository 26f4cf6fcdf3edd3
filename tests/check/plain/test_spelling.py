from __future__ import annotations

import pytest

from tasks.requirements import HUNSPELL
from tests.support.requirements import program_of
from wizard.check.plain import spelling
from wizard.content.draft import Passage
from wizard.content.word_lists import pattern
from wizard.problems import Place

FIRST, SECOND = Place("a.md", 1), Place("b.md", 7)


@pytest.fixture(autouse=True)
def _needs_a_dictionary() -> None:
    """Skip where this machine has no dictionary; in CI that is an error."""
    program_of(HUNSPELL)


def unknown(text: str, *own: str) -> list[str]:
    """Return the words of a text that nobody knows."""
    found = spelling.check([Passage(text, FIRST)], pattern(own))
    return [word for word, _ in found.unknown]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Konto dziecka jest widoczne.", id="plain words"),
        pytest.param("Dostaniesz e-receptę SMS-em.", id="hyphens"),
        pytest.param("Pisz: ikp-pomoc@cez.gov.pl, xyzzy.gov.pl", id="addresses"),
        pytest.param("Polecenie `wizard chekc` i 16", id="code and numbers"),
        pytest.param("", id="nothing"),
    ],
)
def test_sound_words_are_known(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("Konto dzieccka", "dzieccka", id="a misprint"),
        pytest.param("Twoja e-recpeta", "e-recpeta", id="behind a hyphen"),
        pytest.param("Aplikacja mojeIKP", "mojeIKP", id="a name"),
        pytest.param("ubezpieczenai", "ubezpieczenai", id="two letters turned"),
    ],
)
def test_others_are_unknown(text: str, word: str) -> None:
    assert unknown(text) == [word]


def test_the_project_may_know_more_words_in_all_their_forms() -> None:
    text = "Aplikacja mojeIKP i strona Xyzzy Plugh, a w Xyzzach cisza"

    assert unknown(text, "mojeIKP", "Xyzzy Plugh", "Xyzzach*") == []


def test_all_places_of_a_word_are_named_and_all_words_are_counted() -> None:
    texts = [Passage("Konto dzieccka", FIRST), Passage("dzieccka", SECOND)]

    found = spelling.check(texts, None)

    assert found.words == 3
    assert found.unknown == (("dzieccka", (FIRST, SECOND)),)
