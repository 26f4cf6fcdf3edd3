"""Polish typography, applied at build time; editors type plain characters.

Each change replaces one character by one, so a text keeps its length. `Typography` can
therefore typeset a sentence as a whole, across bold text and links.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from wizard.compile.inline_text import insert_elements
from wizard.engine.plain_text import NO_BREAK_SPACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HOLD = NO_BREAK_SPACE
DASH = "\N{EN DASH}"

UNBROKEN = "unbroken"
"""The class of an element that is never broken into lines; see site.css."""

_MONTHS = (
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|"
    "października|listopada|grudnia"
)
_SHORT = r"art\.|godz\.|lit\.|nr|ok\.|par\.|pkt|poz\.|str\.|tel\.|ust\."
# Words that may follow a number without belonging to it.
_LOOSE = (
    "[aiouwz]|ale|albo|ani|bo|by|czy|dla|do|gdy|jak|jest|lub|na|nad|nie|niż|od|oraz|"
    "po|pod|przed|przez|przy|się|są|to|za|ze|że"
)
_OWN = rf"[0-9]|(?!(?:{_LOOSE})\b)[a-ząćęłńóśźż]|[kKMGT]i?B\b|PLN\b|EUR\b|°"
_BEFORE_A_GAP = "|".join(
    (
        r"(?<!\w)[aiouwzAIOUWZ][ \n]+",
        rf"[0-9]\.?[ \n]+(?={_OWN})",
        rf"(?<!\w)(?i:{_SHORT})[ \n]+(?=\w)",
        r"§[ \n]+",
        rf"(?<!\w)(?:{_MONTHS})[ \n]+(?=[0-9]{{4}}\b)",
    )
)
_GAP = re.compile(_BEFORE_A_GAP)
_DASH = re.compile(f"(?<=\\S)[ \n{HOLD}]+[-{DASH}\N{EM DASH}](?=[ \n{HOLD}])")
_OPENS_BEHIND = frozenset(f" \n{HOLD}([{{/„«-{DASH}\N{EM DASH}")
_PAIRS = {"„": "”", "«": "»"}

_INLINE = frozenset(
    ("a", "abbr", "b", "del", "em", "i", "ins", "mark", "s", "small", "span", "strong")
)
_AS_WRITTEN = frozenset(("code", "kbd", "pre", "samp", "script", "style"))
_EMAIL = re.compile(r"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)")
_SOLID = "\N{OBJECT REPLACEMENT CHARACTER}"
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")


def typeset(text: str) -> str:
    """Return a plain text with Polish typography.

    Straight quotation marks become Polish ones, a hyphen between spaces a dash. A
    space becomes a no-break space after a word of one letter, and between a number and
    what belongs to it.
    """
    text = _DASH.sub(_dashed, _quoted(text))
    return _GAP.sub(lambda gap: gap[0].translate({32: HOLD, 10: HOLD}), text)


class Typography(Treeprocessor):
    """Typesets a page of Python-Markdown, but not its code and attributes."""

    def run(self, root: Element) -> None:
        """Typeset the text of each block as a whole."""
        for flow in _flows(root):
            _typeset(flow)
        insert_elements(root, _unbroken)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of the text of a block; one without an element stays unchanged."""

    text: str
    element: Element | None = None
    is_tail: bool = False

    def put(self, text: str) -> None:
        if self.element is not None and self.is_tail:
            self.element.tail = text
        elif self.element is not None:
            self.element.text = text


def _flows(root: Element) -> Iterator[Sequence[_Piece]]:
    """Yield the text of each block, in pieces."""
    flow: list[_Piece] = []
    for piece in _pieces(root):
        if piece is None:
            yield flow
            flow = []
        else:
            flow.append(piece)
    yield flow


def _pieces(element: Element) -> Iterator[_Piece | None]:
    """Yield the texts of an element in order, and None for each edge of a block."""
    is_block = element.tag not in _INLINE
    if is_block:
        yield None
    yield from _piece(element, element.text, is_tail=False)
    for child in element:
        if child.tag in _AS_WRITTEN or child.tag == "img":
            yield _Piece(_SOLID)
        else:
            yield from _pieces(child)
        yield from _piece(child, child.tail, is_tail=True)
    if is_block:
        yield None


def _piece(element: Element, text: str | None, *, is_tail: bool) -> Iterator[_Piece]:
    if isinstance(text, AtomicString):
        yield _Piece(_SOLID * len(text))
    elif text:
        yield _Piece(_LINE_END.sub("\n", text), element, is_tail)


def _typeset(flow: Sequence[_Piece]) -> None:
    text = typeset("".join(piece.text for piece in flow))
    start = 0
    for piece in flow:
        end = start + len(piece.text)
        if text[start:end] != piece.text:
            piece.put(text[start:end])
        start = end


def _unbroken(text: str) -> Iterator[str | Element]:
    """Wrap e-mail addresses, whose hyphens must not break a line: see site.css."""
    for number, part in enumerate(_EMAIL.split(text)):
        if number % 2:
            address = Element("span", {"class": UNBROKEN})
            address.text = part
            yield address
        else:
            yield part


def _dashed(match: re.Match[str]) -> str:
    dash = match[0][-1].replace("-", DASH)
    return HOLD * (len(match[0]) - 1) + dash


def _quoted(text: str) -> str:
    """Replace straight quotation marks by the pair for their depth."""
    if '"' not in text:
        return text
    done: list[str] = []
    closing: list[str] = []
    for char in text:
        before = done[-1] if done else " "
        done.append(_quotation_mark(before, closing) if char == '"' else char)
        _track(done[-1], closing)
    return "".join(done)


def _quotation_mark(before: str, closing: Sequence[str]) -> str:
    """Return the mark for a straight one; `closing` ends the pairs that are open."""
    if before in _OPENS_BEHIND:
        return "«" if closing and closing[-1] == "”" else "„"
    return closing[-1] if closing else "”"


def _track(char: str, closing: list[str]) -> None:
    if char in _PAIRS:
        closing.append(_PAIRS[char])
    elif closing and char == closing[-1]:
        closing.pop()
