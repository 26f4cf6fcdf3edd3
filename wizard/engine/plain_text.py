"""Safe HTML of the tree as plain text: for messages, which have no markup."""

from __future__ import annotations

import re
from functools import cache

MEANING = "word-meaning"
"""The class of the meaning of a glossary word."""

_MEANING = re.compile(rf'<span [^>]*class="{MEANING}".*?</span>', re.DOTALL)
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|blockquote)>|<br ?/?>")
_TAG = re.compile(r"<[^>]*>")
_BLANK_LINES = re.compile(r"\n\s*\n\s*")
_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"))
"""What `compile` writes, except `&amp;`, which must be replaced last."""

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def plain(text: str) -> str:
    """Return a text with ordinary spaces."""
    return text.replace(NO_BREAK_SPACE, " ")


def without_meanings(html: str) -> str:
    """Return HTML without the meanings of glossary words."""
    return _MEANING.sub("", html)


@cache
def plain_text(html: str) -> str:
    """Return what a reader sees of a body: no tags, no meanings, ordinary spaces.

    Blocks are separate lines. Links keep their words and lose their addresses. The
    results are kept, so `html` is to be a text of the tree, not one of a visitor.
    """
    text = _TAG.sub("", _BLOCK_END.sub("\n", without_meanings(html)))
    for escape, sign in (*_ESCAPES, ("&amp;", "&")):
        text = text.replace(escape, sign)
    return _BLANK_LINES.sub("\n", plain(text)).strip()
