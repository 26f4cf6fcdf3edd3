"""What the built pages do with the words of the glossary."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.support.search_index import search_docs
from tests.support.site_content import (
    DOCS,
    INDEXED,
    TREE,
    each_node,
    each_page,
    name_of,
)
from tests.support.site_links import document, html_of
from wizard.compile.glossary import ANCHOR, glossary
from wizard.content.link import page_address
from wizard.engine.plain_text import without_meanings

WORDS = glossary(DOCS)
ALL = "pomoc/slownik/"
ARTICLES = [
    page
    for page in INDEXED
    if page not in ("", ALL)
    if not page.startswith(("sprawdz/pytanie/", "sprawdz/wynik/"))
]

_RUNNING = re.compile(r"<(p|li)[ >](.*?)(?=</\1>|<(?:p|ul|ol)[ >])", re.DOTALL)
_OTHER = re.compile(r"<(a|code)[ >].*?</\1>", re.DOTALL)
_MESSAGE = re.compile(r"<blockquote>.*?</blockquote>", re.DOTALL)
_ADDED = re.compile(
    r'<section class="(?:wizard-sources|desk)"|<div class="poster-small"'
)
_TAG = re.compile(r"<[^>]*>")


def article(site: Path, page: str) -> str:
    """Return what the editor of an article wrote, as HTML."""
    inner = html_of(site, page).partition("<article")[2].partition("</article>")[0]
    return _ADDED.split(inner)[0]


def running(html: str) -> str:
    """Return the words of paragraphs and items, but for links and messages."""
    whole = _MESSAGE.sub("", without_meanings(html))
    texts = [text for _, text in _RUNNING.findall(whole)]
    kept = [text for text in texts if not text.lstrip("> \n").startswith("<a ")]
    return "\n".join(_TAG.sub("", _OTHER.sub("|", text)) for text in kept)


def used(text: str) -> set[str]:
    """Return the words that a text uses."""
    return {entry.name for entry, _ in WORDS.uses(text)}


def explained(html: str) -> Counter[str]:
    """Count the meanings in a page, by word."""
    return Counter(re.findall(rf'class="word-meaning" id="{ANCHOR}([^"]*)"', html))


@pytest.mark.parametrize("page", ARTICLES, ids=name_of)
def test_article_explains_once_each_word_of_its_running_text(
    site: Path, page: str
) -> None:
    html = article(site, page)

    assert explained(html) == dict.fromkeys(used(running(html)), 1)


@each_node
def test_node_explains_once_each_word_of_its_texts_and_below_all_others(
    site: Path, node_id: str
) -> None:
    node = TREE.nodes[node_id]
    texts = [node.body, *(f"<li>{step}</li>" for step in node.todo), node.after]
    html = html_of(site, f"{node.page}/")
    options = [text for o in node.options for text in (o.label, o.hint)]
    below = used(" | ".join([node.title, *options])) - used(running("\n".join(texts)))

    assert explained(html) == dict.fromkeys(used(running("\n".join(texts))), 1)
    assert set(node.words) == below
    assert html.count("data-words") == bool(below)


@each_page
def test_every_button_of_a_page_opens_a_meaning_of_its_own(
    site: Path, page: str
) -> None:
    tags = document(site, page).tags
    ids = Counter(known["id"] for _, known in tags if "id" in known)
    opens = [
        known["popovertarget"]
        for _, known in tags
        if known.get("popovertarget") and "popovertargetaction" not in known
    ]

    assert {ids[name] for name in opens} <= {1}
    assert len(opens) == len(set(opens))
    assert not [tag for tag, known in tags if "style" in known]


@pytest.mark.parametrize("page", ["", ALL], ids=name_of)
def test_home_page_and_glossary_have_no_marks(site: Path, page: str) -> None:
    assert explained(article(site, page)) == {}


def test_glossary_holds_every_word_with_its_article(site: Path) -> None:
    html = article(site, ALL)
    page = document(site, ALL)

    assert {f"{ANCHOR}{name}" for name in WORDS.entries} <= page.ids
    for entry in WORDS.entries.values():
        assert entry.text in html
        if entry.article:
            path = page_address(entry.article, "").removeprefix("page:")
            assert f'href="../../{path}/"' in html
    sources = {
        name for v in DOCS.data["glossary"].values.values() for name in v["sources"]
    }
    assert {TREE.sources[name].address for name in sources} <= set(page.addresses)


def test_search_finds_a_meaning_in_the_glossary_and_nowhere_else(site: Path) -> None:
    docs, meaning = search_docs(site), WORDS.entries["zus"].text

    places = [doc["location"] for doc in docs if meaning in doc["text"]]
    texts = " ".join(doc["text"] for doc in docs)

    assert places == [f"{ALL}#{ANCHOR}zus"]
    assert "Zamknij" not in texts
    assert "Co znaczą te słowa" not in texts
    assert "ZUS to Zakład Ubezpieczeń Społecznych" in texts


def test_meanings_are_short_sentences() -> None:
    texts = [entry.text for entry in WORDS.entries.values()]
    sentences = [re.split(r"(?<=[.!?])\s+(?=[A-ZŁŚŻ])", text) for text in texts]
    lengths = [len(s.split()) for several in sentences for s in several]

    assert max(map(len, sentences)) <= 2
    assert sum(lengths) / len(lengths) <= 12
