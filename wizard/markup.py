"""Markdown -> HTML, with the extensions that MkDocs gets, and two of ours."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from wizard.draft import TERM

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

# Behind code (190), so that `{{name}}` in code stays as it is written, and
# before links (160).
_TERMS_PRIORITY = 185


class TermsExtension(Extension):
    """Replaces `{{name}}` by the text of the term, except in code.

    A name that is not known stays as it is; `validate` tells of it.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__()
        self._texts = texts

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Register the replacement with a Markdown instance."""
        processor = _Terms(TERM.pattern, self._texts)
        md.inlinePatterns.register(processor, "terms", _TERMS_PRIORITY)


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


class _PageLinks(Treeprocessor):
    """Writes links to files of the docs as `page:` or `file:` addresses."""

    path = ""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for attribute in ("href", "src"):
                address = element.get(attribute)
                if address is not None:
                    element.set(attribute, page_address(address, self.path))


def page_address(address: str, path: str) -> str:
    """Write the address of a link so that any document can resolve it.

    Args:
        address: As the editor wrote it, relative to the file it stands in.
        path: That file, within the docs folder.
    """
    target, _, anchor = address.partition("#")
    if not target or ":" in target.partition("/")[0]:
        return address
    found = normpath(join(dirname(path), unquote(target)))
    if not found.endswith(".md"):
        return f"file:{found}"
    page = found.removesuffix(".md")
    page = page.removesuffix("index") if page.split("/")[-1] == "index" else page
    return f"page:{page}{'#' + anchor if anchor else ''}"


class Renderer:
    """Renders Markdown of nodes.

    Args:
        texts: The text of each term.
        extensions: As MkDocs hands them to Markdown.
        configs: Their settings, by name.
    """

    def __init__(
        self,
        texts: Mapping[str, str],
        extensions: Sequence[str | Extension] = (),
        configs: Mapping[str, dict[str, object]] | None = None,
    ) -> None:
        # Node pages have no table of contents, so no anchors and permalinks.
        wanted = [name for name in extensions if name != "toc"]
        self._markdown = Markdown(
            extensions=[*wanted, TermsExtension(texts)],
            extension_configs=dict(configs or {}),
        )
        self._links = _PageLinks(self._markdown)
        self._markdown.treeprocessors.register(self._links, "page-links", 0)

    def html(self, text: str, path: str) -> str:
        """Render a piece of a page; `path` is the page within the docs folder."""
        self._links.path = path
        return self._markdown.reset().convert(text)

    def item(self, text: str, path: str) -> str:
        """Render an item of a list: a lone paragraph loses its tags."""
        html = self.html(text, path)
        inner = html.removeprefix("<p>").removesuffix("</p>")
        lone = html.startswith("<p>") and html.endswith("</p>") and "<p>" not in inner
        return inner if lone else html
