"""Problems of shared texts: where pages refer to them, and what they contain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable


def unknown_paragraph(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A name alone in a paragraph that is neither a term nor a shared text."""
    return Problem(
        place,
        "nieznany-termin",
        f"Nie ma terminu ani wspólnego tekstu „{name}”.",
        nearest(
            name,
            known,
            "Popraw nazwę, dopisz ten termin w terms.yml albo utwórz plik"
            f" texts/{name}.md.",
        ),
    )


def not_alone(place: Place, name: str) -> Problem:
    """A reference to a shared text in a sentence, a step, a title or an option."""
    return Problem(
        place,
        "wspolny-tekst-w-zdaniu",
        f"Wspólny tekst „{name}” nie jest tu osobnym akapitem.",
        f"Napisz „{{{{{name}}}}}” w osobnym wierszu pytania, wyniku lub artykułu,"
        " poza listą, z pustym wierszem nad nim i pod nim.",
    )


def named_in_text(place: Place, name: str) -> Problem:
    """A reference to a shared text in another shared text."""
    return Problem(
        place,
        "wspolny-tekst-w-tekscie",
        f"Wspólny tekst nie może pokazać innego wspólnego tekstu („{name}”).",
        "Wpisz obie nazwy na stronie, jedną pod drugą, każdą w osobnym akapicie.",
    )


def options_in_text(place: Place) -> Problem:
    """A list of links to questions or results in a shared text."""
    return Problem(
        place,
        "wspolne-odpowiedzi",
        "We wspólnym tekście jest lista linków do pytań lub wyników, a nie będą to"
        " odpowiedzi.",
        "Przenieś tę listę na koniec każdego pytania lub wyniku, który ma takie"
        " odpowiedzi.",
    )


def name_of_term(place: Place, name: str) -> Problem:
    """A shared text with the name of a term."""
    return Problem(
        place,
        "nazwa-terminu-i-tekstu",
        f"Nazwę „{name}” ma już termin w terms.yml.",
        "Zmień nazwę pliku i popraw ją na stronach, które pokazują ten wspólny tekst.",
    )


def unused_text(place: Place, name: str) -> Problem:
    """A shared text that no page refers to."""
    return Problem(
        place,
        "nieuzywane",
        f"Nazwa „{name}” nie jest nigdzie używana.",
        f"Usuń ten plik albo wpisz „{{{{{name}}}}}” na stronie, w osobnym akapicie.",
        "warning",
    )
