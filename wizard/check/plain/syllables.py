"""Count the syllables of Polish words.

Pyphen finds the places where LibreOffice may hyphenate a word. Some syllable boundaries
are not among them (`na-uka`, `obo-wią-zek`), so a piece can contain several syllables:
each group of adjacent vowels in a piece counts as one. Decision 17 has the accuracy.
"""

from __future__ import annotations

import re
from functools import cache

from pyphen import Pyphen

FEWEST = 4
"""The least syllables of a long word: Pisarek's and Seretny's bound for Polish."""

_VOWELS = re.compile("[aąeęioóuy]+")

# Gunning leaves out the syllables of some English endings. Each of these adds one.
_ENDING = re.compile("(?:ego|emu|[yi]mi|ami|owie?)$")


def syllables(word: str) -> int:
    """Return the number of syllables of a word: 0 for `w` and `z`."""
    pieces = _patterns().inserted(word.lower())
    return len(_VOWELS.findall(pieces))


@cache
def is_long(word: str) -> bool:
    """Return whether a word is long, without the syllable of its inflectional ending.

    A word in capitals is an abbreviation (`KRUS`, `PESEL`) and never long.
    """
    if word.isupper():
        return False
    added = 1 if _ENDING.search(word.lower()) else 0
    return syllables(word) - added >= FEWEST


@cache
def _patterns() -> Pyphen:
    # Count syllables of one letter at both ends, where hyphenation keeps two letters.
    return Pyphen(lang="pl_PL", left=1, right=1)
