"""The index: which lemma counts how much on which page."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.support.search_index import index_in
from wizard.search.index import index, script
from wizard.search.pages import SearchPage
from wizard.search.table import unpacked


def page(name: str, title: str, *lines: str, description: str = "") -> SearchPage:
    return SearchPage(
        "article", f"{name}.md", f"{name}/", title, description, (), lines
    )


PAGES = (
    page("a", "Konto dziecka", "Zapytaj pracodawcę."),
    page("b", "Pracodawca", "Konto dziecka ma każdy rodzic."),
    page("c", "Lekarz", "Idź do lekarza. Nic więcej."),
)


def scores(data: Mapping[str, Any], form: str) -> dict[str, int]:
    """Return the score of each page for the lemmas of a form."""
    known = unpacked(data["endings"], data["lemmas"])
    found: dict[str, int] = {}
    for lemma in known.get(form, ()):
        flat: Sequence[int] = data["scores"][lemma]
        found |= {
            data["pages"][at][1]: score
            for at, score in zip(flat[::2], flat[1::2], strict=True)
        }
    return found


def test_word_in_a_title_counts_more_than_in_a_text() -> None:
    found = scores(index(PAGES, {}), "pracodawcy")

    assert found["b/"] > found["a/"]
    assert set(found) == {"a/", "b/"}


def test_words_that_do_not_decide_are_not_in_the_index() -> None:
    data = index(PAGES, {})

    assert not scores(data, "nic")
    assert "nic" in data["stop"]


def test_synonym_stands_for_the_words_that_it_names() -> None:
    data = index(PAGES, {"szef": ["pracodawca"]})

    known = unpacked(data["endings"], data["lemmas"])
    (szef,), (pracodawca,) = known["szefem"], known["pracodawcy"]
    assert data["instead"][szef] == [pracodawca]
    assert data["instead"][pracodawca] == []


def test_page_that_a_synonym_names_counts_like_a_title() -> None:
    data = index(PAGES, {"doktor": ["c.md"], "konto": ["c.md"]})

    assert scores(data, "doktora") == {"c/": 99}
    assert scores(data, "konta")["c/"] == max(scores(data, "konta").values())


def test_country_is_known_by_its_name_in_small_letters() -> None:
    data = index(PAGES, {"niemcy": ["c.md"]})

    assert set(scores(data, "niemczech")) == {"c/"}


def test_lines_of_a_page_begin_with_its_description_and_repeat_nothing() -> None:
    pages = (page("a", "Konto", "Opis.", "Tekst.", description="Opis."),)

    ((_, _, _, lines),) = index(pages, {})["pages"]

    assert lines == ["Opis.", "Tekst."]


def test_site_without_pages_has_an_index() -> None:
    assert index((), {})["pages"] == []


def test_script_hands_over_the_index_whatever_is_in_it() -> None:
    data = index((page("a", "</script> \u2028 \"'\\", "`${1}`"),), {})

    assert index_in(script(data)) == data
