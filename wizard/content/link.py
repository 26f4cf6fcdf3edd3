"""Addresses of links, as editors write them."""

from __future__ import annotations

import re
from html import unescape
from posixpath import basename, dirname, join, normpath, relpath
from urllib.parse import quote, unquote

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a full address may begin with."""

HIDDEN = "\x02amp\x03"
"""How an e-mail address begins while Python-Markdown works on it.

Its `AMP_SUBSTITUTE`, written again because `check` does without Python-Markdown.
"""

_ENDING = re.compile(r"[?#].*", re.DOTALL)


def scheme(address: str) -> str:
    """Return what a full address begins with; nothing for a place on the site.

    Browsers read entities, and pass over white space and control signs, so this
    does too.
    """
    if address.startswith(HIDDEN):
        return "mailto"
    plain = "".join(sign for sign in unescape(address) if sign > " ")
    before, colon, _ = plain.partition(":")
    return before.lower() if colon and not set(before) & set("/?#") else ""


def target_id(href: str) -> str:
    """Return the id that a link to a Markdown file means."""
    return basename(target_path(href, "")).removesuffix(".md")


def target_path(href: str, path: str) -> str:
    """Return the file that a link means; it may lie outside and begin with "../".

    Args:
        href: As the editor wrote it, relative to the file it stands in.
        path: That file, within the docs folder.
    """
    target = unquote(href.partition("#")[0].partition("?")[0])
    return normpath(join(dirname(path), target)) if target else ""


def page_address(address: str, path: str) -> str:
    """Write the address of a link so that any document can resolve it.

    Args:
        address: As the editor wrote it, relative to the file it stands in.
        path: That file, within the docs folder.
    """
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
    """Write the address of a link as another file would have to write it.

    Args:
        address: As the editor wrote it, relative to the file it stands in.
        path: That file, within the docs folder.
        to: The other file.
    """
    target = _ENDING.sub("", address)
    if not target or target.startswith("/") or scheme(address):
        return address
    found = normpath(join(dirname(path), target))
    return relpath(found, dirname(to) or ".") + address[len(target) :]
