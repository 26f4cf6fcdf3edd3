"""Problems of the tree as a whole, and of the situations in frequencies.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def unreachable(place: Place, node_id: str) -> Problem:
    """A node that no walk reaches."""
    return Problem(
        place,
        "nieosiagalne",
        f"Do strony „{node_id}” nie prowadzi żadna odpowiedź.",
        "Dodaj w jednym z pytań odpowiedź z linkiem do niej albo usuń ten plik.",
    )


def loop(place: Place, ids: Sequence[str]) -> Problem:
    """Options that form a loop, at the one that closes it; `ids` ends as it begins."""
    return Problem(
        place,
        "petla",
        f"Odpowiedzi prowadzą w kółko: {' → '.join(ids)}.",
        "Zmień cel jednej z tych odpowiedzi, żeby każda droga szła dalej.",
    )


def action_again(place: Place, action: str, first: str, second: str) -> Problem:
    """Two results on one walk that ask for the same action."""
    return Problem(
        place,
        "powtorzone-dzialanie",
        f"Ta sama droga prosi dwa razy o „{action}”: w „{first}” i w „{second}”.",
        "Poprowadź dalsze odpowiedzi gdzie indziej albo nadaj jednemu wynikowi"
        " inne „action”.",
    )


def too_long_for_an_address(place: Place, length: int, most: int) -> Problem:
    """A walk whose fragment would be longer than `engine.address.LONGEST_FRAGMENT`."""
    return Problem(
        place,
        "za-dluga-droga",
        f"Najdłuższa droga do tej strony zajmuje w adresie {length} znaków, a mieści"
        f" się {most}, więc wcześniejsze odpowiedzi mogą przepaść.",
        "Skróć nazwy plików i klucze na tej drodze albo zadaj mniej pytań.",
        "warning",
    )


def no_such_answer(
    place: Place, question: str, key: str, keys: Sequence[str]
) -> Problem:
    """An answer whose key is not the key of an option."""
    return Problem(
        place,
        "czestosc-nie-ta-odpowiedz",
        f"Strona „{question}” nie ma odpowiedzi z kluczem „{key}”.",
        nearest(key, keys, f"Wpisz jeden z jej kluczy: {_any_of(keys)}."),
    )


def other_page(
    place: Place, written: str, expected: str, keys: Iterable[str]
) -> Problem:
    """An answer to a page that is not the next one on the walk."""
    return Problem(
        place,
        "czestosc-nie-to-pytanie",
        f"W tym miejscu drogi jest strona „{expected}”, a nie „{written}”.",
        f"Wpisz tu „{expected}: klucz”, a jako klucz: {_any_of(keys)}.",
    )


def no_page_left(place: Place, written: str, result: str) -> Problem:
    """An answer after a result that has no follow-ups."""
    return Problem(
        place,
        "czestosc-nie-to-pytanie",
        f"Droga skończyła się na wyniku „{result}”, a jest tu jeszcze odpowiedź na"
        f" stronie „{written}”.",
        "Usuń tę odpowiedź i następne albo popraw wcześniejsze.",
    )


def no_result(
    place: Place, situation: str, question: str, keys: Iterable[str]
) -> Problem:
    """A situation whose answers end at a question."""
    return Problem(
        place,
        "czestosc-bez-wyniku",
        f"Odpowiedzi w sytuacji „{situation}” kończą się na pytaniu „{question}”,"
        " a nie na wyniku.",
        f"Dopisz na końcu „{question}: klucz”, a jako klucz: {_any_of(keys)}.",
    )


def _any_of(keys: Iterable[str]) -> str:
    *others, last = keys
    return f"{', '.join(others)} albo {last}" if others else last
