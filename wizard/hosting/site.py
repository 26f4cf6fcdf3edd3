"""Where the site is to be: what was built says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path

NOWHERE = "https://example.org/"

FOLDER = "/var/www/gdzie-moje-dziecko"
"""What a server shows as the root of a domain. A site below lies in a folder of it."""

_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


@dataclass(frozen=True, slots=True)
class Site:
    """A domain, and the folder of it in which the site is.

    Attributes:
        origin: Scheme and domain, with a port where there is one.
        prefix: The path of the home page; begins and ends with a slash.
    """

    origin: str
    prefix: str

    @classmethod
    def at(cls, address: str) -> Site:
        """Take the address of the home page apart."""
        parts = urlsplit(address)
        prefix = parts.path if parts.path.endswith("/") else f"{parts.path}/"
        return cls(f"{parts.scheme}://{parts.netloc}", prefix)

    @classmethod
    def built(cls, folder: Path) -> Site:
        """Read from its home page where a built site is to be."""
        home = (folder / "index.html").read_text(encoding="utf-8")
        said = _CANONICAL.search(home)
        return cls.at(unescape(said[1]) if said else NOWHERE)

    @property
    def domain(self) -> str:
        """The domain alone."""
        return urlsplit(self.origin).hostname or ""

    @property
    def is_below(self) -> bool:
        """Whether the site is in a folder of its domain, not at its root."""
        return self.prefix != "/"

    def pattern(self, inner: str) -> str:
        """Return what whole paths match whose part below the prefix matches another."""
        return f"^{re.escape(self.prefix)}(?:{inner})$"
