"""Addresses of pages within the site, as a link in a document writes them."""

from __future__ import annotations

import re
from typing import Literal

Style = Literal["dir/", "file.html"]
"""How the site names its pages: a folder each, or a file each."""

_LINK = re.compile(r'(href|src)="(page|file):([^"#]*)(#[^"]*)?"')


def href(page: str, root: str, style: Style) -> str:
    """Write a link to a page.

    Args:
        page: The page within the site, without ending or slash; "" is home,
            and a folder's own page ends in "/".
        root: The way from the document that is open to the site's root, such
            as "." or "../../..".
        style: How the site names its pages.
    """
    if style == "file.html":
        name = f"{page}index" if page == "" or page.endswith("/") else page
        return f"{root}/{name}.html"
    return f"{root}/{page}" if page == "" or page.endswith("/") else f"{root}/{page}/"


def resolve(html: str, root: str, style: Style) -> str:
    """Turn the `page:` and `file:` links of a body into those of a document."""

    def link(match: re.Match[str]) -> str:
        attribute, kind, target, anchor = match.groups(default="")
        found = href(target, root, style) if kind == "page" else f"{root}/{target}"
        return f'{attribute}="{found}{anchor}"'

    return _LINK.sub(link, html)
