"""What the search box loads: pages, words, and which word counts how much where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wizard.search.dictionary import folded, forms, lemmas, likely, words
from wizard.search.scores import LARGEST, scores
from wizard.search.table import packed, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wizard.search.pages import SearchPage

_PAGE = ".md"

EVENT = "wizard-search"
"""The event by which the script hands the index over; `find.js` listens to it."""

_STOP_WORDS = Path(__file__).with_name("stop_words.txt")
"""Words that do not decide: a page is not better for having them."""


def stems_of(lemma: str) -> Sequence[tuple[str, str]]:
    """Return the stems of a lemma with the endings of its forms."""
    return stems(forms(lemma))


def index(
    pages: Sequence[SearchPage],
    synonyms: Mapping[str, Sequence[str]],
    stems_of: Callable[[str], Sequence[tuple[str, str]]] = stems_of,
) -> dict[str, Any]:
    """Return the index as `find.js` reads it.

    Its lists are by the place of a page or of a lemma. `scores` holds for each lemma a
    list of pages and scores in turn, and `instead` the lemmas that its synonyms name.

    Args:
        pages: All pages, in their order.
        synonyms: For a word other words, or paths of pages that it leads to.
        stems_of: Returns the stems of a lemma, perhaps faster.
    """
    stop = {folded(word) for word in _STOP_WORDS.read_text("utf-8").split()}
    distinct = {word for page in pages for word in _words_of(page)}
    known = likely(word for word in distinct if folded(word) not in stop)
    scored = {lemma: dict(found) for lemma, found in scores(pages, known).items()}
    meant = _meant(synonyms)
    _add_named_pages(scored, meant, {page.path: n for n, page in enumerate(pages)})
    kept = sorted(scored)
    places = {lemma: place for place, lemma in enumerate(kept)}
    endings, packed_lemmas = packed([stems_of(one) for one in kept])
    return {
        "pages": [_listed(page) for page in pages],
        "endings": endings,
        "lemmas": packed_lemmas,
        "scores": [_flat(scored[lemma]) for lemma in kept],
        "instead": [_instead(lemma, meant, places) for lemma in kept],
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


def _meant(synonyms: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return the words and pages of the synonyms by the lemmas of their word."""
    found: dict[str, tuple[str, ...]] = {}
    for word, targets in synonyms.items():
        # Names of countries and people are in the dictionary with a capital letter.
        for lemma in lemmas(word) | lemmas(word.capitalize()):
            found[lemma] = (*found.get(lemma, ()), *targets)
    return found


def _add_named_pages(
    scored: dict[str, dict[int, int]],
    meant: Mapping[str, Sequence[str]],
    pages: Mapping[str, int],
) -> None:
    """Score pages that a synonym names as the page that has the word in its title."""
    for lemma, targets in meant.items():
        found = scored.setdefault(lemma, {})
        most = max(found.values(), default=LARGEST)
        found |= {pages[target]: most for target in targets if target in pages}


def _instead(
    lemma: str, meant: Mapping[str, Sequence[str]], places: Mapping[str, int]
) -> list[int]:
    """Return the places of the lemmas that the synonyms of a lemma name."""
    targets = [one for one in meant.get(lemma, ()) if not one.endswith(_PAGE)]
    named = (
        other for text in targets for word in words(text) for other in lemmas(word)
    )
    found = {places[other] for other in named if other in places}
    return sorted(found - {places[lemma]})


def _flat(of: Mapping[int, int]) -> list[int]:
    return [number for pair in sorted(of.items()) for number in pair]
