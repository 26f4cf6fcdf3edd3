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
    """A sentence that one has lost the beginning of at its end."""
    beginning = " ".join(sentence.split()[:_BEGINNING])
    return Problem(
        place,
        "dlugie-zdanie",
        f"W zdaniu „{beginning}…” liczba słów to {words}, a ma być najwyżej {most}.",
        "Podziel je na dwa albo zrób z niego listę.",
        "warning",
    )


def long_sentences(place: Place, average: float, most: int) -> Problem:
    """An article whose sentences are long on the whole."""
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
    """An article that takes too many years of school."""
    return Problem(
        place,
        "trudny-artykul",
        f"Ten artykuł trudno się czyta: FOG {_written(fog)}, a ma być najwyżej"
        f" {_written(most)}.{_quoted(words)}",
        f"{_SHORTER}. {_KNOWN}",
        "warning",
    )


def hard_page(place: Place, fog: float, most: float, words: Sequence[str]) -> Problem:
    """A question or a result that is far harder than a path may be."""
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
    """Paths that are too hard, told at the page that makes them so most.

    Args:
        place: That page.
        results: The results at the ends of these paths, the hardest first.
        fog: Of the hardest path.
        most: What it may be.
        words: The hard words of that page.
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
    """Write a number with at most one digit after its comma.

    It is rounded up, so that what is over a limit does not read like the limit.
    """
    return decimal(ceil(number * 10) / 10).removesuffix(",0")


def _quoted(words: Sequence[str]) -> str:
    shown = ", ".join(f"„{word}”" for word in words[:_SHOWN])
    return f" Długie słowa: {shown}." if shown else ""
