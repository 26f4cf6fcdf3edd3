"""Markdown -> blocks: a syntax tree whose nodes know their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, override
from weakref import ref

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markdown_it.token import Token


class _Markdown(MarkdownIt):
    """CommonMark that keeps every link as it was written, dangerous ones too."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (markdown-it's name)
        del url
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (markdown-it's name)
        return url


_MARKDOWN = _Markdown("commonmark").enable("table")


class Block(SyntaxTreeNode):
    """A block, or the inline content of one, which is a node of the type "inline".

    Inline content stays a list of tokens: emphasis in emphasis has no limit, so that a
    tree of it could be deeper than Python's stack.
    """

    @override
    def _set_children_from_tokens(self, tokens: Sequence[Token]) -> None:
        if self.token is None:
            super()._set_children_from_tokens(tokens)

    @property
    @override
    def parent(self) -> Block | None:
        """The block around this one.

        A weak reference, so that no cycle keeps the tree until garbage is collected.
        """
        return self._parent() if self._parent else None

    @parent.setter
    def parent(self, value: Block | None) -> None:
        self._parent = ref(value) if value else None

    @property
    def lines(self) -> range:
        """The lines of the block, counted from the beginning of the text."""
        return range(*(self.map or (0, 0)))

    @property
    def inline(self) -> Sequence[Token]:
        """The inline content of a heading, or of an item's first paragraph."""
        first = self.children[0] if self.children else self
        if first.type != "inline" and first.children:
            first = first.children[0]
        return (first.token.children if first.token else None) or ()


def parse_blocks(text: str) -> tuple[Block, Mapping[str, int]]:
    """Return the root of a text, and the line of each link reference definition."""
    environment: dict[str, Mapping[str, Mapping[str, list[int]]]] = {}
    root = Block(_MARKDOWN.parse(text, environment))
    references = environment.get("references", {})
    return root, {
        label.lower(): reference["map"][0] for label, reference in references.items()
    }


def plain_text(tokens: Sequence[Token], code: str = "") -> str:
    """Return the text of inline tokens without markup, with `code` around code."""
    found = []
    for token in tokens:
        if token.type == "text":
            found.append(token.content)
        elif token.type == "code_inline":
            found.append(f"{code}{token.content}{code}")
        elif token.type in ("softbreak", "hardbreak"):
            found.append(" ")
    return "".join(found)
