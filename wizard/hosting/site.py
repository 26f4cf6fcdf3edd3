"""The address of the site, as the built home page states it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path

NOWHERE = "https://example.org/"

WEB_ROOT = "/var/www/gdzie-moje-dziecko"
"""The root of a domain on the server; a site below the root is in a folder of it."""

_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


@dataclass(frozen=True, slots=True)
class Site:
    """The address of a site.

    Attributes:
        origin: Scheme and domain, with the port if there is one.
        prefix: The path of the home page; begins and ends with a slash.
    """

    origin: str
    prefix: str

    @classmethod
    def at(cls, address: str) -> Site:
        """Split the URL of the home page."""
        parts = urlsplit(address)
        prefix = parts.path if parts.path.endswith("/") else f"{parts.path}/"
        return cls(f"{parts.scheme}://{parts.netloc}", prefix)

    @classmethod
    def built(cls, folder: Path) -> Site:
        """Read the address of a built site from the canonical link of its home page."""
        home = (folder / "index.html").read_text(encoding="utf-8")
        said = _CANONICAL.search(home)
        return cls.at(unescape(said[1]) if said else NOWHERE)

    @property
    def domain(self) -> str:
        """The domain, without scheme and port."""
        return urlsplit(self.origin).hostname or ""

    @property
    def is_below(self) -> bool:
        """Whether the site is below the root of its domain."""
        return self.prefix != "/"

    def pattern(self, inner: str) -> str:
        """Return a pattern for URL paths that match `inner` after the prefix."""
        return f"^{re.escape(self.prefix)}(?:{inner})$"
