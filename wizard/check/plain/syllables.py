"""The syllables of a Polish word, and whether the word is a long one.

Pyphen breaks a word as LibreOffice does at the end of a line. A line never ends where
only a vowel would stand between two breaks (`na-uka`, `obo-wią-zek`), so a piece may
still hold two syllables, and each group of vowels in it is one. Decision 17 has the
figures.
"""

from __future__ import annotations

import re
from functools import cache

from pyphen import Pyphen

FEWEST = 4
"""A word is long with so many syllables: Pisarek's and Seretny's bound for Polish."""

_VOWELS = re.compile("[aąeęioóuy]+")

# Gunning counts no syllables of English endings. These Polish ones always add one.
_ENDING = re.compile("(?:ego|emu|[yi]mi|ami|owie?)$")


def syllables(word: str) -> int:
    """Count the syllables of a word, of which some have none (`w`, `z`)."""
    pieces = _patterns().inserted(word.lower())
    return len(_VOWELS.findall(pieces))


@cache
def is_long(word: str) -> bool:
    """Tell whether a word is long without the syllable that its ending adds.

    What is written in capitals is a name that one reads as such: `KRUS`, `PESEL`.
    """
    if word.isupper():
        return False
    added = 1 if _ENDING.search(word.lower()) else 0
    return syllables(word) - added >= FEWEST


@cache
def _patterns() -> Pyphen:
    # A syllable may be one letter at either end; a line leaves two there.
    return Pyphen(lang="pl_PL", left=1, right=1)
