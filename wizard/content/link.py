"""Addresses of links, as editors write them: relative to the file at `path`."""

from __future__ import annotations

import re
from html import unescape
from posixpath import basename, dirname, join, normpath, relpath
from urllib.parse import quote, unquote

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""The schemes that a full address may have."""

HIDDEN = "\x02amp\x03"
"""How an e-mail address begins while Python-Markdown works on it.

Its `AMP_SUBSTITUTE`, written again because `check` does without Python-Markdown.
"""

_ENDING = re.compile(r"[?#].*", re.DOTALL)


def scheme(address: str) -> str:
    """Return the scheme of a full address; an empty text for a page of the site.

    Like browsers, this decodes entities and ignores white space and control characters.
    """
    if address.startswith(HIDDEN):
        return "mailto"
    plain = "".join(char for char in unescape(address) if char > " ")
    before, colon, _ = plain.partition(":")
    return before.lower() if colon and not set(before) & set("/?#") else ""


def target_id(href: str) -> str:
    """Return the id of the node that a link leads to."""
    return basename(target_path(href, "")).removesuffix(".md")


def target_path(href: str, path: str) -> str:
    """Return the target of a link; a path out of the docs folder begins with "../"."""
    target = unquote(href.partition("#")[0].partition("?")[0])
    return normpath(join(dirname(path), target)) if target else ""


def page_address(address: str, path: str) -> str:
    """Return the address of a link in a form that any page can resolve."""
    target, _, anchor = address.partition("#")
    if not target or scheme(address):
        return address
    ending = f"#{anchor}" if anchor else ""
    found = target_path(target, path)
    if not found.endswith(".md"):
        return f"file:{quote(found)}{ending}"
    page = found.removesuffix(".md")
    page = page.removesuffix("index") if basename(page) == "index" else page
    return f"page:{quote(page)}{ending}"


def moved_address(address: str, path: str, to: str) -> str:
    """Return the address that the file `to` would use for the same target."""
    target = _ENDING.sub("", address)
    if not target or target.startswith("/") or scheme(address):
        return address
    found = normpath(join(dirname(path), target))
    return relpath(found, dirname(to) or ".") + address[len(target) :]
