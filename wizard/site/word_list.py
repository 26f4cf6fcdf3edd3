"""The whole glossary as part of a page, below the text of its editor."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from wizard.compile.glossary import ANCHOR

if TYPE_CHECKING:
    from wizard.compile.glossary import Entry, Glossary


def word_list(words: Glossary) -> str:
    """Return all words in alphabetical order.

    Each is a heading, so that the search finds it. Links are `page:` addresses.
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
    """Return a sort key with Polish letters in their places, in any locale."""
    letters = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
    return tuple(letters.find(sign) for sign in word.lower())
