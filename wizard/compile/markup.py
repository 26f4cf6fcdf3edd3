"""Markdown -> HTML, with the extensions that MkDocs gets, and our own."""

from __future__ import annotations

import re
from html import escape, unescape
from types import MappingProxyType
from typing import TYPE_CHECKING

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from wizard.compile.glossary import NO_WORDS, Glossary, GlossaryProcessor, Marker
from wizard.compile.shared_texts import SharedBlocks, SharedLinks
from wizard.compile.typography import Typography
from wizard.content.draft import TERM
from wizard.content.link import SCHEMES, page_address, scheme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from wizard.content.draft import Draft

# After code (80), so that `{{name}}` in code stays as it is written.
_SHARED_PRIORITY = 75
# After the inline patterns (20), before all processors of the whole page (10).
_SHARED_LINKS_PRIORITY = 15

# After code (190), so that `{{name}}` in code stays as it is written, and
# before links (160).
_TERMS_PRIORITY = 185

# After the inline patterns (20), before the table of contents (5).
_TYPOGRAPHY_PRIORITY = 7

# After the inline patterns (20); then safe links are resolved.
_LINKS_PRIORITY = 6
_PAGES_PRIORITY = 5
# After both: its links are resolved, so they would not count as safe.
_WORDS_PRIORITY = 4

# The engine, which turns HTML into plain text, knows only these four.
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot);)(?:#\w+|\w+);")


class Dialect(Extension):
    """The Markdown that editors write: typeset, with terms, and without HTML.

    The first use of each word of the glossary is marked, from one `begin` to the next.

    `{{name}}` becomes the text of the term, except in code, and alone in a paragraph
    the shared text of that name; an unknown name is not changed. HTML is shown as
    text, and a link with a scheme that is not in `SCHEMES` loses its address: `check`
    reports all of these, and anything that it misses does no harm.

    Attributes:
        path: The path of the page within the docs folder.
        marker: Puts in the buttons of the glossary.
    """

    def __init__(
        self,
        terms: Mapping[str, str],
        words: Glossary = NO_WORDS,
        shared: Mapping[str, Draft] = MappingProxyType({}),
    ) -> None:
        super().__init__()
        self._terms = terms
        self._shared = shared
        self.path = ""
        self.marker = Marker(words)

    def begin(self, path: str, *, marks: bool = True) -> None:
        """Begin a page; without `marks` it gets no buttons of the glossary."""
        self.path = path
        self.marker.begin(path, marks=marks)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Register the changes with a Markdown instance."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "<"]
        shared = SharedBlocks(md.parser, self._shared)
        md.parser.blockprocessors.register(shared, "shared", _SHARED_PRIORITY)
        links = SharedLinks(lambda: self.path)
        md.treeprocessors.register(links, "shared", _SHARED_LINKS_PRIORITY)
        terms = _Terms(TERM.pattern, self._terms)
        md.inlinePatterns.register(terms, "terms", _TERMS_PRIORITY)
        typography = Typography(md)
        md.treeprocessors.register(typography, "typography", _TYPOGRAPHY_PRIORITY)
        md.treeprocessors.register(_SafeLinks(md), "safe-links", _LINKS_PRIORITY)
        md.treeprocessors.register(
            GlossaryProcessor(self.marker), "words", _WORDS_PRIORITY
        )


class _Terms(InlineProcessor):
    def __init__(self, pattern: str, texts: Mapping[str, str]) -> None:
        super().__init__(pattern)
        self._texts = texts

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (Markdown's signature)
    ) -> tuple[str | None, int | None, int | None]:
        text = self._texts.get(m[1])
        if text is None:
            return None, None, None
        return text, m.start(0), m.end(0)


class _SafeLinks(Treeprocessor):
    """Removes the address of links whose scheme might run code."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for attribute in ("href", "src"):
                found = scheme(element.get(attribute, ""))
                if found and found not in SCHEMES:
                    del element.attrib[attribute]


class _PageLinks(Treeprocessor):
    """Changes links to files of the docs to `page:` or `file:` addresses."""

    def __init__(self, dialect: Dialect) -> None:
        super().__init__()
        self._dialect = dialect

    def run(self, root: Element) -> None:
        for element in root.iter():
            for attribute in ("href", "src"):
                address = element.get(attribute)
                if address is not None:
                    element.set(attribute, page_address(address, self._dialect.path))


def _character(entity: re.Match[str]) -> str:
    return escape(unescape(entity[0]))


class Renderer:
    """Renders Markdown of nodes; the caller begins each page of the dialect."""

    def __init__(
        self,
        dialect: Dialect,
        extensions: Sequence[str | Extension] = (),
        configs: Mapping[str, dict[str, object]] | None = None,
    ) -> None:
        # Node pages have no table of contents, so no anchors and permalinks.
        self._dialect = dialect
        wanted = [name for name in extensions if name != "toc"]
        self._markdown = Markdown(
            extensions=[*wanted, dialect],
            extension_configs=dict(configs or {}),
        )
        self._markdown.treeprocessors.register(
            _PageLinks(dialect), "page-links", _PAGES_PRIORITY
        )

    def html(self, text: str, path: str) -> str:
        """Render a piece of a page; `path` is the page within the docs folder."""
        self._dialect.path = path
        return _ENTITY.sub(_character, self._markdown.reset().convert(text))

    def item(self, text: str, path: str) -> str:
        """Render an item of a list: a lone paragraph loses its tags."""
        html = self.html(text, path)
        inner = html.removeprefix("<p>").removesuffix("</p>")
        lone = html.startswith("<p>") and html.endswith("</p>") and "<p>" not in inner
        return inner if lone else html
