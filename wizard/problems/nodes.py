"""Problems of one question or one result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest_file

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPTION = '„- [Tak](../wynik/plik.md "tak")”'


def no_title(place: Place) -> Problem:
    """A page without a title."""
    return Problem(
        place,
        "brak-tytulu",
        "Strona nie ma tytułu.",
        "Zacznij tekst od tytułu w wierszu z „# ”, na przykład"
        " „# Kto zgłosił dziecko do ubezpieczenia?”.",
    )


def text_above(place: Place, line: str) -> Problem:
    """Text above the title: usually front matter without its first line."""
    return Problem(
        place,
        "tekst-przed-tytulem",
        f"Przed tytułem jest tekst: „{line}”.",
        "Jeśli to metryka, zacznij plik od wiersza „---”; jeśli nie, przenieś ten"
        " tekst pod tytuł.",
    )


def two_lists(place: Place) -> Problem:
    """A second list of links to nodes; only the last list counts as options."""
    return Problem(
        place,
        "dwie-listy",
        "Ta lista też prowadzi do pytań lub wyników, ale liczy się tylko ostatnia.",
        "Połącz obie listy w jedną, na końcu strony.",
    )


def left_from_template(place: Place, sentence: str) -> Problem:
    """A placeholder sentence of `wizard new` that was not replaced."""
    return Problem(
        place,
        "zdanie-ze-wzoru",
        f"Zostało zdanie ze wzoru: „{sentence.removesuffix('.')}”.",
        "Zastąp je własnym tekstem.",
    )


def second_title(place: Place, title: str) -> Problem:
    """A second heading of the first level."""
    return Problem(
        place,
        "drugi-tytul",
        f"„{title}” to drugi tytuł na tej stronie.",
        "Napisz przed nim „## ” zamiast „# ”: tytuł strony jest jeden.",
    )


def too_few_options(place: Place, count: int) -> Problem:
    """A question with fewer than two options."""
    found = "nie ma żadnej odpowiedzi" if count == 0 else "ma tylko jedną odpowiedź"
    return Problem(
        place,
        "za-malo-odpowiedzi",
        f"Pytanie {found} do wyboru.",
        f"Zakończ stronę listą co najmniej dwóch odpowiedzi, każda jak {_OPTION}.",
    )


def option_without_link(place: Place, text: str) -> Problem:
    """An item of the list of options without a link."""
    return Problem(
        place,
        "odpowiedz-bez-linku",
        f"Odpowiedź „{text}” nie zaczyna się od linku.",
        f"Napisz ją jako link do pytania lub wyniku: {_OPTION}.",
    )


def option_with_more(place: Place, label: str, more: str) -> Problem:
    """Text after an option's link that is not a hint (a colon and a space)."""
    return Problem(
        place,
        "dopisek-odpowiedzi",
        f"Po odpowiedzi „{label}” jest „{more}”, a to nie jest podpowiedź.",
        "Usuń to albo zrób z tego podpowiedź: zaraz po linku dwukropek, spacja"
        " i jedno zdanie.",
    )


def text_below(place: Place) -> Problem:
    """Text below the options, which the page would show above them."""
    return Problem(
        place,
        "tekst-pod-odpowiedziami",
        "Pod listą odpowiedzi jest jeszcze tekst, a na stronie znajdzie się nad nią.",
        "Przenieś ten tekst nad odpowiedzi.",
        "warning",
    )


def link_in_hint(place: Place, label: str) -> Problem:
    """A link in a hint; the whole option is a link already."""
    return Problem(
        place,
        "link-w-podpowiedzi",
        f"W podpowiedzi do odpowiedzi „{label}” jest link.",
        "Przenieś ten link do tekstu nad odpowiedziami; w podpowiedzi zostaw"
        " same słowa.",
    )


def empty_label(place: Place) -> Problem:
    """An option without a label."""
    return Problem(
        place,
        "pusta-odpowiedz",
        "Odpowiedź nie ma tekstu.",
        f"Wpisz słowa odpowiedzi w nawiasie kwadratowym: {_OPTION}.",
    )


def bad_key(place: Place, key: str) -> Problem:
    """A key that does not match `engine.tree.NAME`."""
    return Problem(
        place,
        "zly-klucz",
        f"Klucz odpowiedzi „{key}” ma niedozwolone znaki albo jest za długi.",
        "Użyj małych liter od a do z bez polskich znaków, cyfr i łączników"
        " (najwyżej 60 znaków), na przykład „nie-wiem”.",
    )


def repeated_key(place: Place, key: str, first: Place) -> Problem:
    """Two options with the same key."""
    return Problem(
        place,
        "powtorzony-klucz",
        f"Klucz „{key}” ma już odpowiedź z wiersza {first.line}.",
        "Dopisz po adresie inny klucz w cudzysłowie, na przykład"
        f' „(../wynik/plik.md "{key}-2")”.',
    )


def repeated_label(place: Place, label: str, first: Place) -> Problem:
    """Two options with the same label."""
    return Problem(
        place,
        "powtorzona-odpowiedz",
        f"Odpowiedź „{label}” jest już w wierszu {first.line}.",
        "Zmień słowa jednej z nich, żeby było widać, czym się różnią.",
    )


def no_target(place: Place, label: str, href: str, files: Iterable[str]) -> Problem:
    """An option that leads to a node that does not exist."""
    return Problem(
        place,
        "brak-celu",
        f"Odpowiedź „{label}” prowadzi do „{href}”, a takiego pliku nie ma.",
        nearest_file(href, files, "Popraw nazwę albo utwórz takie pytanie lub wynik."),
    )


def target_outside_tree(place: Place, label: str, href: str) -> Problem:
    """An option that leads to something else than a question or a result."""
    return Problem(
        place,
        "cel-spoza-drzewa",
        f"Odpowiedź „{label}” prowadzi do „{href}”, a to nie jest pytanie ani wynik.",
        "Podaj plik z folderu pytanie/ lub wynik/, a link do artykułu przenieś"
        " do tekstu strony.",
    )


def no_steps(place: Place) -> Problem:
    """A result without steps to do."""
    return Problem(
        place,
        "brak-krokow",
        "Wynik nie mówi, co zrobić.",
        "Dodaj listę numerowaną z co najmniej jednym krokiem, na przykład"
        " „1. Zadzwoń do oddziału NFZ”.",
    )


def no_sources(place: Place) -> Problem:
    """A result without sources."""
    return Problem(
        place,
        "brak-zrodel",
        "Wynik nie podaje źródeł.",
        "Dopisz w metryce „sources: […]” z nazwami z pliku sources.yml.",
        "warning",
    )


def no_way_on(place: Place, node_id: str) -> Problem:
    """A result with neither a follow-up nor a contact."""
    return Problem(
        place,
        "wynik-bez-wyjscia",
        f"Wynik „{node_id}” nie prowadzi dalej i nie podaje żadnego kontaktu.",
        "Zakończ stronę listą dalszych odpowiedzi, na przykład"
        ' „- [Nadal nie widać konta](../pytanie/plik.md "nadal")”, albo dopisz'
        " w metryce „contact: […]” z nazwami z pliku contacts.yml.",
    )


def no_start(place: Place) -> Problem:
    """The article about the wizard without a link to the first question."""
    return Problem(
        place,
        "brak-poczatku",
        "Nie wiadomo, od którego pytania zacząć.",
        "Dodaj na tej stronie link do pierwszego pytania, na przykład"
        " „[Zacznij](pytanie/plik.md)”.",
    )
