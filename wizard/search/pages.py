"""The text of a page as the search reads it: title, headings and lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

PageKind = Literal["result", "question", "article", "word"]

_HEADINGS = frozenset({"h2", "h3", "h4"})
_BLOCKS = _HEADINGS | {"h1", "p", "li", "dd", "dt", "td", "th", "blockquote", "div"}
_NO_TEXT = frozenset({"script", "style", "template", "svg", "nav", "input"})
_NOT_CONTENT = re.compile(
    r"\b(?:wizard-(?:number|nav|take|letters|helped|why|entry|sources|words|code)"
    r"|word-meaning|desk|headerlink|code-off)\b"
)
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col", "link", "meta"})
_SENTENCE_END = re.compile(r"(?<=[.!?…:])[”»)]?\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„0-9])")


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What the search knows of a page, or of a word of the glossary.

    Attributes:
        path: The file within the docs folder.
        href: The address within the site, from its root.
        headings: The headings below the title.
        lines: Its text in sentences, in their order.
    """

    kind: PageKind
    path: str
    href: str
    title: str
    description: str
    headings: tuple[str, ...]
    lines: tuple[str, ...]


def search_page(
    kind: PageKind, path: str, href: str, html: str, description: str
) -> SearchPage:
    """Read a page from the HTML of its content; parts that repeat are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    title, *_ = [text for tag, text in reader.texts if tag == "h1"] or [""]
    headings = [text for tag, text in reader.texts if tag in _HEADINGS]
    texts = [text for tag, text in reader.texts if tag not in (*_HEADINGS, "h1")]
    lines = [line for text in texts for line in _SENTENCE_END.split(text)]
    return SearchPage(
        kind,
        path,
        href,
        title,
        description,
        tuple(headings),
        tuple(dict.fromkeys(lines)),
    )


class _Reader(HTMLParser):
    """Collects the texts of headings and of blocks, with the tag that holds them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[tuple[str, str]] = []
        self._open: list[tuple[str, bool]] = []
        self._block = ""
        self._parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._end_block()
            self._block = tag
        if tag in _VOID:
            return
        classes = next((value for name, value in attrs if name == "class"), "") or ""
        is_left_out = tag in _NO_TEXT or _NOT_CONTENT.search(classes) is not None
        self._open.append((tag, is_left_out))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(is_left_out for _, is_left_out in self._open):
            self._parts.append(data)

    def close(self) -> None:
        super().close()
        self._end_block()

    def _end_block(self) -> None:
        text = " ".join("".join(self._parts).split())
        if text:
            self.texts.append((self._block, text))
        self._parts.clear()
        self._block = ""
