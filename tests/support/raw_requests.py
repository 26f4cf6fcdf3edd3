"""Requests with any method and headers, and their complete responses."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit

PATIENCE = 30


@dataclass(frozen=True)
class Answer:
    """A response of a server.

    Attributes:
        headers: Values by lower-case name; repeated headers are joined with a comma.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes

    def said(self, *names: str) -> tuple[str | None, ...]:
        """Return the values of headers, None for missing ones."""
        return tuple(self.headers.get(name.lower()) for name in names)


def ask(
    address: str,
    *,
    method: str = "GET",
    accept: str = "identity",
    headers: Mapping[str, str] | None = None,
    by: str = "127.0.0.1",
) -> Answer:
    """Send one request, without following redirects.

    Args:
        address: The full URL.
        method: The method.
        accept: The value of `Accept-Encoding`.
        headers: More headers.
        by: The local address from which to connect.
    """
    parts = urlsplit(address)
    connection = connecting(parts.scheme, parts.netloc, by)
    wishes = {"Accept-Encoding": accept, "Connection": "close", **(headers or {})}
    try:
        connection.request(method, parts.path, headers=wishes)
        answer = connection.getresponse()
        given = answer.headers
        said = {name.lower(): ", ".join(given.get_all(name, [])) for name in given}
        return Answer(answer.status, said, answer.read())
    finally:
        connection.close()


def connecting(scheme: str, place: str, by: str = "127.0.0.1") -> HTTPConnection:
    """Return a connection, not yet opened, that accepts any certificate."""
    if scheme == "http":
        return HTTPConnection(place, timeout=PATIENCE, source_address=(by, 0))
    trusting = ssl.create_default_context()
    trusting.check_hostname = False
    trusting.verify_mode = ssl.CERT_NONE
    return HTTPSConnection(place, timeout=PATIENCE, context=trusting)
