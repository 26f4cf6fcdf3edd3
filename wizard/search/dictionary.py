"""The words of Polish: the lemmas of each form, and all forms of each lemma.

From the dictionary SGJP (http://sgjp.pl/), by way of Morfeusz
(http://morfeusz.sgjp.pl/). A form is compared as people type it: in lower case, without
the marks of Polish letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from morfeusz2 import Morfeusz

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WORD = re.compile(r"[^\W_]+")
_UNKNOWN, _NOUN, _VERBAL_NOUN = "ign", "subst:", "ger:sg:nom"
_PAST = "praet:"
_PERSONS = {
    "praet:sg:m": ("em", "eś", "by", "bym", "byś"),
    "praet:sg:f": ("m", "ś", "by", "bym", "byś"),
    "praet:sg:n": ("by",),
    "praet:pl": ("śmy", "ście", "by", "byśmy", "byście"),
}
"""The endings of persons, which Morfeusz keeps apart from the past tense."""
_ENDINGS = ("", "a", "owi", "em", "u", "ie", "y", "ow", "om", "ami", "ach")
"""The endings of masculine nouns, for names that the dictionary lacks."""

_NEGATION = "nie"


def folded(word: str) -> str:
    """Return a word in lower case, without the marks of letters."""
    plain = unicodedata.normalize("NFD", word.lower().replace("ł", "l"))
    if plain.isascii():
        return plain
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """Return the words of a text, as they are written; a number is a word."""
    return _WORD.findall(text)


@cache
def lemmas(word: str) -> frozenset[str]:
    """Return the lemmas of a form; a word that the dictionary lacks is its own.

    A noun made from a verb has the lemma of the verb: "ubezpieczenie" is a form of
    "ubezpieczyć".
    """
    named = {lemma for lemma, tag in _readings(word) if not tag.startswith(_NOUN)}
    nouns = {lemma for lemma, tag in _readings(word) if tag.startswith(_NOUN)}
    found = named | {verb for noun in nouns for verb in _verbs(noun) or {noun}}
    return frozenset(found) or frozenset({folded(word)})


@cache
def forms(lemma: str) -> frozenset[str]:
    """Return the forms of a lemma that are one word, folded; none is negated."""
    nouns = {form for form, tag in _made(lemma) if tag.startswith(_VERBAL_NOUN)}
    made = {pair for one in (lemma, *nouns) for pair in _made(one)}
    both = set(map(folded, {form for form, _ in made} | set(_spoken(made))))
    is_negated = folded(lemma).startswith(_NEGATION)
    # "NIP-em" is two words for the search.
    whole = {form for form in both if _WORD.fullmatch(form)}
    kept = {form for form in whole if is_negated or not form.startswith(_NEGATION)}
    return frozenset(kept or _guessed(lemma))


def likely(found: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Return the likely lemmas of each word of a text collection.

    Of the lemmas that share a form, those are left out that no other form of the texts
    speaks for: "mam" is a form of "mama" too, and on a page without any other form of
    that lemma it is not about a mother.
    """
    distinct = sorted(set(found))
    sure = Counter(
        lemma for word in distinct if len(lemmas(word)) == 1 for lemma in lemmas(word)
    )
    return {word: _supported(lemmas(word), sure) for word in distinct}


def _supported(among: frozenset[str], sure: Mapping[str, int]) -> frozenset[str]:
    return frozenset(lemma for lemma in among if lemma in sure) or among


def _spoken(made: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the forms of the past tense with the endings of persons."""
    for form, tag in made:
        if tag.startswith(_PAST):
            for begin, endings in _PERSONS.items():
                if tag.startswith(begin):
                    yield from (form + ending for ending in endings)


def _guessed(lemma: str) -> set[str]:
    """Return forms of a name; a number and a short word have only themselves."""
    stem = folded(lemma)
    return {stem + ending for ending in _ENDINGS} if stem.isalpha() else {stem}


@cache
def _verbs(noun: str) -> frozenset[str]:
    """Return the verbs that a noun is made from: "ubezpieczyć" of "ubezpieczenie"."""
    readings = _readings(noun)
    return frozenset(lemma for lemma, tag in readings if tag.startswith(_VERBAL_NOUN))


@cache
def _readings(word: str) -> frozenset[tuple[str, str]]:
    """Return the lemmas of a word, or of its first part, with their tags."""
    return frozenset(
        (lemma.partition(":")[0], tag)
        for start, end, (_, lemma, tag, *_) in _morfeusz().analyse(word)
        if tag != _UNKNOWN and (start, end) == (0, 1)
    )


@cache
def _made(lemma: str) -> frozenset[tuple[str, str]]:
    """Return the forms of a lemma with their tags."""
    made = _morfeusz().generate(lemma)
    return frozenset((form, tag) for form, _, tag, *_ in made if tag != _UNKNOWN)


@cache
def _morfeusz() -> Morfeusz:
    return Morfeusz()
