"""Problems of names: terms, sources, contacts and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest, nearest_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.problems import Severity


def unknown_term(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A term that is not in terms.yml."""
    return Problem(
        place,
        "nieznany-termin",
        f"Nie ma terminu „{name}”.",
        nearest(name, known, "Popraw nazwę albo dopisz ten termin w terms.yml."),
    )


def unknown_source(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A source that is not in sources.yml."""
    return Problem(
        place,
        "nieznane-zrodlo",
        f"Nie ma źródła „{name}”.",
        nearest(name, known, "Popraw nazwę albo dopisz to źródło w sources.yml."),
    )


def unknown_contact(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A contact that is not in contacts.yml."""
    return Problem(
        place,
        "nieznany-kontakt",
        f"Nie ma kontaktu „{name}”.",
        nearest(name, known, "Popraw nazwę albo dopisz ten kontakt w contacts.yml."),
    )


def unused(place: Place, name: str) -> Problem:
    """An entry of terms.yml, sources.yml or contacts.yml that nothing refers to."""
    return Problem(
        place,
        "nieuzywane",
        f"Nazwa „{name}” nie jest nigdzie używana.",
        "Usuń ten wpis albo użyj go w treści.",
        "warning",
    )


def stale_source(place: Place, name: str, until: str, severity: Severity) -> Problem:
    """A source that nobody has looked at for too long."""
    return Problem(
        place,
        "stare-zrodlo",
        f"Sprawdzenie źródła „{name}” było ważne do {until}.",
        "Otwórz jego adres, sprawdź treść i wpisz dzisiejszy dzień w polu „checked”.",
        severity,
    )


def source_due_soon(place: Place, name: str, until: str) -> Problem:
    """A source that has to be looked at within a month."""
    return Problem(
        place,
        "zrodlo-do-sprawdzenia",
        f"Sprawdzenie źródła „{name}” jest ważne tylko do {until}.",
        "Do tego dnia otwórz jego adres, sprawdź treść i wpisz dzień sprawdzenia w polu"
        " „checked”.",
        "warning",
    )


def wrong_word_name(place: Place, name: str) -> Problem:
    """A name of a word that does not match `engine.tree.NAME`."""
    return Problem(
        place,
        "nazwa-slowa",
        f"Nazwa „{name}” nie może być nazwą wpisu w słowniku.",
        "Użyj małych liter od a do z bez polskich znaków, cyfr i łączników, na przykład"
        " „platnik-skladek”; słowo tak, jak się je pisze, należy do pola word.",
    )


def form_again(place: Place, form: str, first: str) -> Problem:
    """A form that belongs to two words."""
    return Problem(
        place,
        "powtorzona-forma",
        f"Forma „{form}” jest już we wpisie „{first}”.",
        "Usuń ją z jednego z tych miejsc: w tekście nie wiadomo, które objaśnienie"
        " pokazać.",
    )


def unknown_article(place: Place, path: str, known: Iterable[str]) -> Problem:
    """A link to an article that does not exist."""
    return Problem(
        place,
        "nieznany-artykul",
        f"Słownik odsyła do „{path}”, a takiego artykułu nie ma.",
        nearest_file(
            path,
            known,
            "Podaj plik z folderu docs, na przykład „pomoc/konto/ikp.md”, albo usuń to"
            " pole.",
        ),
    )


def lost_synonym(place: Place, word: str, target: str) -> Problem:
    """A synonym for the search whose words are on no page."""
    return Problem(
        place,
        "synonim-donikad",
        f"Słowo „{word}” ma prowadzić do „{target}”, a tego słowa nie ma na żadnej"
        " stronie, więc wyszukiwarka nic nie znajdzie.",
        "Wpisz słowo, którego używa jakaś strona, na przykład „szef: [pracodawca]”,"
        " albo plik strony.",
    )


def synonym_of_several(place: Place, word: str) -> Problem:
    """A synonym for the search that is more or less than one word."""
    return Problem(
        place,
        "synonim-z-wielu-slow",
        f"„{word}” to nie jest jedno słowo, a wyszukiwarka szuka każdego słowa osobno.",
        "Zostaw jedno słowo, na przykład „kadry: [pracodawca]”.",
    )


def unknown_synonym_page(place: Place, path: str, known: Iterable[str]) -> Problem:
    """A page that a synonym leads to, and that does not exist."""
    return Problem(
        place,
        "synonim-bez-strony",
        f"Słowo ma prowadzić do strony „{path}”, a takiego pliku nie ma.",
        nearest_file(
            path,
            known,
            "Podaj plik z folderu docs, na przykład „pomoc/konto/ikp.md”.",
        ),
    )
