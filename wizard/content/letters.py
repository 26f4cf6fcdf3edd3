"""The form of a letter: its text, the words for a call, and what is in braces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.content.blocks import plain_text
from wizard.problems import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wizard.content.blocks import Block
    from wizard.content.document import Document
    from wizard.problems import Problem

CALL = "Przez telefon"
"""The heading, of the second level, above the words for a call."""

ANSWER = "answer"
"""What precedes the id of a question in `{answer: kto-zglasza}`."""

BLANK = re.compile(r"\{([^{}]+)\}")

BUILT_IN: Mapping[str, tuple[str, Sequence[str]]] = {
    "ja": ("Piszę jako", ("mężczyzna", "kobieta")),
    "dziecko": ("Dziecko to", ("syn", "córka", "dziecko")),
}
"""The label and the choices of the blanks that a letter need not declare."""

_TYPED = re.compile(r"(?<!\{)\{([^{}:]+)\}(?!\})")
_TYPED_ALONE = re.compile(
    rf"\s*(?:[-*+]\s+)?(?:[^{{}}]*:\s+)?{_TYPED.pattern}[.,;]?\s*"
)
_MARKUP = ("link_open", "image", "strong_open", "em_open", "code_inline")
_BLOCKS = ("heading", "blockquote", "fence", "code_block", "hr", "table")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a pair of braces in a letter means.

    Attributes:
        name: The name of a blank; with `forms`, of a choice; or the id of a question.
    """

    name: str
    forms: tuple[str, ...] = ()
    is_answer: bool = False


def mark(inside: str) -> Mark:
    """Parse the text between braces."""
    name, colon, rest = inside.partition(":")
    if not colon:
        return Mark(name.strip())
    if name.strip() == ANSWER:
        return Mark(rest.strip(), is_answer=True)
    return Mark(name.strip(), tuple(form.strip() for form in rest.split("|")))


def call_heading(document: Document) -> Block | None:
    """Return the heading above the words for a call."""
    headings = document.top("heading", "h2")
    return next((h for h in headings if plain_text(h.inline).strip() == CALL), None)


def check_letter(document: Document, call: Block | None) -> Iterator[Problem]:
    """Yield the problems of the form of a letter, which is plain text.

    What is typed has to be at the end of its line, after a colon, or alone in it: so it
    keeps the nominative.
    """
    for place, line in document.text_lines():
        if not _TYPED_ALONE.fullmatch(line):
            for found in _TYPED.finditer(line):
                yield letters.blank_in_sentence(place, found[1])
    for token, place in document.inline_tokens:
        if token.type in _MARKUP:
            yield letters.marked_up(place, document.line(place))
    for type_ in _BLOCKS:
        for block in document.every(type_):
            if block is not call:
                place = document.place(block)
                yield letters.marked_up(place, document.line(place))
