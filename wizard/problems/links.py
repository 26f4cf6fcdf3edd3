"""Problems of links and pictures in a page's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest_file

if TYPE_CHECKING:
    from collections.abc import Iterable


def reference_link(place: Place, label: str) -> Problem:
    """A reference link: its URL is in another line of the file."""
    return Problem(
        place,
        "link-z-odwolaniem",
        f"Adres linku „{label}” jest w osobnym wierszu.",
        "Wpisz adres od razu przy słowach, na przykład „[wynik](../wynik/plik.md)”,"
        " i usuń osobny wiersz.",
    )


def link_outside(place: Place, href: str) -> Problem:
    """A link to a path outside the docs folder."""
    return Problem(
        place,
        "link-poza-folder",
        f"Link „{href}” wychodzi poza folder z treścią serwisu.",
        "Podaj plik z tego folderu, a jeśli to inna strona, pełny adres"
        " zaczynający się od „https://”.",
    )


def link_to_unpublished(place: Place, href: str) -> Problem:
    """A link to a file of the docs folder that is not published."""
    return Problem(
        place,
        "link-nie-na-stronie",
        f"Link „{href}” prowadzi do pliku, którego nie ma na stronie.",
        "Podaj artykuł, pytanie albo wynik.",
    )


def unsafe_link(place: Place, href: str) -> Problem:
    """A link with a scheme that is not allowed, such as `javascript:`."""
    return Problem(
        place,
        "zly-adres",
        f"Link „{href}” nie prowadzi do żadnej strony.",
        "Zacznij adres od „https://”, „mailto:” albo „tel:”, albo podaj plik"
        " z tego folderu.",
    )


def dead_link(place: Place, href: str, files: Iterable[str]) -> Problem:
    """A link to a file that does not exist."""
    return Problem(
        place,
        "link-donikad",
        f"Link „{href}” prowadzi do pliku, którego nie ma.",
        _web(href) or nearest_file(href, files, "Popraw nazwę albo utwórz taki plik."),
    )


def _web(href: str) -> str:
    return "Dopisz przed adresem „https://”." if href.startswith("www.") else ""


def rooted_link(place: Place, href: str, better: str) -> Problem:
    """A link that begins with a slash: the site may be below its domain's root."""
    return Problem(
        place,
        "link-od-ukosnika",
        f"Link „{href}” zaczyna się od „/”.",
        f"Napisz „{better}”.",
    )


def foreign_picture(place: Place, address: str) -> Problem:
    """A picture on another site, which the browser would have to ask."""
    return Problem(
        place,
        "obcy-obraz",
        f"Obraz „{address}” jest na innej stronie, a serwis niczego stamtąd nie"
        " pobiera.",
        "Zapisz obraz w tym folderze i podaj jego nazwę.",
    )


def undescribed_picture(place: Place, address: str) -> Problem:
    """A picture without alternative text."""
    return Problem(
        place,
        "obraz-bez-opisu",
        f"Obraz „{address}” nie ma opisu.",
        "Napisz w nawiasie kwadratowym, co na nim jest: „![opis](plik.svg)”.",
        "warning",
    )
