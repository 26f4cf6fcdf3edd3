"""Polish text -> sentences -> words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ABBREVIATIONS = frozenset(
    {
        *("al", "art", "dr", "gen", "godz", "im", "in", "inż", "lek", "lic", "mgr"),
        *("min", "nr", "np", "ok", "os", "par", "pkt", "poz", "prof", "r"),
        *("rozp", "s", "str", "św", "tel", "tj", "tys", "tzn", "tzw", "ul", "ust"),
        *("wg", "woj", "ww", "zob"),
    }
)
"""Abbreviations, without the full stop, which ends no sentence after them."""

_END = re.compile(r"(?P<mark>[.!?…]+)[”»\")\]]*\s+")
_OPENING = '„«"([> '
_LAST_WORD = re.compile(r"\w+$")
_FIRST_WORD = re.compile(r"[\w-]*")

_WHOLE = (
    "`[^`]*`",  # code
    r"\{answer:[^{}]*\}|\{[\w-]+[:}]",  # a blank of a letter
    r"(?:https?://|www\.)\S+",
    r"[\w.+-]+@[\w.-]+\w",
    r"[\w/-]+(?:\.[a-z0-9_/-][\w/-]*)+",  # an address without its scheme, a file
)
# In this order: addresses and code contain words, and a word may begin with a number.
_TOKEN = re.compile(
    rf"(?P<whole>{'|'.join(_WHOLE)})"
    r"|(?P<word>(?=[\d-]*[^\W\d_])\w+(?:-\w+)*)"
    r"|(?P<number>\d+(?:[\s.,:/-]\d+)*)"
)


def sentences(text: str) -> Iterator[str]:
    """Split one passage into sentences.

    Punctuation ends a sentence if a capital letter, a number or a name such as
    `mojeIKP` follows. So `18. urodziny` and `2022 r. nie` are not split.
    """
    start = 0
    for found in _END.finditer(text):
        stop = found["mark"] != "." or not _shortens(text[: found.start()])
        if stop and _begins(text[found.end() :]):
            yield text[start : found.end()].strip()
            start = found.end()
    if text[start:].strip():
        yield text[start:].strip()


def tokens(text: str) -> list[re.Match[str]]:
    """Return the words; an address, a number and a piece of code are one each."""
    return list(_TOKEN.finditer(text))


def count_words(sentence: str) -> int:
    """Count words as `tokens` returns them."""
    return len(tokens(sentence))


def spelt_words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words, without addresses, numbers and code."""
    return (found for found in tokens(text) if is_spelt(found))


def is_spelt(token: re.Match[str]) -> bool:
    """Whether a token is a word, and no address, number or code."""
    return token.lastgroup == "word"


def _shortens(before: str) -> bool:
    """Whether a text ends with an abbreviation or an initial."""
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    initial = len(last[0]) == 1 and last[0].isupper()
    return initial or last[0].lower() in ABBREVIATIONS


def _begins(after: str) -> bool:
    """Whether a text may be the beginning of a sentence."""
    first = _FIRST_WORD.match(after.lstrip(_OPENING))
    word = first[0] if first else ""
    return not word[:1].islower() or any(char.isupper() for char in word)
