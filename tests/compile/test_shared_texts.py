"""Shared texts in Markdown: where they are shown, and where their links lead."""

import pytest

from wizard.compile.glossary import Entry, Glossary
from wizard.compile.markup import Dialect, Renderer
from wizard.content.draft import Draft
from wizard.content.link import moved_address
from wizard.content.record import Record
from wizard.problems import Place

EXTENSIONS = ["sane_lists", "tables", "toc", "fenced_code"]
PAGE = "sprawdz/wynik/jedz.md"
WHEEL = Entry("kolo", "koło", ("koło",), "To się kręci.", "", "")


def text(name: str, body: str) -> Draft:
    """Return a shared text."""
    path = f"sprawdz/texts/{name}.md"
    return Draft(path, "text", Place(path, 1), Record(path), body=body)


def html(page: str, path: str = PAGE, **bodies: str) -> str:
    """Render a page, with shared texts by name."""
    shared = {name: text(name, body) for name, body in bodies.items()}
    words = Glossary({WHEEL.name: WHEEL})
    dialect = Dialect({"tydzien": "7 dni"}, words, shared)
    dialect.begin(path)
    return Renderer(dialect, EXTENSIONS).html(page, path)


@pytest.mark.parametrize(
    "page",
    [
        "A\n\n{{sklep}}\n\nB",
        "A\n\n{{ sklep }}  \n\nB",
        "A\n\n   {{sklep}}\n\nB",
        "A\n\n\n\n{{sklep}}\n\n\n\nB",
    ],
)
def test_a_paragraph_that_names_a_text_becomes_the_text(page: str) -> None:
    found = html(page, sklep="Idź.\n\n- raz\n- dwa")

    assert found == (
        "<p>A</p>\n<p>Idź.</p>\n<ul>\n<li>raz</li>\n<li>dwa</li>\n</ul>\n<p>B</p>"
    )


def test_a_heading_may_be_right_above() -> None:
    assert html("## A\n{{sklep}}", sklep="Idź.") == "<h2>A</h2>\n<p>Idź.</p>"


def test_lists_and_quotes_of_text_and_page_stay_apart() -> None:
    found = html("- a\n\n{{sklep}}\n\n{{sklep}}\n\n> c", sklep="- b\n\n> q")

    assert found.count("<ul>") == 3
    assert found.count("<blockquote>") == 3


@pytest.mark.parametrize(
    "page",
    [
        "Idź: {{sklep}}",
        "Idź\n{{sklep}}",
        "- {{sklep}}",
        "1. Raz\n\n    {{sklep}}",
        "> {{sklep}}",
        "# {{sklep}}",
        "    {{sklep}}",
        "```\n{{sklep}}\n```",
        "`{{sklep}}`",
    ],
)
def test_elsewhere_a_name_stays_as_it_is_written(page: str) -> None:
    found = html(page, sklep="Tu!")

    assert "{{sklep}}" in found
    assert "Tu!" not in found


def test_an_unknown_name_stays_as_it_is_written() -> None:
    assert html("{{sklepy}}", sklep="Tu!") == "<p>{{sklepy}}</p>"


def test_an_empty_text_leaves_nothing() -> None:
    assert html("A\n\n{{sklep}}\n\nB", sklep="") == "<p>A</p>\n<p>B</p>"


def test_an_address_of_mail_in_a_text_stays_one() -> None:
    assert html("{{sklep}}", sklep="<a@b.pl>") == html("<a@b.pl>")


def test_texts_that_name_each_other_end() -> None:
    found = html("{{a}}", a="A\n\n{{b}}\n\n{{a}}", b="B\n\n{{a}}")

    assert found == "<p>A</p>\n<p>{{b}}</p>\n<p>{{a}}</p>"


def test_a_text_is_typeset_with_terms_and_marks_as_the_page_itself() -> None:
    found = html("Weź koło.\n\n{{sklep}}\n\nKoło.", sklep='"Koło" w {{tydzien}}.')

    assert found.count('class="word"') == 1
    assert "„Koło” w\u00a07\u00a0dni." in found


def test_code_in_a_text_stays_code() -> None:
    found = html("{{sklep}}", sklep="`{{tydzien}}`\n\n```\n{{tydzien}}\n\n- b\n```")

    assert found == (
        "<p><code>{{tydzien}}</code></p>\n<pre><code>{{tydzien}}\n\n- b\n</code></pre>"
    )


def test_html_in_a_text_is_shown_as_text() -> None:
    assert html("{{sklep}}", sklep="<b>x</b>") == "<p>&lt;b&gt;x&lt;/b&gt;</p>"


@pytest.mark.parametrize("path", [PAGE, "sprawdz/index.md", "index.md", "a/b/c/d.md"])
def test_a_link_leads_to_the_same_file_from_every_page(path: str) -> None:
    body = "[a](../pytanie/opony.md#x) ![b](../../pomoc/obraz.svg)"

    found = html("{{sklep}}", path, sklep=body)

    assert 'href="page:sprawdz/pytanie/opony#x"' in found
    assert 'src="file:pomoc/obraz.svg"' in found


def test_a_link_of_the_page_stays_relative_to_the_page() -> None:
    found = html("[a](b.md)\n\n{{sklep}}\n\n[c](d.md)", sklep="Idź.")

    assert 'href="page:sprawdz/wynik/b"' in found
    assert 'href="page:sprawdz/wynik/d"' in found


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../pytanie/a.md", "../../sprawdz/pytanie/a.md"),
        ("../../pomoc/konto/a.md#b/c", "a.md#b/c"),
        ("../../pomoc/konto/%C5%82.md?a#b", "%C5%82.md?a#b"),
        ("inny.md", "../../sprawdz/texts/inny.md"),
        ("../../../poza.md", "../../../poza.md"),
        ("#tu", "#tu"),
        ("", ""),
        ("/pomoc/a.md", "/pomoc/a.md"),
        ("https://nfz.gov.pl/a.md", "https://nfz.gov.pl/a.md"),
        ("tel:800190590", "tel:800190590"),
    ],
)
def test_an_address_is_written_for_another_file(address: str, expected: str) -> None:
    moved = moved_address(address, "sprawdz/texts/a.md", "pomoc/konto/ikp.md")

    assert moved == expected
