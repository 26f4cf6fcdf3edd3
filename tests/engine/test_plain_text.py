"""HTML of the tree as the plain text of a message."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.site_content import TREE
from wizard.engine.plain_text import plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param(
            "<p>A <strong>b</strong></p>\n<p>C</p>", "A b\nC", id="paragraphs"
        ),
        pytest.param("<ul>\n<li>A</li>\n<li>B</li>\n</ul>", "A\nB", id="a list"),
        pytest.param('Zobacz <a href="page:a/b">to</a>.', "Zobacz to.", id="a link"),
        pytest.param("w\N{NO-BREAK SPACE}IKP", "w IKP", id="a space that holds"),
        pytest.param("A<br />B", "A\nB", id="a line break"),
        pytest.param(
            'Na <span class="unbroken">(<button class="word">IKP</button>'
            '<span class="word-meaning" id="x"><b>IKP </b>Konto.</span>)</span>',
            "Na (IKP)",
            id="a word of the glossary",
        ),
    ],
)
def test_a_body_is_read_as_a_reader_sees_it(html: str, text: str) -> None:
    assert plain_text(html) == text


@given(st.text(st.characters(exclude_categories=["C", "Z"])))
def test_what_is_escaped_comes_back(text: str) -> None:
    assert plain_text(f"<p>{escape(text)}</p>") == text


def test_no_text_of_the_tree_keeps_markup_or_entities() -> None:
    for node in TREE.nodes.values():
        for html in (node.body, *node.todo, node.after):
            text = plain_text(html)
            assert "<" not in text
            assert not any(
                f"&{name};" in text for name in ("amp", "lt", "quot", "#x27")
            )
