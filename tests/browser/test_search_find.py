"""What a visitor types, and the pages that are found, in Node without a page."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.support.node_scripts import Scripts, running
from tests.support.search_index import index_of
from wizard.search.index import index
from wizard.search.pages import SearchPage
from wizard.search.table import unpacked

_START = "(data => { globalThis.searched = finder(data); return 0 })"
_FIND = "(text => searched.find(text))"


@pytest.fixture(scope="module")
def data(site: Path) -> Mapping[str, Any]:
    """Return the index of the built site."""
    found: Mapping[str, Any] = index_of(site)
    return found


@pytest.fixture(scope="module")
def searched(data: Mapping[str, Any]) -> Iterator[Scripts]:
    """Return Node with the finder of the built site."""
    with running("find", folder="search") as scripts:
        scripts.call(_START, data)
        yield scripts


def find(scripts: Scripts, text: str) -> Mapping[str, Any]:
    reply: Mapping[str, Any] = scripts.call(_FIND, text)
    return reply


def hrefs(reply: Mapping[str, Any]) -> list[str]:
    return [hit["href"] for hit in reply["hits"]]


def page(name: str, title: str, *lines: str) -> SearchPage:
    return SearchPage("article", f"{name}.md", f"{name}/", title, "", (), lines)


@pytest.fixture(scope="module")
def small() -> Iterator[Scripts]:
    """Return Node with the finder of a few pages."""
    pages = (
        page("a", "Konto dziecka", "Zapytaj pracodawcę o datę.", "Konto ma rodzic."),
        page("b", "Pracodawca", "Konto dziecka ma każdy rodzic."),
        page("c", "Lekarz", "Idź z dzieckiem do lekarza."),
        *(page(f"x{n}", f"Strona {n}", "Lekarz.") for n in range(12)),
    )
    with running("find", folder="search") as scripts:
        scripts.call(_START, index(pages, {"szef": ["pracodawca"]}))
        yield scripts


@pytest.fixture(scope="module")
def known(data: Mapping[str, Any]) -> Mapping[str, set[int]]:
    """Return the lemmas of each form, without words that do not count."""
    found = unpacked(data["endings"], data["lemmas"])
    return {form: found[form] for form in sorted(found) if form not in data["stop"]}


@given(number=st.integers(0, 10**6))
def test_each_form_of_each_word_finds_a_page_that_has_it(
    searched: Scripts,
    data: Mapping[str, Any],
    known: Mapping[str, set[int]],
    number: int,
) -> None:
    form = list(known)[number % len(known)]
    lemmas = known[form]

    reply = find(searched, f"{form.upper()} ")

    named = {other for one in lemmas for other in data["instead"][one]}
    wanted = {at for one in {*lemmas, *named} for at in data["scores"][one][::2]}
    assert set(hrefs(reply)) <= {data["pages"][at][1] for at in wanted}
    assert reply["hits"]
    assert reply["unknown"] == []


def slipped(word: str, at: int, kind: str, letter: str) -> str:
    """Return a word with one typing error."""
    before, after = word[:at], word[at:]
    return {
        "less": before + after[1:],
        "more": before + letter + after,
        "other": before + letter + after[1:],
        "swapped": before + after[1:2] + after[:1] + after[2:],
    }[kind]


SLIPS = st.tuples(
    st.integers(0, 30),
    st.sampled_from(["less", "more", "other", "swapped"]),
    st.sampled_from("aeioznmkrt"),
)


@given(number=st.integers(0, 10**6), slip=SLIPS)
def test_long_word_with_one_typing_error_is_known(
    searched: Scripts,
    data: Mapping[str, Any],
    known: Mapping[str, set[int]],
    number: int,
    slip: tuple[int, str, str],
) -> None:
    long = [form for form in known if len(form) > 5]
    form = long[number % len(long)]
    at, kind, letter = slip
    typed = slipped(form, at % len(form), kind, letter)
    assume(typed not in data["stop"])

    reply = find(searched, f"{typed} ")

    assert reply["hits"]
    assert reply["unknown"] == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("konto dziecka", "a/"),
        ("KONTEM DZIECI", "a/"),
        ("pracodawcy", "b/"),
        ("szefowi", "b/"),
        ("pracodwca ", "b/"),
        ("prac", "b/"),
        ("i pracodawca oraz", "b/"),
        ("praco dawca", "b/"),
    ],
)
def test_page_with_the_words_in_its_title_is_first(
    small: Scripts, typed: str, first: str
) -> None:
    assert hrefs(find(small, typed))[0] == first


def test_page_that_has_all_words_stands_before_one_that_has_some(
    small: Scripts,
) -> None:
    assert hrefs(find(small, "lekarz dziecko"))[0] == "c/"


def test_hits_are_ten_at_most(small: Scripts) -> None:
    assert len(hrefs(find(small, "lekarz"))) == 10


def test_line_that_shows_why_has_most_of_the_words_and_marks_them(
    small: Scripts,
) -> None:
    (hit, *_) = find(small, "rodzica konto")["hits"]

    assert hit["title"] == "Konto dziecka"
    assert hit["line"] == [
        ["Konto", True],
        [" ma ", False],
        ["rodzic", True],
        [".", False],
    ]


def test_words_that_nothing_knows_are_named_and_do_not_count(small: Scripts) -> None:
    reply = find(small, "pracodawca xyzzy")

    assert reply["unknown"] == ["xyzzy"]
    assert reply["understood"] == ["pracodawca"]
    assert hrefs(reply)[0] == "b/"


@pytest.mark.parametrize("typed", ["", " ", "?!", "i oraz", "xyzzy", "😀"])
def test_text_without_a_known_word_finds_nothing(small: Scripts, typed: str) -> None:
    assert find(small, typed)["hits"] == []


@given(st.text(max_size=40))
def test_any_text_gets_an_answer(small: Scripts, text: str) -> None:
    reply = find(small, text)

    assert set(reply) == {"hits", "understood", "unknown"}


def test_long_line_is_cut_around_the_first_word_that_was_looked_for() -> None:
    long = " ".join(f"ogon{number}" for number in range(30))
    pages = (page("a", "Strona", f"{long} lekarz {long}."),)
    with running("find", folder="search") as scripts:
        scripts.call(_START, index(pages, {}))
        (hit,) = find(scripts, "lekarza")["hits"]

    (before, _), (found, is_found), (after, _) = hit["line"]
    assert (found, is_found) == ("lekarz", True)
    assert before.startswith("…ogon")
    assert after.endswith("…")
    assert len(before + found + after) < 140
