from pathlib import Path

import pytest

from tests.support.docs import write
from wizard.compile.glossary import glossary
from wizard.content.load import load
from wizard.content.record import Record
from wizard.content.word_lists import KNOWN, NONE, SPELLING, entries, pattern, read

GLOSSARY = "sprawdz/glossary.yml"


def finds(text: str, *phrases: str) -> list[str]:
    """Return what the pattern of some phrases finds in a text."""
    found = pattern(phrases)
    assert found
    return found.findall(text)


def test_comments_and_empty_lines_are_no_words() -> None:
    assert entries("# Nazwy\n\nNFZ  # fundusz\n Kasa Chorych \n") == (
        "NFZ",
        "Kasa Chorych",
    )


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        pytest.param("NFZ", "w NFZ, na", id="a word"),
        pytest.param("Kont* Pacjent*", "z Konta Pacjenta", id="a phrase in a form"),
        pytest.param(
            "kont* pacjent*", "Konto  Pacjenta", id="large letters, two spaces"
        ),
        pytest.param("„Menu”", "w „Menu” i", id="in quotes"),
        pytest.param("_headers", "pliki i _headers", id="with a sign"),
    ],
)
def test_a_phrase_is_found_in_all_its_forms(phrase: str, text: str) -> None:
    assert len(finds(text, phrase)) == 1


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        pytest.param("NFZ", "NFZetowi", id="a longer word"),
        pytest.param("Kont* Pacjent*", "Konto dla Pacjenta", id="a word between"),
        pytest.param("a.b", "acb", id="a stop is a stop"),
    ],
)
def test_others_are_not(phrase: str, text: str) -> None:
    assert finds(text, phrase) == []


def test_the_longer_phrase_comes_first() -> None:
    assert finds("Konto Pacjenta", "Konto", "Konto Pacjenta") == ["Konto Pacjenta"]


def test_no_words_are_no_pattern() -> None:
    assert pattern([]) is None


def test_a_folder_without_lists_knows_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, Record("glossary.yml")) == NONE


def test_both_lists_hold_the_glossary_too(tmp_path: Path) -> None:
    (tmp_path / "sprawdz").mkdir()
    (tmp_path / KNOWN).write_text("Internetow*\n", "utf-8")
    (tmp_path / SPELLING).write_text("mojeIKP\n", "utf-8")
    entry = {"word": "upoważnienie", "forms": ["upoważnienia"]}

    lists = read(tmp_path, Record("glossary.yml", {"u": entry}))

    assert lists.known
    assert lists.spelling
    text = "Internetowe mojeIKP, upoważnienie, upoważnienia"
    assert lists.known.findall(text) == ["Internetowe", "upoważnienie", "upoważnienia"]
    assert lists.spelling.findall(text) == ["mojeIKP", "upoważnienie", "upoważnienia"]


def test_a_word_is_the_same_in_the_glossary_and_in_the_lists(tmp_path: Path) -> None:
    text = "a: {word: on, forms: [yes, 2026-11-23], text: Tak.}\n"
    docs = load(write(tmp_path, {GLOSSARY: text}))

    forms = glossary(docs).entries["a"].forms

    assert forms == ("on", "yes", "2026-11-23")
    assert docs.lists.known
    assert tuple(docs.lists.known.findall("on yes 2026-11-23 True")) == forms


@pytest.mark.parametrize(
    "broken", ["a: [", "słowo", "- słowo", "a: b", "a: {word: 1, forms: x}", ""]
)
def test_a_broken_glossary_explains_no_words(broken: str, tmp_path: Path) -> None:
    docs = load(write(tmp_path, {GLOSSARY: broken}))

    assert docs.lists == NONE
