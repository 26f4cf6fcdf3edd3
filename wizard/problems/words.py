"""Problems of the glossary: words, their forms, and the articles they link to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest_file

if TYPE_CHECKING:
    from collections.abc import Iterable


def wrong_word_name(place: Place, name: str) -> Problem:
    """A name that does not match `engine.tree.NAME`."""
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
