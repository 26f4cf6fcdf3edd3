"""The Content-Security-Policy of a page, with a hash for each inline script.

Specification: https://www.w3.org/TR/CSP3/.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE = "<!-- csp -->"
"""The placeholder for the policy that the theme prints before any script."""

_DIRECTIVES = (
    "default-src 'none'",
    "script-src {scripts}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src {connections}",
    "worker-src {workers}",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)

_NO_FRAMES = "frame-ancestors 'none'"  # A policy in a <meta> cannot say it.

_FROM_HERE = {"connections": "'self'", "workers": "'self' blob:"}
_FROM_NOWHERE = {"connections": "'none'", "workers": "blob:"}

OF_PAGES = "; ".join(
    [rule for rule in _DIRECTIVES if not rule.startswith(("default-", "script-"))]
    + [_NO_FRAMES]
).format(**_FROM_HERE)
"""The directives that all pages share, for servers to send too. Those for scripts are
left to the pages, which know their hashes. If two policies apply, both must allow."""

OF_OTHER_FILES = f"default-src 'none'; {_NO_FRAMES}"
"""The policy of files that are not pages, and of a worker loaded from one."""

_DATA_TYPES = ("application/json", "application/ld+json", "text/template")

# Everything up to a script, then the script. On a whole page, html.parser takes longer
# than MkDocs takes to build it. "++" and "*+" are possessive: they never backtrack.
_INSIDE = r"""(?: [^"'>]++ | "[^"]*" | '[^']*' )*+"""
_SCRIPT = re.compile(
    rf"""
    (?: [^<]++ | <!--.*?--> | </?(?!script[\s/>])[a-z]{_INSIDE} | <(?!script[\s/>]) )*+
    (?P<tag> <script{_INSIDE}> ) (?P<text> .*? ) </script[\s/>]
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


class PolicyError(Exception):
    """The page has no placeholder for its policy."""


def with_policy(html: str, *, runs_wasm: bool = False, offline: bool = False) -> str:
    """Return a page with its policy in place of the placeholder.

    `runs_wasm` allows it to compile WebAssembly, which the engine needs, but no `eval`
    of JavaScript. `offline` allows it no request, not even to its own folder.

    Raises:
        PolicyError: The page has no `PLACE`.
    """
    if PLACE not in html:
        message = f"no {PLACE} in the page; see overrides/shell.html"
        raise PolicyError(message)
    hashes = [f"'{digest}'" for digest in inline_hashes(html)]
    wasm = ["'wasm-unsafe-eval'"] if runs_wasm else []
    scripts = " ".join(["'self'", *hashes, *wasm])
    content = "; ".join(_DIRECTIVES).format(
        scripts=scripts, **(_FROM_NOWHERE if offline else _FROM_HERE)
    )
    meta = '<meta http-equiv="Content-Security-Policy" content="{}">'
    return html.replace(PLACE, meta.format(escape(content, quote=True)), 1)


def inline_hashes(html: str) -> tuple[str, ...]:
    """Return a source expression for each inline script, in order, each once."""
    # Browsers hash the parsed text, in which every line end is a line feed.
    parsed = html.replace("\r\n", "\n").replace("\r", "\n")
    return tuple(dict.fromkeys(map(_digest, inline_scripts(parsed))))


def inline_scripts(html: str) -> Iterator[str]:
    """Yield the text of each script that a browser would run from the page."""
    at = 0
    while found := _SCRIPT.match(html, at):
        if _runs(found["tag"]):
            yield found["text"]
        at = found.end()


@lru_cache
def _digest(script: str) -> str:
    """Hash a script; all pages of a site share the same few."""
    return f"sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


@lru_cache
def _runs(tag: str) -> bool:
    """Whether a browser would run the text of a script with this tag."""
    attributes = _Attributes(tag).found
    return "src" not in attributes and attributes.get("type") not in _DATA_TYPES


class _Attributes(HTMLParser):
    """Reads the attributes of one tag."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self.found: dict[str, str | None] = {}
        self.feed(tag)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found = dict(attrs)
