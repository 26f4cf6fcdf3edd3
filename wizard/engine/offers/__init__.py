"""What a result can give: a table from the name of an offer to a function.

The page asks for an offer by the value of its `data-action`. To add one, write a module
with a function `(step, calendar, fields) -> Document`, list it in `OFFERS`, and add a
line to `templates/take.html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wizard.engine.offers import links
from wizard.engine.offers.calendar import event
from wizard.engine.offers.document import Document, link_to
from wizard.engine.offers.letter import (
    LETTER,
    letter_file,
    letter_message,
    letter_text,
)
from wizard.engine.offers.message import Message, result_message, shared_address
from wizard.engine.offers.report import report

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wizard.engine.calendar import Calendar
    from wizard.engine.step import Step


class Offer(Protocol):
    """A function that gives one document.

    `calendar` is None in the build. `fields` holds what the visitor typed or ticked
    beside the control, by name; it may lack any name.
    """

    def __call__(
        self, step: Step, calendar: Calendar | None, fields: Mapping[str, str], /
    ) -> Document:
        """Return the document."""


def _sent(write: Callable[[Message], Document]) -> Offer:
    """Return the offer that writes the message of a result or a letter in one form."""

    def offer(
        step: Step, calendar: Calendar | None, fields: Mapping[str, str]
    ) -> Document:
        if fields.get(LETTER):
            return write(letter_message(step, fields))
        return write(result_message(step, calendar, fields))

    return offer


def _sms(step: Step, calendar: Calendar | None, _fields: Mapping[str, str]) -> Document:
    # An SMS has no room for answers.
    return links.sms(result_message(step, calendar, {}))


def _save(step: Step, calendar: Calendar | None, fields: Mapping[str, str]) -> Document:
    if fields.get(LETTER):
        return letter_file(step, fields)
    return _plain(result_message(step, calendar, fields))


def _plain(message: Message) -> Document:
    return Document("wynik.txt", "text/plain", message.text)


def _qr(step: Step, _calendar: Calendar | None, fields: Mapping[str, str]) -> Document:
    """Return the address that a QR code holds."""
    return link_to(shared_address(step, fields))


OFFERS: Mapping[str, Offer] = {
    "copy": _sent(_plain),
    "share": _sent(_plain),
    "mail": _sent(links.mail),
    "sms": _sms,
    "whatsapp": _sent(links.whatsapp),
    "qr": _qr,
    "report": report,
    "calendar": event,
    "letter": letter_text,
    "save": _save,
}
