"""The search of the site: its pages, and the script with the index."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.compile.glossary import ANCHOR
from wizard.content.layout import DESK, POSTER, is_private
from wizard.engine.plain_text import plain
from wizard.runtime.bundle import ASSETS_FOLDER
from wizard.runtime.cache import CACHE_FOLDER, cached, contents
from wizard.runtime.served_files import served
from wizard.search.index import index, script
from wizard.search.pages import SearchPage, search_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs.structure.pages import Page

    from wizard.compile.glossary import Glossary
    from wizard.content.load import Docs
    from wizard.runtime.served_files import ServedFile
    from wizard.search.pages import PageKind
    from wizard.site.build import Build

_LISTS = frozenset({"index.md", DESK, POSTER})
"""Pages whose words are those of other pages, but for title and description."""

_DATA = "search-data.js"
CODE = Path(__file__).parents[1] / "search"
"""The code that makes the index."""

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
    ordered = sorted(pages, key=lambda page: page.href)
    place = cached(
        _key(ordered, synonyms),
        lambda folder: _write(folder, script(index(ordered, synonyms))),
        CACHE_FOLDER / "search",
    )
    return served(_DATA, (place / _DATA).read_bytes(), ASSETS_FOLDER)


def _key(pages: Sequence[SearchPage], synonyms: Mapping[str, Sequence[str]]) -> str:
    """Return a name that changes with the texts, the dictionary and the code.

    To make all forms of the words takes as long as to write the pages.
    """
    total = hashlib.sha256(f"{version('morfeusz2')} {pages} {synonyms}".encode())
    for name, content in contents(CODE):
        total.update(f"{name} {len(content)} ".encode() + content)
    return f"search-{total.hexdigest()[:16]}"


def _write(folder: Path, text: str) -> None:
    (folder / _DATA).write_text(text, encoding="utf-8")
