"""Relative URLs of the site's pages and files."""

from __future__ import annotations

import re
from typing import Literal

Style = Literal["dir/", "file.html"]
"""How the site names its pages: MkDocs' `use_directory_urls`, on or off."""

_LINK = re.compile(r'(href|src)="(page|file):([^"#]*)(#[^"]*)?"')


def href(page: str, root: str, style: Style) -> str:
    """Return the relative URL of a page.

    Args:
        page: The path of the page within the site, without ending or slash; "" is
            the home page, and the index page of a folder ends in "/".
        root: The relative path from the open document to the site's root, such as
            "." or "../../..".
        style: How the site names its pages.
    """
    if style == "file.html":
        name = f"{page}index" if page == "" or page.endswith("/") else page
        return f"{root}/{name}.html"
    return f"{root}/{page}" if page == "" or page.endswith("/") else f"{root}/{page}/"


def resolve(html: str, root: str, style: Style) -> str:
    """Replace the `page:` and `file:` links of a body by relative URLs."""

    def link(match: re.Match[str]) -> str:
        attribute, kind, target, anchor = match.groups(default="")
        found = href(target, root, style) if kind == "page" else f"{root}/{target}"
        return f'{attribute}="{found}{anchor}"'

    return _LINK.sub(link, html)
