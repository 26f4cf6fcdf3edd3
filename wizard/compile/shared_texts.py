"""Shared texts in Markdown: `{{name}}` alone in a block becomes the text.

The text is parsed in an element of its own, so that its lists and quotations do not
join those of the page around it. The links in that element are then changed, since
those of a shared text are relative to its own file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor

from wizard.content.draft import TERM
from wizard.content.link import moved_address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markdown.blockparser import BlockParser

    from wizard.content.draft import Draft

_TAG = "shared"
_PATH = "path"
_STATE = "shared"


class SharedBlocks(BlockProcessor):
    """Parses a shared text where a block of a page names it.

    Only at the top level of a page, so not in a shared text: texts that name each other
    cause no endless loop.
    """

    def __init__(self, parser: BlockParser, texts: Mapping[str, Draft]) -> None:
        super().__init__(parser)
        self._texts = texts

    def test(self, parent: Element, block: str) -> bool:
        """Whether a top-level block names a shared text."""
        del parent
        return not self.parser.state and self._named(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Parse the text in place of the block."""
        text = self._named(blocks.pop(0))
        if text is None:
            return
        holder = SubElement(parent, _TAG, {_PATH: text.path})
        lines = text.body.split("\n")
        for step in self.parser.md.preprocessors:
            lines = step.run(lines)
        self.parser.state.set(_STATE)
        self.parser.parseChunk(holder, "\n".join(lines))
        self.parser.state.reset()

    def _named(self, block: str) -> Draft | None:
        name = TERM.fullmatch(block.strip())
        return self._texts.get(name[1]) if name else None


class SharedLinks(Treeprocessor):
    """Makes the links of shared texts relative to the page, and unwraps the texts.

    Args:
        page: Returns the path of the page that is rendered.
    """

    def __init__(self, page: Callable[[], str]) -> None:
        super().__init__()
        self._page = page

    def run(self, root: Element) -> None:
        """Change the tree."""
        for index, holder in reversed(list(enumerate(root))):
            if holder.tag == _TAG:
                self._move(holder, holder.get(_PATH, ""))
                root[index : index + 1] = list(holder)

    def _move(self, holder: Element, path: str) -> None:
        for element in holder.iter():
            for attribute in ("href", "src"):
                address = element.get(attribute)
                if address is not None:
                    moved = moved_address(address, path, self._page())
                    element.set(attribute, moved)
