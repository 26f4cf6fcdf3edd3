"""Links that open a program with a message in it: e-mail, SMS, WhatsApp.

Sources: RFC 6068 for `mailto:`, RFC 5724 for `sms:`, and for WhatsApp
https://faq.whatsapp.com/5913398998672934.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.engine.offers.document import Document, link_to

if TYPE_CHECKING:
    from wizard.engine.offers.message import Message

LONGEST_LINK = 1900
"""In characters, encoded: some mail programs cut longer links."""

SMS_PARTS = 3
_UNITS_OF_A_PART = 67
"""UTF-16 units in each part of a long SMS with Polish letters (3GPP TS 23.040)."""

_LARGEST_UNIT = "\uffff"

_UNRESERVED = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)
_ENCODED = [chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in range(256)]
"""Each byte as it is written in a URL."""


def mail(message: Message) -> Document:
    """Return a `mailto:` link without a recipient, with CRLF between lines."""
    head = f"mailto:?subject={percent(message.subject)}&body="

    def body(text: str) -> str:
        return percent(text.replace("\n", "\r\n"))

    text = message.within(lambda text: len(body(text)), LONGEST_LINK - len(head))
    return link_to(head + body(text))


def sms(message: Message) -> Document:
    """Return an `sms:` link with a text of at most `SMS_PARTS` parts."""
    text = message.within(units, SMS_PARTS * _UNITS_OF_A_PART)
    return link_to(f"sms:?body={percent(text)}")


def whatsapp(message: Message) -> Document:
    """Return a link to wa.me, which asks to whom the text should be sent."""
    head = "https://wa.me/?text="
    text = message.within(lambda text: len(percent(text)), LONGEST_LINK - len(head))
    return link_to(head + percent(text))


def percent(text: str) -> str:
    """Percent-encode the UTF-8 of a text, all but the unreserved characters.

    `urllib.parse.quote` does the same, but would be one module more in the browser.
    """
    return "".join([_ENCODED[byte] for byte in text.encode("utf-8", "replace")])


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units, as an SMS counts it."""
    return len(text) + len([sign for sign in text if sign > _LARGEST_UNIT])
