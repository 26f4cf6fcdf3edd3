"""The whole glossary as a part of a page, below what its editor wrote."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from wizard.compile.glossary import ANCHOR

if TYPE_CHECKING:
    from wizard.compile.glossary import Entry, Glossary


def word_list(words: Glossary) -> str:
    """Write all words in the order of the alphabet.

    Each is a heading, so that the search leads to it; links are `page:` addresses.
    """
    entries = sorted(words.entries.values(), key=lambda entry: _order(entry.word))
    return "".join(map(_entry, entries))


def _entry(entry: Entry) -> str:
    more = (
        f' Więcej: <a href="page:{escape(entry.page)}">{escape(entry.title)}</a>.'
        if entry.article
        else ""
    )
    return (
        f'<h2 id="{ANCHOR}{entry.name}">{escape(entry.word)}</h2>\n'
        f"<p>{escape(entry.text)}{more}</p>\n"
    )


def _order(word: str) -> tuple[int, ...]:
    """Order Polish letters each behind its Latin one, whatever the machine's locale."""
    letters = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
    return tuple(letters.find(sign) for sign in word.lower())
