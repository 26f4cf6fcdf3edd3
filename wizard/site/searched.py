"""The search of the site: its pages, and the script with the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.compile.glossary import ANCHOR
from wizard.content.layout import DESK, POSTER, is_private
from wizard.engine.plain_text import plain
from wizard.runtime.bundle import ASSETS_FOLDER
from wizard.runtime.served_files import served
from wizard.search.index import index, script
from wizard.search.pages import SearchPage, search_page
from wizard.site.word_forms import WordForms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs.structure.pages import Page

    from wizard.compile.glossary import Glossary
    from wizard.content.load import Docs
    from wizard.runtime.served_files import ServedFile
    from wizard.search.pages import PageKind
    from wizard.site.build import Build

_LISTS = frozenset({"index.md", DESK, POSTER})
"""Pages whose words are those of other pages, but for title and description."""

_KINDS: Mapping[str, PageKind] = {"question": "question", "result": "result"}


def pages_of(page: Page, html: str, build: Build) -> Iterator[SearchPage]:
    """Yield a page for the index, and each word of the glossary below its list.

    `html` is the content of the page.
    """
    path = page.file.src_uri
    if is_private(path):
        return
    draft = build.docs.drafts.get(path)
    kind = _KINDS.get(draft.kind, "article") if draft else "article"
    if page.meta.get("glossary"):
        html, _, _ = html.partition(f'<h2 id="{ANCHOR}')
        yield from _words(build.glossary, page)
    if path in _LISTS:
        html, _, _ = html.partition("</h1>")
    description = plain(page.meta.get("description") or "")
    yield search_page(kind, path, page.url, html, description)


def _words(glossary: Glossary, page: Page) -> Iterator[SearchPage]:
    for entry in glossary.entries.values():
        href = f"{page.url}#{ANCHOR}{entry.name}"
        text = plain(entry.text)
        yield SearchPage("word", "", href, entry.word, "", (), (text,))


def data_file(pages: Iterable[SearchPage], docs: Docs) -> ServedFile:
    """Return the script that gives the index to the page.

    In a preview, docs with problems have an index too: without the synonyms that are no
    lists, which the schema reports.
    """
    synonyms = {
        word: tuple(map(str, targets))
        for word, targets in docs.data["synonyms"].values.items()
        if isinstance(targets, list)
    }
    words = WordForms()
    made = index(sorted(pages, key=lambda page: page.href), synonyms, words.stems)
    words.keep()
    return served("search-data.js", script(made).encode(), ASSETS_FOLDER)
