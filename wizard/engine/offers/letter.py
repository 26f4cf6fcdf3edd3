"""A filled letter as a message or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.engine.letters import fill, shown
from wizard.engine.offers.document import Document
from wizard.engine.offers.message import Message
from wizard.engine.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.engine.calendar import Calendar
    from wizard.engine.letters import Letter
    from wizard.engine.step import Step

LETTER = "letter"
"""The field with the id of the letter; the other fields are its blanks."""

NOT_WHOLE = (
    "Całe pismo nie zmieściło się w tym e-mailu. Skopiuj je ze strony i wklej tutaj."
)


def letter_message(step: Step, fields: Mapping[str, str]) -> Message:
    """Return a letter of the result as a message, which is sent whole or not at all."""
    letter = _letter(step, fields)
    lines = fill(letter, fields, _answers(step))
    return Message(plain(letter.subject), lines, (), instead=NOT_WHOLE)


def letter_text(
    step: Step, _calendar: Calendar | None, fields: Mapping[str, str]
) -> Document:
    """Return the text of a letter for the page that shows it; "" without a letter."""
    is_named = fields.get(LETTER)
    text = shown(_letter(step, fields), fields, _answers(step)) if is_named else ""
    return Document("", "text/plain", text)


def letter_file(step: Step, fields: Mapping[str, str]) -> Document:
    """Return a letter as a file, below its subject."""
    message = letter_message(step, fields)
    text = f"Temat: {message.subject}\n\n{message.text}\n"
    return Document(f"pismo-{fields[LETTER]}.txt", "text/plain", text)


def _letter(step: Step, fields: Mapping[str, str]) -> Letter:
    return next(letter for letter in step.letters if letter.id == fields[LETTER])


def _answers(step: Step) -> Mapping[str, str]:
    return {answer.question: answer.label for answer in step.trail}
