"""Requests as no browser would make them, and the whole of their answers."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

PATIENCE = 30


@dataclass(frozen=True)
class Answer:
    """What a server answers.

    Attributes:
        headers: By their names in small letters; one that came twice has a comma.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes

    def said(self, *names: str) -> tuple[str | None, ...]:
        """Return the values of headers, None for those that did not come."""
        return tuple(self.headers.get(name.lower()) for name in names)


def ask(
    address: str,
    *,
    method: str = "GET",
    accept: str = "identity",
    headers: Mapping[str, str] | None = None,
    by: str = "127.0.0.1",
) -> Answer:
    """Ask once, and follow no redirect.

    Args:
        address: The whole address.
        method: The method.
        accept: The encodings that may be used.
        headers: What else to say.
        by: The address on this machine from which to ask.
    """
    parts = urlsplit(address)
    connection = connecting(parts.scheme, parts.netloc, by)
    wishes = {"Accept-Encoding": accept, "Connection": "close", **(headers or {})}
    try:
        connection.request(method, parts.path, headers=wishes)
        answer = connection.getresponse()
        said: dict[str, str] = {}
        for name, value in answer.getheaders():
            known = said.get(name.lower())
            said[name.lower()] = f"{known}, {value}" if known else value
        return Answer(answer.status, said, answer.read())
    finally:
        connection.close()


def connecting(scheme: str, place: str, by: str = "127.0.0.1") -> HTTPConnection:
    """Return a connection that is to be made, to whatever certificate there is."""
    if scheme == "http":
        return HTTPConnection(place, timeout=PATIENCE, source_address=(by, 0))
    trusting = ssl.create_default_context()
    trusting.check_hostname = False
    trusting.verify_mode = ssl.CERT_NONE
    return HTTPSConnection(place, timeout=PATIENCE, context=trusting)
