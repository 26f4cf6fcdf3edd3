"""How much each lemma counts on each page: BM25F, computed in the build.

Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
(2009), formulas 3.19 to 3.21. The weights of the fields were chosen on the queries in
`bench/search/queries.yml`.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from wizard.search.dictionary import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wizard.search.pages import SearchPage

WEIGHTS = {"title": 8.0, "description": 3.0, "headings": 3.0, "lines": 1.0}
_SATURATION = 1.2
_LENGTH = {"title": 0.3, "description": 0.3, "headings": 0.6, "lines": 0.7}
"""How much a long field counts less, from 0 to 1."""

LARGEST = 99
"""Scores are whole numbers up to this one: two digits are enough to rank by."""


def scores(
    pages: Sequence[SearchPage], likely: Mapping[str, frozenset[str]]
) -> Mapping[str, Mapping[int, int]]:
    """Return the score of each lemma on each page that has it, by the page's place.

    `likely` holds the lemmas of each word that counts.
    """
    counted = [_counted(page, likely) for page in pages]
    averages = {
        field: sum(sum(one[field].values()) for one in counted) / max(1, len(counted))
        for field in WEIGHTS
    }
    raw: dict[str, dict[int, float]] = {}
    for place, fields in enumerate(counted):
        for lemma, weight in _weighted(fields, averages).items():
            raw.setdefault(lemma, {})[place] = weight / (_SATURATION + weight)
    rarest = log(1 + len(pages))
    return {
        lemma: {
            place: max(1, round(LARGEST * weight * _rarity(len(pages), found) / rarest))
            for place, weight in found.items()
        }
        for lemma, found in raw.items()
    }


def _rarity(pages: int, found: Mapping[int, float]) -> float:
    return log(1 + (pages - len(found) + 0.5) / (len(found) + 0.5))


def _counted(
    page: SearchPage, likely: Mapping[str, frozenset[str]]
) -> dict[str, Counter[str]]:
    fields = {
        "title": (page.title,),
        "description": (page.description,),
        "headings": page.headings,
        "lines": page.lines,
    }
    return {
        field: Counter(
            lemma
            for text in texts
            for word in words(text)
            for lemma in likely.get(word, ())
        )
        for field, texts in fields.items()
    }


def _weighted(
    fields: Mapping[str, Counter[str]], averages: Mapping[str, float]
) -> Counter[str]:
    total: Counter[str] = Counter()
    for field, counts in fields.items():
        length = sum(counts.values()) / averages[field] if averages[field] else 0
        shorter = 1 - _LENGTH[field] + _LENGTH[field] * length
        for lemma, count in counts.items():
            total[lemma] += WEIGHTS[field] * count / shorter  # type: ignore[assignment]
    return total
