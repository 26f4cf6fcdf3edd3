"""Problems of letters: their blanks and forms, the words for a call, and their use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def unknown_letter(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A letter without a file."""
    return Problem(
        place,
        "nieznane-pismo",
        f"Nie ma pisma „{name}”.",
        nearest(name, known, f"Popraw nazwę albo utwórz plik letters/{name}.md."),
    )


def unused_letter(place: Place, name: str) -> Problem:
    """A letter that no result offers."""
    return Problem(
        place,
        "nieuzywane",
        f"Nazwa „{name}” nie jest nigdzie używana.",
        f"Usuń ten plik albo dopisz w metryce wyniku „letter: [{name}]”.",
        "warning",
    )


def no_letter(place: Place, sentence: str) -> Problem:
    """A result that asks to write, and offers no letter."""
    return Problem(
        place,
        "napisz-bez-pisma",
        f"Ten wynik prosi, żeby napisać („{sentence}”), a nie podaje gotowego pisma.",
        "Dopisz w metryce pole „letter” z nazwą pisma z folderu letters albo utwórz tam"
        " nowe pismo.",
        "warning",
    )


def unknown_blank(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A blank in a letter that its front matter does not declare."""
    return Problem(
        place,
        "nieznane-miejsce",
        f"W piśmie jest „{{{name}}}”, a metryka nie wymienia takiego miejsca.",
        nearest(name, known, "Dopisz tę nazwę w polu „blanks” albo popraw ją."),
    )


def unused_blank(place: Place, name: str) -> Problem:
    """A blank that is declared, and not in the text."""
    return Problem(
        place,
        "nieuzywane-miejsce",
        f"Metryka wymienia miejsce „{name}”, a nie ma go w tekście pisma.",
        f"Wpisz w tekście „{{{name}}}” albo usuń to miejsce z pola „blanks”.",
    )


def blank_for_pesel(place: Place, name: str) -> Problem:
    """A blank for a number that must not be sent by plain e-mail."""
    return Problem(
        place,
        "miejsce-na-pesel",
        f"Miejsce „{name}” pyta o numer PESEL, a pismo można wysłać zwykłym e-mailem.",
        "Usuń to miejsce i napisz w piśmie, że numer zostanie podany w bezpieczny"
        " sposób.",
    )


def blank_in_sentence(place: Place, name: str) -> Problem:
    """A blank whose value would have to change its form."""
    return Problem(
        place,
        "miejsce-w-zdaniu",
        f"Miejsce „{{{name}}}” jest w środku zdania, więc wpisane słowa musiałyby się"
        " odmieniać.",
        f"Napisz najpierw, co tu wpisać, potem dwukropek i „{{{name}}}”, albo daj to"
        " miejsce w osobnym wierszu.",
    )


def wrong_choices(place: Place, name: str) -> Problem:
    """A choice without choices, or choices of a blank of another kind."""
    return Problem(
        place,
        "wybor-bez-mozliwosci",
        f"Miejsce „{name}” jest wyborem bez możliwości albo ma możliwości, a nie jest"
        " wyborem.",
        "Podaj razem „kind: choice” i „choices: [...]” albo usuń jedno i drugie.",
    )


def wrong_forms(
    place: Place, written: str, count: int, choices: Sequence[str]
) -> Problem:
    """A choice with more or fewer forms than it has choices."""
    return Problem(
        place,
        "liczba-form",
        f"W „{{{written}}}” liczba form to {count}, a możliwości do wyboru to"
        f" {len(choices)}: {', '.join(choices)}.",
        "Podaj po dwukropku jedną formę na każdą możliwość, w tej kolejności, i oddziel"
        " je kreską „|”.",
    )


def forms_of_text(place: Place, written: str, name: str) -> Problem:
    """Forms that follow a blank in which text is typed."""
    return Problem(
        place,
        "formy-bez-wyboru",
        f"W „{{{written}}}” są formy do wyboru, a miejsce „{name}” nie jest wyborem.",
        f"Napisz samo „{{{name}}}” albo dopisz temu miejscu „kind: choice” i"
        " „choices: [...]”.",
    )


def unknown_answer(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A letter that quotes the answer to a question that does not exist."""
    return Problem(
        place,
        "nieznane-pytanie",
        f"W piśmie jest odpowiedź na pytanie „{name}”, a takiego pytania nie ma.",
        nearest(name, known, "Podaj nazwę pliku z folderu pytanie/ bez „.md”."),
    )


def no_call(place: Place, heading: str) -> Problem:
    """A letter without the words for a call."""
    return Problem(
        place,
        "brak-rozmowy",
        "W piśmie brakuje słów, które można powiedzieć przez telefon.",
        f"Dopisz na końcu pliku nagłówek „## {heading}”, a pod nim to samo w kilku"
        " krótkich zdaniach.",
    )


def long_call(place: Place, words: int, most: int) -> Problem:
    """Words for a call that are too many to be read out."""
    return Problem(
        place,
        "dluga-rozmowa",
        f"W słowach do rozmowy liczba słów to {words}, a ma być najwyżej {most}.",
        "Zostaw powitanie, prośbę i pytanie, a resztę usuń.",
        "warning",
    )


def blank_in_call(place: Place, name: str) -> Problem:
    """A blank, a choice or an answer in the words for a call."""
    return Problem(
        place,
        "miejsce-w-rozmowie",
        f"W słowach do rozmowy jest „{{{name}}}”, a nic się tam nie wstawi.",
        "Napisz to zdanie tak, żeby każdy mógł je powiedzieć bez zmian.",
    )


def marked_up(place: Place, line: str) -> Problem:
    """Markdown in a letter, which is plain text."""
    return Problem(
        place,
        "pismo-z-wyroznieniem",
        f"Pismo jest zwykłym tekstem, a tu jest link, nagłówek lub inny znak"
        f" formatowania: „{line}”.",
        "Napisz to zwykłymi słowami, a adres podaj w całości, bez nawiasów.",
    )
