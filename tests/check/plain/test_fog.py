from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.docs import HAMULEC, OPONY, SOUND, write
from wizard.check.plain.fog import Counts, hard_words, measure, measure_all, passages
from wizard.content.draft import Passage
from wizard.content.load import load
from wizard.content.sentences import tokens
from wizard.content.word_lists import pattern
from wizard.problems import Place

PLACE = Place("a.md", 1)
COUNTS = st.builds(Counts, *[st.integers(0, 10_000)] * 3)


def test_a_text_counted_by_hand() -> None:
    # 5 + 7 = 12 words in 2 sentences; hard: upoważnienie, ubezpieczenia, automatycznie.
    text = "Drugi rodzic może dostać upoważnienie. Dziecko traci konto z ubezpieczenia"
    text += " zwykle automatycznie."

    found = measure([Passage(text, PLACE)], None)

    assert found.counts == Counts(words=12, hard=3, sentences=2)
    assert found.counts.fog == pytest.approx(0.4 * (12 / 2 + 100 * 3 / 12))
    assert found.counts.fog == pytest.approx(12.4)
    assert found.longest == 7


def test_nothing_has_no_fog() -> None:
    assert measure([], None).counts.fog == 0
    assert measure([Passage("…", PLACE)], None).counts == Counts()


def test_a_sentence_of_too_many_words_is_kept_with_its_place() -> None:
    long = "a " * 30 + "b."

    found = measure([Passage(f"Krótko. A{long}", PLACE)], None)

    assert found.too_long == (Passage(f"A{long}".strip(), PLACE),)


def test_known_names_are_not_hard_in_any_form() -> None:
    known = pattern(["Internetow* Kon* Pacjent*"])
    text = "Na Internetowym Koncie Pacjenta, z Internetowego Konta Pacjenta"
    other = "internetowym kontem"

    assert list(hard_words(text, tokens(text), known)) == []
    assert list(hard_words(other, tokens(other), known)) == ["internetowym"]


def test_the_hardest_words_are_the_most_frequent() -> None:
    found = measure([Passage("Aplikacja, ubezpieczenie, aplikacja.", PLACE)], None)

    assert found.hardest == ("aplikacja", "ubezpieczenie")


def test_a_page_is_all_that_it_says(tmp_path: Path) -> None:
    draft = load(write(tmp_path, {})).drafts[HAMULEC]

    assert [passage.text for passage in passages(draft)] == [
        "Czy hamulec działa?",
        "Pytamy, bo to najważniejsze.",
        "Tak",
        "Nie",
        "także gdy piszczy",
    ]


def test_each_passage_knows_its_line(tmp_path: Path) -> None:
    text = SOUND[HAMULEC].replace(
        "Pytamy", "Raz.\n\n| A | B |\n|---|---|\n| C | D |\n\nPytamy"
    )
    draft = load(write(tmp_path, {HAMULEC: text})).drafts[HAMULEC]

    found = {passage.text: passage.place.line for passage in passages(draft)}

    assert found["Raz."] == 3
    assert found["A"] == 5
    assert found["D"] == 7
    assert found["także gdy piszczy"] == 12


def test_a_term_is_its_text(tmp_path: Path) -> None:
    files = {
        "sprawdz/terms.yml": "czas: {text: 21 dni}\n",
        HAMULEC: SOUND[HAMULEC].replace("Pytamy", "Za {{czas}} pytamy"),
    }

    found = measure_all(load(write(tmp_path, files)))

    # The title, „Za 21 dni pytamy, bo to najważniejsze.”, and two options with a hint.
    assert found[HAMULEC].counts == Counts(words=3 + 7 + 1 + 1 + 3, hard=1, sentences=5)


@given(COUNTS, COUNTS)
def test_counts_add_up_and_come_apart(one: Counts, other: Counts) -> None:
    assert one + other == other + one
    assert one + other - other == one


@given(COUNTS, COUNTS)
def test_no_text_is_harder_than_its_harder_part(one: Counts, other: Counts) -> None:
    both = one + other

    assert both.average <= max(one.average, other.average) or not (
        one.sentences and other.sentences
    )


def test_a_shared_text_counts_on_each_page_that_shows_it(tmp_path: Path) -> None:
    shared = "sprawdz/texts/warsztat.md"
    files = {
        shared: "Warsztat naprawia rowery w {{czas}}.\n\nIdź tam.\n",
        "sprawdz/terms.yml": "czas: {text: 21 dni}\n",
        HAMULEC: SOUND[HAMULEC].replace("Pytamy", "{{warsztat}}\n\nPytamy"),
    }
    plain = measure_all(load(write(tmp_path / "a", {})))

    found = measure_all(load(write(tmp_path / "b", files)))

    assert found[shared].counts == Counts(words=6 + 2, hard=0, sentences=2)
    assert found[HAMULEC].counts == plain[HAMULEC].counts + found[shared].counts
    assert found[HAMULEC].longest == 6
    assert found[OPONY] == plain[OPONY]


def test_a_long_sentence_of_a_shared_text_has_its_place_there(tmp_path: Path) -> None:
    shared = "sprawdz/texts/warsztat.md"
    files = {
        shared: "Raz.\n\nIdź" + " tam" * 40 + ".\n",
        HAMULEC: SOUND[HAMULEC].replace("Pytamy", "{{warsztat}}\n\nPytamy"),
    }

    (sentence,) = measure_all(load(write(tmp_path, files)))[HAMULEC].too_long

    assert sentence.place == Place(f"{tmp_path.as_posix()}/{shared}", 3)
