"""HTML of a page on its way into the theme's shell."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

_BROWSER = Path(__file__).parents[1] / "browser"
LOGO = _BROWSER / "img" / "logo.svg"

_NO_CONTENT = re.compile(
    r'class="(?:wizard-(?:first|number|nav|actions|entry|sources|words)|word-meaning)"'
)


def with_question(html: str, address: str, question: str) -> str:
    """Put a question in place of the first paragraph that is only a link to it."""
    link = rf'<p><a href="{re.escape(address)}">.*?</a></p>'
    return re.sub(link, lambda _: question, html, count=1)


def searchable(html: str) -> str:
    """Keep what is no content out of the search.

    Material's search reads these marks and then takes them out again.
    """
    return _NO_CONTENT.sub(r'\g<0> data-search-exclude="1"', html)


def data_uri(picture: Path) -> str:
    """Write an SVG as an address that asks no server for anything."""
    return f"data:image/svg+xml,{quote(picture.read_text(encoding='utf-8'))}"
