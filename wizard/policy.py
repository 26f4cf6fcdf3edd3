"""The Content-Security-Policy of a page, with a hash for each inline script."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from html import escape
from html.parser import HTMLParser

PLACE = "<!-- csp -->"
"""What the theme prints where the policy is to stand, before any script."""

_DIRECTIVES = (
    "default-src 'none'",
    "script-src {scripts}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)

_DATA_TYPES = ("application/json", "application/ld+json", "text/template")


class PolicyError(Exception):
    """The page leaves no place for its policy."""


def with_policy(html: str, *, runs_wasm: bool = False) -> str:
    """Put a page's policy in its place.

    Args:
        html: The page.
        runs_wasm: Whether it may compile WebAssembly, as the engine needs; that
            allows no `eval` of JavaScript.

    Raises:
        PolicyError: If the page has no `PLACE`.
    """
    if PLACE not in html:
        message = f"no {PLACE} in the page; see overrides/shell.html"
        raise PolicyError(message)
    hashes = [f"'{digest}'" for digest in inline_hashes(html)]
    wasm = ["'wasm-unsafe-eval'"] if runs_wasm else []
    scripts = " ".join(["'self'", *hashes, *wasm])
    content = "; ".join(_DIRECTIVES).format(scripts=scripts)
    meta = '<meta http-equiv="Content-Security-Policy" content="{}">'
    return html.replace(PLACE, meta.format(escape(content, quote=True)), 1)


def inline_hashes(html: str) -> tuple[str, ...]:
    """Return a source expression for each inline script, in order, each once."""
    finder = _Scripts()
    # Browsers hash what they parsed, in which all line ends are of one kind.
    finder.feed(html.replace("\r\n", "\n").replace("\r", "\n"))
    digests = (hashlib.sha256(text.encode()).digest() for text in finder.found)
    return tuple(dict.fromkeys(f"sha256-{b64encode(d).decode()}" for d in digests))


class _Scripts(HTMLParser):
    """Collects the text of the scripts that a browser would run from the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._text: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        runs = "src" not in known and known.get("type") not in _DATA_TYPES
        if tag == "script" and runs:
            self._text = []

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._text is not None:
            self.found.append("".join(self._text))
            self._text = None
