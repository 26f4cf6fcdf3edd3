"""The Markdown of one file as blocks that know their lines."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from wizard.problems import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markdown_it.token import Token


class _Markdown(MarkdownIt):
    """CommonMark that keeps every link as it was written, dangerous ones too."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (markdown-it's name)
        del url
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (markdown-it's name)
        return url


_MARKDOWN = _Markdown("commonmark").enable("table")
_MARKER = re.compile(r"\s*(?:\d+[.)]|[-*+])(?:\s+|$)")

INDENT = 4
"""What Python-Markdown, which renders the site, takes for belonging to an item."""

LISTS = ("bullet_list_open", "ordered_list_open")
"""The kinds of blocks that are lists."""


class Blocks:
    """The blocks of a page's text, named by their position.

    Args:
        file: The file, for places.
        lines: The lines of the text, without the front matter.
        skip: How many lines of front matter come before it.
    """

    def __init__(self, file: str, lines: Sequence[str], skip: int) -> None:
        self._file = file
        self._lines = lines
        self._skip = skip
        environment: dict[str, Mapping[str, Mapping[str, list[int]]]] = {}
        self.tokens = _MARKDOWN.parse("\n".join(lines), environment)
        self.references = {
            label.lower(): self._at(reference["map"][0])
            for label, reference in environment.get("references", {}).items()
        }
        """Addresses of links that stand apart from their links."""

    def top(self, kind: str, tag: str = "") -> list[int]:
        """Return the blocks of a kind that stand in no other block."""
        return [
            index
            for index, token in enumerate(self.tokens)
            if token.level == 0 and token.type == kind and tag in ("", token.tag)
        ]

    def lists(self) -> list[int]:
        """Return the lists that stand in no other block."""
        return sorted(index for kind in LISTS for index in self.top(kind))

    def items(self, index: int) -> list[int]:
        """Return the items of a list."""
        return list(self._inside(index, "list_item_open"))

    def holds_more(self, item: int) -> bool:
        """Whether an item of a list holds more than one paragraph."""
        return len(list(self._inside(item))) > 1

    def inline(self, index: int) -> Sequence[Token]:
        """Return what is inside a heading, or an item's first paragraph."""
        for token in self.tokens[index + 1 : index + 3]:
            if token.type == "inline":
                return token.children or ()
        return ()

    @cached_property
    def all_inline(self) -> Sequence[tuple[Token, Place]]:
        """Everything inside paragraphs, headings and cells, with places."""
        found = []
        for token in self.tokens:
            # Most lines are one place of many tokens.
            place = self.place(token) if token.children else None
            offset = 0
            for child in token.children or ():
                place = place or self.place(token, offset)
                found.append((child, place))
                if child.type in ("softbreak", "hardbreak"):
                    offset += 1
                    place = None
        return found

    def place(self, token: Token | int | None = None, offset: int = 0) -> Place:
        """Return where a block begins; the first line of the file for none."""
        if token is None:
            return Place(self._file, 1)
        token = self.tokens[token] if isinstance(token, int) else token
        return self._at((token.map[0] if token.map else 0) + offset)

    def text_lines(self) -> Iterator[tuple[Place, str]]:
        """Yield the lines that are paragraphs, or parts of them, not code."""
        for token in self.tokens:
            if token.type == "inline" and token.map:
                for number in range(*token.map):
                    yield self._at(number), self._lines[number]

    def indent(self, index: int) -> int:
        """Return how far a block is from the left, in spaces."""
        line = self._lines[self.span(index).start].expandtabs(4)
        return len(line) - len(line.lstrip())

    def line(self, place: Place) -> str:
        """Return the text of the line of a place."""
        return self._lines[place.line - self._skip - 1].strip()

    def span(self, index: int) -> range:
        """Return the lines of a block, counted from the end of front matter."""
        return range(*(self.tokens[index].map or (0, 0)))

    def spans(self, index: int, place: Place) -> bool:
        """Whether a place lies inside a block."""
        return place.line - self._skip - 1 in self.span(index)

    def text(self, first: int, last: int | None, without: Sequence[int]) -> str:
        """Return the lines from first to before last, without some blocks."""
        gone = {line for index in without for line in self.span(index)}
        lines = range(first, len(self._lines) if last is None else last)
        return "\n".join(self._lines[n] for n in lines if n not in gone).strip("\n")

    def item_text(self, item: int) -> str:
        """Return the Markdown of a list's item, without marker and indent."""
        first, *rest = (self._lines[line] for line in self.span(item))
        marker = _MARKER.match(first)
        width = marker.end() if marker else 0
        lines = [re.sub(rf"^\s{{1,{max(width, INDENT)}}}", "", line) for line in rest]
        return "\n".join([first[width:], *lines]).strip()

    def first_below(self, index: int) -> Place | None:
        """Return where the next block begins after one that is in no other."""
        end = self.span(index).stop
        for token in self.tokens[index:]:
            if token.level == 0 and token.map and token.map[0] >= end:
                return self.place(token)
        return None

    def glued(self, index: int) -> bool:
        """Whether a line of text stands right above a block."""
        first = self.span(index).start
        above = self._lines[first - 1].strip() if first > 0 else ""
        return bool(above) and not above.startswith("#")

    def followed(self, index: int) -> bool:
        """Whether a line of text stands right below a block."""
        end = self.span(index).stop
        return end < len(self._lines) and bool(self._lines[end].strip())

    def _at(self, number: int) -> Place:
        """Return the place of a line, counted from the end of front matter."""
        return Place(self._file, self._skip + number + 1)

    def _inside(self, index: int, kind: str = "") -> Iterator[int]:
        """Yield the blocks of a kind, or all, that stand right inside a block."""
        level = self.tokens[index].level
        for position in range(index + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.level <= level:
                return
            opens = token.nesting >= 0 and kind in ("", token.type)
            if token.level == level + 1 and opens:
                yield position


def words(tokens: Sequence[Token], code: str = "") -> str:
    """Return the words of inline tokens, without their markup.

    Args:
        tokens: The tokens.
        code: What stands before and after code.
    """
    found = []
    for token in tokens:
        if token.type == "text":
            found.append(token.content)
        elif token.type == "code_inline":
            found.append(f"{code}{token.content}{code}")
        elif token.type in ("softbreak", "hardbreak"):
            found.append(" ")
    return "".join(found)
