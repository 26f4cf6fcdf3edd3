"""Pages of the built site, and their links, checked from file to file."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.support.html_document import Document, read
from tests.support.site_content import file_of
from wizard.engine.address import is_address

_SITE = "https://site.invalid/"
_AWAY = ("http", "https", "mailto", "sms", "tel", "data")


def html_of(site: Path, page: str) -> str:
    """Return a page by its address, or by its file."""
    return (site / file_of(page)).read_text("utf-8")


def document(site: Path, page: str) -> Document:
    """Parse a page, with a cache."""
    return _parsed(site / file_of(page))


def broken(site: Path, page: str) -> list[str]:
    """Return each address in a page whose file or anchor does not exist."""
    return [
        written
        for written in document(site, page).addresses
        if not _leads_somewhere(site, urljoin(_SITE + page, written))
    ]


@cache
def _parsed(file: Path) -> Document:
    return read(file.read_text("utf-8"))


def _leads_somewhere(site: Path, address: str) -> bool:
    if not address.startswith(_SITE):
        return urlsplit(address).scheme in _AWAY
    parts = urlsplit(address)
    file = site / unquote(parts.path).lstrip("/")
    if parts.path.endswith("/"):
        file /= "index.html"
    if not file.is_file():
        return False
    fragment = unquote(parts.fragment)
    return not fragment or is_address(fragment) or fragment in _parsed(file).ids
