"""Every way in which docs mention something is a reference."""

from pathlib import Path

import pytest

from tests.support.docs import HAMULEC, JEDZ, NAPOMPUJ, OPONY, SOUND, write
from tests.support.site_content import DOCS
from wizard.content.load import Docs, load
from wizard.content.references import Reference, Thing, references

LETTER = "sprawdz/letters/do-warsztatu.md"
TEXT = "sprawdz/texts/klocki.md"
FILES = {
    "sprawdz/terms.yml": "tydzien: {days: 7, text: 7 dni, sources: [N1]}\n",
    "sprawdz/sources.yml": (
        "N1: {address: 'https://example.org/', title: A, read: 2026-11-23}\n"
    ),
    "sprawdz/contacts.yml": "mechanik: {name: Mechanik, phone: '1', sources: [N1]}\n",
    "sprawdz/glossary.yml": (
        "opona: {word: opona, text: To guma., article: pomoc/a.md, sources: [N1]}\n"
    ),
    "sprawdz/synonyms.yml": f"guma: [opona, {JEDZ}]\n",
    "sprawdz/frequencies.yml": (
        "wszystko:\n  name: Działa\n  share: 1\n  answers: {hamulec: tak, opony: tak}\n"
    ),
    "pomoc/a.md": "# A\n\nO [hamulcu](../sprawdz/pytanie/hamulec.md#krok).\n",
    TEXT: "---\nsources: [N1]\n---\nKlocki wymień po {{tydzien}}.\n",
    LETTER: (
        "---\nto: Warsztat\nsubject: Rower\n---\nHamulec: {answer: hamulec}.\n"
        "\n## Przez telefon\n\nProszę o pomoc.\n"
    ),
    OPONY: (
        "---\ndate: {name: zakup, label: Dzień, rule: termin-minal, term: tydzien,"
        " picks: {nie: nie, tak: tak}}\n---\n" + SOUND[OPONY]
    ),
    NAPOMPUJ: (
        "---\naction: napompuj\ncontact: [mechanik]\nletter: [do-warsztatu]\n"
        "deadline: {from: zakup, term: tydzien, text: Koniec}\n---\n"
        + SOUND[NAPOMPUJ].partition("---\n")[2].partition("---\n")[2]
        + "\n{{klocki}}\n"
    ),
}


@pytest.fixture
def docs(tmp_path: Path) -> Docs:
    return load(write(tmp_path, FILES))


def page(path: str) -> Thing:
    return Thing("page", path)


@pytest.mark.parametrize(
    ("by", "to", "expected"),
    [
        pytest.param(page(HAMULEC), page(OPONY), ("option", "Tak", 5), id="an option"),
        pytest.param(page("pomoc/a.md"), page(HAMULEC), ("link", "", 3), id="a link"),
        pytest.param(
            page(TEXT), Thing("term", "tydzien"), ("name", "", 4), id="a term"
        ),
        pytest.param(page(TEXT), Thing("source", "N1"), ("name", "", 2), id="a source"),
        pytest.param(
            page(NAPOMPUJ),
            Thing("contact", "mechanik"),
            ("name", "", 3),
            id="a contact",
        ),
        pytest.param(page(NAPOMPUJ), page(LETTER), ("name", "", 4), id="a letter"),
        pytest.param(
            page(OPONY), Thing("term", "tydzien"), ("date", "", 2), id="a date's term"
        ),
        pytest.param(
            page(NAPOMPUJ), Thing("term", "tydzien"), ("date", "", 5), id="a deadline's"
        ),
        pytest.param(page(NAPOMPUJ), page(OPONY), ("date", "", 5), id="a date"),
        pytest.param(page(LETTER), page(HAMULEC), ("answer", "", 5), id="an answer"),
        pytest.param(
            Thing("term", "tydzien"),
            Thing("source", "N1"),
            ("name", "", 1),
            id="of term",
        ),
        pytest.param(
            Thing("word", "opona"), page("pomoc/a.md"), ("link", "", 1), id="an article"
        ),
        pytest.param(
            Thing("synonym", "guma"), page(JEDZ), ("link", "", 1), id="a synonym"
        ),
        pytest.param(
            Thing("situation", "wszystko"),
            page(OPONY),
            ("answer", "tak", 4),
            id="a situation",
        ),
    ],
)
def test_what_is_mentioned_is_found_with_its_line(
    docs: Docs, by: Thing, to: Thing, expected: tuple[str, str, int]
) -> None:
    found = [
        (one.how, one.label, one.place.line)
        for one in references(docs)
        if (one.by, one.to) == (by, to)
    ]

    assert expected in found


def test_a_shared_text_is_a_page_that_is_mentioned(docs: Docs) -> None:
    found = {one.by for one in references(docs) if one.to == page(TEXT)}

    assert found == {page(NAPOMPUJ)}


def test_each_reference_of_the_site_leads_to_something_that_is_there() -> None:
    def is_there(one: Reference) -> bool:
        if one.to.kind == "page":
            return one.to.name in DOCS.drafts
        return one.to.name in DOCS.data[f"{one.to.kind}s"].values

    found = list(references(DOCS))

    assert len(found) > 1000
    assert [one for one in found if not is_there(one)] == []


def test_each_option_of_the_site_is_a_reference() -> None:
    options = [option for node in DOCS.nodes.values() for option in node.options]

    found = [one for one in references(DOCS) if one.how == "option"]

    assert len(found) == len(options)
