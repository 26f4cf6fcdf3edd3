"""The syllables of a Polish word, and whether the word is a long one.

A Polish syllable has one vowel, so vowels are counted. Two things are none of their
own: an `i` that only softens what stands before it (`dziecko`, `Unii`), and the `u` of
`au` and `eu` where a word begins with them (`auto`, `Europa`, but `na-u-ka`).
Patterns for hyphenation do worse: they allow no break between two vowels. Decision 17
has the figures.
"""

from __future__ import annotations

import re
from functools import cache

FEWEST = 4
"""A word is long with so many syllables: Pisarek's and Seretny's bound for Polish."""

_VOWEL = re.compile("[aąeęioóuy]")
_SOFT_OR_GLIDE = re.compile("i(?=[aąeęioóu])|(?<=^[ae])u")

# Gunning counts no syllables of English endings. These Polish ones always add one.
_ENDING = re.compile("(?:ego|emu|[yi]mi|ami|owie?)$")


def syllables(word: str) -> int:
    """Count the syllables of a word, of which some have none (`w`, `z`)."""
    return len(_VOWEL.findall(_SOFT_OR_GLIDE.sub("", word.lower())))


@cache
def is_long(word: str) -> bool:
    """Tell whether a word is long without the syllable that its ending adds.

    What is written in capitals is a name that one reads as such: `KRUS`, `PESEL`.
    """
    if word.isupper():
        return False
    added = 1 if _ENDING.search(word.lower()) else 0
    return syllables(word) - added >= FEWEST
