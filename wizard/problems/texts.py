"""Problems of texts that are hard to read. All of them are warnings."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, decimal

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEGINNING = 6
_SHOWN = 5
_SHORTER = "Skróć zdania i zamień długie słowa na krótsze"
_KNOWN = "Nazwy urzędowe dopisz do known-words.txt."


def long_sentence(place: Place, sentence: str, words: int, most: int) -> Problem:
    """A sentence with more than `most` words."""
    beginning = " ".join(sentence.split()[:_BEGINNING])
    return Problem(
        place,
        "dlugie-zdanie",
        f"W zdaniu „{beginning}…” liczba słów to {words}, a ma być najwyżej {most}.",
        "Podziel je na dwa albo zrób z niego listę.",
        "warning",
    )


def long_sentences(place: Place, average: float, most: int) -> Problem:
    """An article whose average sentence has more than `most` words."""
    return Problem(
        place,
        "dlugie-zdania",
        f"Średnia liczba słów w zdaniu tego artykułu to {_written(average)}, a ma być"
        f" najwyżej {most}.",
        "Podziel długie zdania na krótsze.",
        "warning",
    )


def hard_article(
    place: Place, fog: float, most: float, words: Sequence[str]
) -> Problem:
    """An article whose FOG is above `most`."""
    return Problem(
        place,
        "trudny-artykul",
        f"Ten artykuł trudno się czyta: FOG {_written(fog)}, a ma być najwyżej"
        f" {_written(most)}.{_quoted(words)}",
        f"{_SHORTER}. {_KNOWN}",
        "warning",
    )


def hard_page(place: Place, fog: float, most: float, words: Sequence[str]) -> Problem:
    """A question or a result whose own FOG is above `most`."""
    return Problem(
        place,
        "trudna-strona",
        f"Tę stronę trudno się czyta: FOG {_written(fog)}, a ma być najwyżej"
        f" {_written(most)}.{_quoted(words)}",
        f"{_SHORTER}. {_KNOWN}",
        "warning",
    )


def hard_paths(
    place: Place, results: Sequence[str], fog: float, most: float, words: Sequence[str]
) -> Problem:
    """Paths whose FOG is too high, reported at the page that raises it most.

    `fog` and the first of the `results` are those of the hardest path; `words` are the
    hard words of the page.
    """
    first, *others = results
    more = f" (i do innych: {len(others)})" if others else ""
    return Problem(
        place,
        "trudna-droga",
        f"Drogę do wyniku „{first}”{more} trudno się czyta: FOG {_written(fog)}, a ma"
        f" być najwyżej {_written(most)}. Najtrudniejsza jest na niej ta"
        f" strona.{_quoted(words)}",
        f"{_SHORTER}. {_KNOWN}",
        "warning",
    )


def _written(number: float) -> str:
    """Format a number with at most one decimal.

    It is rounded up: a value just above a limit would otherwise read like the limit.
    """
    return decimal(ceil(number * 10) / 10).removesuffix(",0")


def _quoted(words: Sequence[str]) -> str:
    shown = ", ".join(f"„{word}”" for word in words[:_SHOWN])
    return f" Długie słowa: {shown}." if shown else ""
