"""The running text of a page: its paragraphs and list items, as Python-Markdown has it.

Not what stands in links, in code or in headings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    type Cut = Callable[[str], Iterable[str | Element]]

_RUNNING = frozenset(("p", "li"))
_OTHER = frozenset(
    ("a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre", "samp")
)


def weave(
    element: Element,
    cut: Cut,
    passes_over: Callable[[Element], bool] = lambda _: False,
    *,
    runs: bool = False,
) -> None:
    """Put elements between the words of running text, in the order of reading.

    Args:
        element: What to look through; it is changed.
        cut: Returns the parts of a text, some of them made into elements.
        passes_over: What is to stay as it is, with all in it.
        runs: Whether the element stands in running text itself.
    """
    if element.tag in _OTHER or passes_over(element):
        return
    runs = runs or element.tag in _RUNNING
    children = list(element)
    text, element.text = element.text, None
    for child in children:
        element.remove(child)
    _lay(element, text, cut if runs else None)
    for child in children:
        tail, child.tail = child.tail, None
        weave(child, cut, passes_over, runs=runs)
        element.append(child)
        _lay(element, tail, cut if runs else None)


def _lay(parent: Element, text: str | None, cut: Cut | None) -> None:
    """Put a text behind all that an element holds so far."""
    if not text:
        return
    is_whole = cut is None or isinstance(text, AtomicString)
    for part in (text,) if is_whole or cut is None else cut(text):
        if isinstance(part, Element):
            parent.append(part)
        elif len(parent):
            parent[-1].tail = _joined(parent[-1].tail, part)
        else:
            parent.text = _joined(parent.text, part)


def _joined(before: str | None, text: str) -> str:
    # What is atomic has to stay so.
    return before + text if before else text
