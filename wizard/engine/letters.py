"""Letters: ready-made texts with blanks, and how they are filled.

Input is inserted as it was typed and never interpreted. It is not escaped here: a page
shows a letter as text, and a template escapes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BlankKind = Literal["short", "long", "choice"]

DOTS: Mapping[BlankKind, str] = {"short": "." * 30, "long": "." * 90}
"""An empty blank: room for handwriting, and a visible gap in a mail."""

_HOLD = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank of a letter.

    Attributes:
        label: Plain text.
        hint: Plain text, or "".
        kind: One line, several lines, or a choice of `choices`.
        choices: What can be chosen; a field holds one of them.
    """

    name: str
    label: str
    hint: str = ""
    kind: BlankKind = "short"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line: words, or what is inserted; only one of these is set.

    Attributes:
        words: The editor's words, typeset.
        blank: The name of a blank whose value is inserted. With `forms`, the name of
            the choice that selects one of them.
        answer: The id of a question whose answer is quoted.
    """

    words: str = ""
    blank: str = ""
    forms: tuple[str, ...] = ()
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that a result offers.

    Attributes:
        to: Whom it is for, in the genitive: it follows "do".
        subject: Plain text.
        lines: The text. A line is left out if it quotes an answer that was not given.
        spoken: The words for a call, plain text.
    """

    id: str
    to: str
    subject: str
    lines: tuple[tuple[Piece, ...], ...]
    spoken: str
    blanks: tuple[Blank, ...] = ()


def fill(
    letter: Letter, fields: Mapping[str, str], answers: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the lines of a filled letter, with ordinary spaces in its own words.

    Args:
        letter: The letter.
        fields: What was typed or chosen, by the name of the blank. Other names, and
            choices that the letter does not have, are ignored.
        answers: The label of the answer to each question of the walk.
    """
    return _lines(letter, fields, answers, hold=" ")


def shown(letter: Letter, fields: Mapping[str, str], answers: Mapping[str, str]) -> str:
    """Return the text of a filled letter for a page, with no-break spaces."""
    return "\n".join(_lines(letter, fields, answers, hold=_HOLD))


def _lines(
    letter: Letter, fields: Mapping[str, str], answers: Mapping[str, str], hold: str
) -> tuple[str, ...]:
    blanks = {blank.name: blank for blank in letter.blanks}

    def written(piece: Piece) -> str:
        if piece.forms:
            return _form(piece.forms, blanks[piece.blank], fields).replace(_HOLD, hold)
        if piece.blank:
            typed = fields.get(piece.blank, "")
            return typed if typed.strip() else DOTS[blanks[piece.blank].kind]
        words = answers[piece.answer] if piece.answer else piece.words
        return words.replace(_HOLD, hold)

    return tuple("".join(map(written, line)) for line in _kept(letter, answers))


def _kept(letter: Letter, answers: Mapping[str, str]) -> Iterator[tuple[Piece, ...]]:
    """Yield the lines whose answers are known, without two empty ones in a row."""
    before: tuple[Piece, ...] = ()
    for line in letter.lines:
        if all(answers.get(piece.answer) for piece in line if piece.answer):
            if line or before:
                yield line
            before = line


def _form(forms: tuple[str, ...], blank: Blank, fields: Mapping[str, str]) -> str:
    """Return the form of the choice; without a choice all forms, to cross out."""
    chosen = fields.get(blank.name, "")
    if chosen in blank.choices:
        return forms[blank.choices.index(chosen)]
    return "/".join(forms)
