"""What an offer gives: a text with a name, to be copied, sent, saved or opened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A document that a page copies, saves or opens.

    Attributes:
        name: The name of the file, if it is saved.
        media: The media type; `text/uri-list` (RFC 2483) for a URL to be opened.
        text: The content.
    """

    name: str
    media: str
    text: str


def link_to(address: str) -> Document:
    """Return a document that a page opens instead of saving it."""
    return Document("", "text/uri-list", address)
