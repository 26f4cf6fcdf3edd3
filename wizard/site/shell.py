"""Changes to the HTML of a page before the theme puts its shell around it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

_BROWSER = Path(__file__).parents[1] / "browser"
LOGO = _BROWSER / "img" / "logo.svg"

_NOT_CONTENT = re.compile(
    r'class="(?:wizard-(?:first|number|nav|actions|entry|sources|words)|word-meaning)"'
)


def with_question(html: str, address: str, question: str) -> str:
    """Replace the first paragraph that is only a link to a question by the question."""
    link = rf'<p><a href="{re.escape(address)}">.*?</a></p>'
    return re.sub(link, lambda _: question, html, count=1)


def searchable(html: str) -> str:
    """Exclude buttons, numbers and other parts that are not content from the search.

    The search plugin of Material reads this attribute and removes it again:
    https://squidfunk.github.io/mkdocs-material/setup/setting-up-site-search/.
    """
    return _NOT_CONTENT.sub(r'\g<0> data-search-exclude="1"', html)


def data_uri(picture: Path) -> str:
    """Return an SVG as a `data:` address, which sends no request."""
    return f"data:image/svg+xml,{quote(picture.read_text(encoding='utf-8'))}"
