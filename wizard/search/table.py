"""All forms of many lemmas in little space: a stem and the list of its endings.

Lists of endings repeat (all regular nouns of a kind have the same), so each is written
once. A lemma whose forms have no stem in common is written as several.
"""

from __future__ import annotations

from itertools import groupby, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_SHORTEST_STEM = 3


def stems(forms: Iterable[str]) -> list[tuple[str, str]]:
    """Return pairs of a stem and its endings, which are joined by "|"."""
    begins = groupby(sorted(forms), key=lambda form: form[:_SHORTEST_STEM])
    return [_stem(list(group)) for _, group in begins]


def _stem(forms: Sequence[str]) -> tuple[str, str]:
    """Cut what the first and the last of sorted forms have in common, so all have."""
    first, last = forms[0], forms[-1]
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    length = len(list(same))
    return first[:length], "|".join(form[length:] for form in forms)


def packed(table: Sequence[Sequence[tuple[str, str]]]) -> tuple[list[str], list[str]]:
    """Return the lists of endings, and for each lemma its stems with their places.

    A lemma is "stem place stem place ...", where the place is that of its endings.
    """
    endings: dict[str, int] = {}
    for pairs in table:
        for _, ending in pairs:
            endings.setdefault(ending, len(endings))
    lemmas = [
        " ".join(f"{stem} {endings[ending]}" for stem, ending in pairs)
        for pairs in table
    ]
    return list(endings), lemmas


def unpacked(endings: Sequence[str], lemmas: Sequence[str]) -> Mapping[str, set[int]]:
    """Return the places of the lemmas of each form; `find.js` does the same."""
    found: dict[str, set[int]] = {}
    for place, lemma in enumerate(lemmas):
        parts = lemma.split(" ")
        for stem, at in zip(parts[::2], parts[1::2], strict=True):
            for ending in endings[int(at)].split("|"):
                found.setdefault(stem + ending, set()).add(place)
    return found
