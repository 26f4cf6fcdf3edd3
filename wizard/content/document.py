"""The text of one Markdown file: its blocks, and the lines that they come from."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from wizard.content.blocks import parse_blocks
from wizard.problems import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from markdown_it.token import Token

    from wizard.content.blocks import Block

_MARKER = re.compile(r"\s*(?:\d+[.)]|[-*+])(?:\s+|$)")

INDENT = 4
"""The indent that Python-Markdown, which renders the site, asks of an item's lines."""


class Document:
    """The text of a Markdown file, without the `skip` lines of its front matter.

    Attributes:
        blocks: The top-level blocks.
        references: The places of link reference definitions, by label.
    """

    def __init__(self, file: str, lines: Sequence[str], skip: int) -> None:
        self._file = file
        self._lines = lines
        self._skip = skip
        self._root, references = parse_blocks("\n".join(lines))
        self.blocks: Sequence[Block] = self._root.children
        self.references = {
            label: self._place(line) for label, line in references.items()
        }

    @cached_property
    def _by_type(self) -> Mapping[str, Sequence[Block]]:
        found: dict[str, list[Block]] = {}
        for block in self._root.walk(include_self=False):
            found.setdefault(block.type, []).append(block)
        return found

    def every(self, type_: str) -> Sequence[Block]:
        """Return all blocks of a type, however deep, in the order of the text."""
        return self._by_type.get(type_, ())

    def top(self, type_: str, tag: str = "") -> Sequence[Block]:
        """Return the top-level blocks of a type."""
        blocks = self.every(type_)
        return [one for one in blocks if one.level == 0 and tag in ("", one.tag)]

    @cached_property
    def inline_tokens(self) -> Sequence[tuple[Token, Place]]:
        """All inline tokens with their places."""
        found = []
        for block in self.every("inline"):
            # A place is made once for each line, since a line has many tokens.
            offset = 0
            place = None
            for token in block.inline:
                place = place or self.place(block, offset)
                found.append((token, place))
                if token.type in ("softbreak", "hardbreak"):
                    offset += 1
                    place = None
        return found

    def place(self, block: Block | None = None, offset: int = 0) -> Place:
        """Return where a block begins; the first line of the file for None."""
        if block is None:
            return Place(self._file, 1)
        return self._place(block.lines.start + offset)

    def holds(self, block: Block | None, place: Place) -> bool:
        """Whether a place is inside a block; never for None."""
        return block is not None and place.line - self._skip - 1 in block.lines

    def text_lines(self) -> Iterator[tuple[Place, str]]:
        """Yield the lines of paragraphs, headings and cells, but not of code."""
        for block in self.every("inline"):
            for number in block.lines:
                yield self._place(number), self._lines[number]

    def indent(self, block: Block) -> int:
        """Return the indent of a block, in spaces."""
        line = self._lines[block.lines.start].expandtabs(4)
        return len(line) - len(line.lstrip())

    def line(self, place: Place) -> str:
        """Return the text of the line of a place."""
        return self._lines[place.line - self._skip - 1].strip()

    def text(self, first: int, last: int | None, without: Collection[Block]) -> str:
        """Return the lines from first to before last, without some blocks."""
        left_out = {line for block in without for line in block.lines}
        lines = range(first, len(self._lines) if last is None else last)
        return "\n".join(
            self._lines[number] for number in lines if number not in left_out
        ).strip("\n")

    def item_text(self, item: Block) -> str:
        """Return the Markdown of a list item, without marker and indent."""
        first, *rest = (self._lines[number] for number in item.lines)
        marker = _MARKER.match(first)
        width = marker.end() if marker else 0
        lines = [re.sub(rf"^\s{{1,{max(width, INDENT)}}}", "", line) for line in rest]
        return "\n".join([first[width:], *lines]).strip()

    def touches_text_above(self, block: Block) -> bool:
        """Whether there is text, but no heading, in the line right above a block."""
        first = block.lines.start
        above = self._lines[first - 1].strip() if first > 0 else ""
        return bool(above) and not above.startswith("#")

    def touches_text_below(self, block: Block) -> bool:
        """Whether there is text in the line right below a block."""
        end = block.lines.stop
        return end < len(self._lines) and bool(self._lines[end].strip())

    def _place(self, number: int) -> Place:
        """Return the place of a line, counted from the end of the front matter."""
        return Place(self._file, self._skip + number + 1)
