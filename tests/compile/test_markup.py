"""Markdown -> HTML: what editors write, and nothing that could run."""

import pytest
from markdown.util import AMP_SUBSTITUTE

from wizard.compile.markup import Dialect, Renderer
from wizard.content.link import HIDDEN, scheme

RENDERER = Renderer(Dialect({"tydzien": "7 dni"}), ["sane_lists", "toc"])


def html(text: str) -> str:
    """Render a text of a result."""
    return RENDERER.html(text, "sprawdz/wynik/a.md")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x <b>x</b>", "<p>x &lt;b&gt;x&lt;/b&gt;</p>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        (r"\<script>x\</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("- a\n\n    <img src=x>", "<ul>\n<li>\n<p>a</p>\n<p>&lt;img src=x&gt;</p>"),
        ("<!-- x -->", "<p>&lt;!-- x --&gt;</p>"),
        ("x &lt;b&gt; &amp; c", "<p>x &lt;b&gt; &amp; c</p>"),
    ],
)
def test_html_is_shown_as_text(text: str, expected: str) -> None:
    assert html(text).startswith(expected)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "page:x",
    ],
)
def test_a_link_that_might_run_something_leads_nowhere(address: str) -> None:
    assert html(f"[x]({address})") == "<p><a>x</a></p>"


def test_a_picture_from_an_address_that_might_run_something_is_none() -> None:
    assert "data:" not in html("![x](data:text/html,x)")


def test_an_address_hidden_in_entities_leads_nowhere() -> None:
    assert "href" not in html("[x](javascript&#58;alert(1))")


@pytest.mark.parametrize(
    "address", ["https://nfz.gov.pl/a,b.html", "mailto:a@b.pl", "tel:800190590", "#x"]
)
def test_an_ordinary_address_stays_as_it_is(address: str) -> None:
    assert html(f"[x]({address})") == f'<p><a href="{address}">x</a></p>'


def test_an_address_of_mail_in_brackets_is_a_link_to_write_to() -> None:
    assert html("<a@b.pl>") == '<p><a href="mailto:a@b.pl">a@b.pl</a></p>'


@pytest.mark.parametrize("entity", ["&copy;", "&#169;", "&#xA9;"])
def test_an_entity_is_written_as_its_character(entity: str) -> None:
    assert html(f"{entity} &lt;B&gt; &amp;") == "<p>© &lt;B&gt; &amp;</p>"


def test_the_sign_of_an_email_address_is_python_markdowns_own() -> None:
    assert HIDDEN == AMP_SUBSTITUTE


def test_headings_of_a_node_have_no_anchors() -> None:
    assert html("## A") == "<h2>A</h2>"


def test_a_lone_paragraph_of_an_item_loses_its_tags() -> None:
    assert RENDERER.item("Zrób **to**.", "a.md") == "Zrób <strong>to</strong>."
    assert RENDERER.item("A\n\nB", "a.md") == "<p>A</p>\n<p>B</p>"


def test_an_unknown_term_stays_as_it_is_written() -> None:
    assert html("{{tydzien}} {{miesiac}}") == "<p>7\u00a0dni {{miesiac}}</p>"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("java\tscript:x", "javascript"),
        (" \x01javascript:x", "javascript"),
        ("a/b:c", ""),
        ("a?b:c", ""),
        ("a.md#b:c", ""),
        ("HTTPS://x", "https"),
    ],
)
def test_a_scheme_is_read_as_a_browser_reads_it(address: str, expected: str) -> None:
    assert scheme(address) == expected
