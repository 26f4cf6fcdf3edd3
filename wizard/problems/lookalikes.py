"""Problems of lookalikes: text that looks like Markdown, but is not."""

from __future__ import annotations

from wizard.problems import Place, Problem

_LINK = '„[słowa](plik.md "klucz")”'
_LONGEST = 60


def _excerpt(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def conflict(place: Place, line: str) -> Problem:
    """A conflict marker of git."""
    return Problem(
        place,
        "konflikt",
        f"Są tu znaczniki konfliktu: „{_excerpt(line)}”.",
        "Zostaw jedną z wersji i usuń wiersze ze znakami <<<<<<<, ======= i >>>>>>>.",
    )


def almost_option(place: Place, line: str) -> Problem:
    """A line that is probably meant as an option, but is not a list item."""
    return Problem(
        place,
        "prawie-odpowiedz",
        f"Wiersz „{_excerpt(line)}” wygląda na odpowiedź, ale nią nie jest.",
        "Zacznij go od łącznika i spacji: „- [”.",
    )


def almost_step(place: Place, line: str, number: str) -> Problem:
    """A line that is probably meant as a step, but is not a list item."""
    return Problem(
        place,
        "prawie-krok",
        f"Wiersz „{_excerpt(line)}” wygląda na krok, ale nim nie jest.",
        f"Po kropce wstaw spację: „{number}. ”.",
    )


def bracket_number(place: Place, line: str) -> Problem:
    """A numbered item with a bracket (`1)`), which Python-Markdown takes as text."""
    return Problem(
        place,
        "numer-z-nawiasem",
        f"Punkt „{_excerpt(line)}” ma numer z nawiasem, więc nie będzie punktem listy.",
        "Zamiast nawiasu wpisz kropkę, na przykład „1. ”.",
    )


def late_start(place: Place, number: str) -> Problem:
    """A numbered list that does not begin at 1: usually the rest of a split list."""
    return Problem(
        place,
        "przerwana-lista",
        f"Lista numerowana zaczyna się tu od {number}, a strona pokaże 1.",
        "Zacznij ją od 1, a jeśli to dalszy ciąg listy, wetnij tekst pomiędzy jej"
        " punktami o 4 spacje.",
    )


def shallow_list(place: Place) -> Problem:
    """A nested list with too little indentation for Python-Markdown."""
    return Problem(
        place,
        "za-male-wciecie",
        "Podpunkty mają za małe wcięcie i nie będą podpunktami.",
        "Wetnij je o 4 spacje.",
    )


def quotes_of_key(place: Place, line: str) -> Problem:
    """A key in typographic quotes instead of straight ones."""
    return Problem(
        place,
        "cudzyslow-klucza",
        f"W „{_excerpt(line)}” klucz nie jest w prostym cudzysłowie.",
        f'Użyj znaków "…", tak jak w {_LINK}.',
    )


def gap_in_link(place: Place, line: str) -> Problem:
    """A space between the text and the target of a link."""
    return Problem(
        place,
        "zepsuty-link",
        f"W „{_excerpt(line)}” między „]” a „(” jest spacja.",
        f"Usuń ją: {_LINK}.",
    )


def space_in_link(place: Place, line: str) -> Problem:
    """A space in the target of a link."""
    return Problem(
        place,
        "zepsuty-link",
        f"W „{_excerpt(line)}” nazwa pliku ma spację.",
        "Nazwij plik z łącznikami zamiast spacji i tak samo wpisz go w linku.",
    )


def open_link(place: Place, line: str) -> Problem:
    """A link without its closing bracket."""
    return Problem(
        place,
        "zepsuty-link",
        f"W „{_excerpt(line)}” link nie jest zamknięty.",
        f"Dopisz na końcu „)”: {_LINK}.",
    )


def open_term(place: Place, text: str) -> Problem:
    """The braces of a term without their match."""
    return Problem(
        place,
        "zepsuty-termin",
        f"W „{_excerpt(text)}” nawiasy klamrowe nie tworzą terminu.",
        "Napisz „{{nazwa}}”, z dwoma nawiasami po obu stronach.",
    )
