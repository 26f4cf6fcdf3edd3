"""Inserts elements into the inline text of a page of Python-Markdown.

Inline text is the text of paragraphs and list items, but for links, code and headings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    type Split = Callable[[str], Iterable[str | Element]]

_TEXT_BLOCKS = frozenset(("p", "li"))
_SKIPPED = frozenset(
    ("a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre", "samp")
)


def insert_elements(
    element: Element,
    split: Split,
    skip: Callable[[Element], bool] = lambda _: False,
    *,
    is_inline: bool = False,
) -> None:
    """Replace parts of the inline text by elements, in the order of the text.

    `split` returns the parts of a text, some of them as elements. An element for which
    `skip` is true stays unchanged, with all that it contains.
    """
    if element.tag in _SKIPPED or skip(element):
        return
    is_inline = is_inline or element.tag in _TEXT_BLOCKS
    children = list(element)
    text, element.text = element.text, None
    for child in children:
        element.remove(child)
    _append(element, text, split if is_inline else None)
    for child in children:
        tail, child.tail = child.tail, None
        insert_elements(child, split, skip, is_inline=is_inline)
        element.append(child)
        _append(element, tail, split if is_inline else None)


def _append(parent: Element, text: str | None, split: Split | None) -> None:
    """Append a text to the content of an element."""
    if not text:
        return
    parts: Iterable[str | Element] = (text,)
    if split and not isinstance(text, AtomicString):
        parts = split(text)
    for part in parts:
        if isinstance(part, Element):
            parent.append(part)
        elif len(parent):
            parent[-1].tail = _joined(parent[-1].tail, part)
        else:
            parent.text = _joined(parent.text, part)


def _joined(before: str | None, text: str) -> str:
    # Not `(before or "") + text`: an AtomicString has to stay one.
    return before + text if before else text
