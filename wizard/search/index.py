"""What the search box loads: pages, words, and which word counts how much where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wizard.search.dictionary import folded, forms, lemmas, likely, words
from wizard.search.scores import scores
from wizard.search.table import packed, stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wizard.search.pages import SearchPage

EVENT = "wizard-search"
"""The event by which the script hands the index over; `find.js` listens to it."""

_STOP_WORDS = Path(__file__).with_name("stop_words.txt")
"""Words that do not decide: a page is not better for having them."""


def index(
    pages: Sequence[SearchPage], synonyms: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Return the index as `find.js` reads it.

    Its lists are by the place of a page or of a lemma. `scores` holds for each lemma a
    list of pages and scores in turn; a word of `synonyms` is a lemma too, with the
    lemmas that it stands for in `instead`.
    """
    known = likely(word for page in pages for word in _words_of(page))
    scored = scores(pages, known)
    stop = {folded(word) for word in _STOP_WORDS.read_text("utf-8").split()}
    kept = sorted(lemma for lemma in scored if folded(lemma) not in stop)
    places = {lemma: place for place, lemma in enumerate(kept)}
    more = _more(synonyms, places)
    endings, packed_lemmas = packed([stems(forms(one)) for one in (*kept, *more)])
    return {
        "pages": [_listed(page) for page in pages],
        "endings": endings,
        "lemmas": packed_lemmas,
        "scores": [_flat(scored[lemma]) for lemma in kept],
        "instead": list(more.values()),
        "stop": sorted(stop),
    }


def script(data: Mapping[str, Any]) -> str:
    """Return the script that hands the index to `find.js`, by an event.

    JSON in a string is read several times faster than the same as JavaScript.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    detail = json.dumps(text, ensure_ascii=False)
    return f'document.dispatchEvent(new CustomEvent("{EVENT}",{{detail:{detail}}}))'


def _listed(page: SearchPage) -> list[Any]:
    lines = dict.fromkeys((page.description, *page.headings, *page.lines))
    return [page.kind, page.href, page.title, [line for line in lines if line]]


def _words_of(page: SearchPage) -> list[str]:
    texts = (page.title, page.description, *page.headings, *page.lines)
    return [word for text in texts for word in words(text)]


def _more(
    synonyms: Mapping[str, Sequence[str]], places: Mapping[str, int]
) -> dict[str, list[int]]:
    """Return the lemmas of the synonyms, each with the places that it stands for."""
    found: dict[str, list[int]] = {}
    for word, targets in synonyms.items():
        meant = [
            places[lemma]
            for target in targets
            for one in words(target)
            for lemma in sorted(lemmas(one))
            if lemma in places
        ]
        for lemma in sorted(lemmas(word)):
            found[lemma] = list(dict.fromkeys([*found.get(lemma, []), *meant]))
    return found


def _flat(of: Mapping[int, int]) -> list[int]:
    return [number for pair in sorted(of.items()) for number in pair]
