"""What a query finds on the clerk's desk, by its function in Node."""

import unicodedata
from collections.abc import Iterator, Sequence

import pytest

from tests.support.node_scripts import Scripts, running
from tests.support.site_content import TREE

TITLES = [node.title for node in TREE.nodes.values()]
WITHOUT = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")

ENTRIES = [
    "Zgłoś noworodka do ubezpieczenia",
    "Zaloguj się na IKP",
    "Konto dziecka jest puste",
    "Kontakt: zapytaj w oddziale NFZ",
]


@pytest.fixture(scope="module")
def desk() -> Iterator[Scripts]:
    """Run Node with the module that finds."""
    with running("find", "../folded", folder="desk") as found:
        yield found


def found(desk: Scripts, query: str, entries: Sequence[str] = ENTRIES) -> list[int]:
    code = "(query, entries) => find(query, entries.map(wordsOf))"
    result: list[int] = desk.call(f"({code})", query, entries)
    return result


def test_each_title_is_found_by_itself_as_written_and_without_polish_letters(
    desk: Scripts,
) -> None:
    for at, title in enumerate(TITLES):
        assert at in found(desk, title, TITLES)
        assert at in found(desk, title.translate(WITHOUT).upper(), TITLES)
        assert at in found(desk, unicodedata.normalize("NFD", title), TITLES)


def test_a_title_without_polish_letters_is_found_by_a_query_with_them(
    desk: Scripts,
) -> None:
    bare = [title.translate(WITHOUT) for title in TITLES]

    assert all(at in found(desk, title, bare) for at, title in enumerate(TITLES))


def test_a_text_is_folded_as_by_a_table_of_polish_letters(desk: Scripts) -> None:
    for title in TITLES:
        assert desk.call("folded", title) == title.translate(WITHOUT).lower()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("zglo", [0], id="the beginning of a word"),
        pytest.param("łoś", [], id="not its middle"),
        pytest.param("ubezp zgłoś", [0], id="all words, in any order"),
        pytest.param("ubezp ikp", [], id="not one of them alone"),
        pytest.param("noworodek", [0], id="another form"),
        pytest.param("noworodkiem", [0], id="a longer form"),
        pytest.param("zgłosić", [0], id="another form of a verb"),
        pytest.param("kontakt", [3], id="no other word with the same beginning"),
        pytest.param(" (IKP)! ", [1], id="signs do not count"),
        pytest.param("", [0, 1, 2, 3], id="nothing typed"),
        pytest.param(" . ", [0, 1, 2, 3], id="no word typed"),
        pytest.param("żółw", [], id="nothing found"),
    ],
)
def test_a_query_finds_the_entries_that_have_each_of_its_words(
    desk: Scripts, query: str, expected: list[int]
) -> None:
    assert found(desk, query) == expected
