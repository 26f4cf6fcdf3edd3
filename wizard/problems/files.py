"""Problems of files: their bytes, their front matter, their Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable


def not_utf8(place: Place) -> Problem:
    """A file in another encoding, whose Polish letters would be lost."""
    return Problem(
        place,
        "kodowanie",
        "Plik nie jest zapisany w kodowaniu UTF-8.",
        "Zapisz go jeszcze raz i wybierz w edytorze kodowanie UTF-8.",
    )


def empty(place: Place) -> Problem:
    """A file without anything to show."""
    return Problem(
        place,
        "pusty-plik",
        "Plik jest pusty.",
        "Napisz w nim tytuł, w wierszu od znaku „# ”, albo usuń plik.",
    )


def missing(place: Place, example: str) -> Problem:
    """A file that the wizard cannot do without."""
    return Problem(
        place,
        "brak-pliku",
        "Nie ma tego pliku.",
        f"Utwórz go i napisz w nim: {example}",
    )


def misnamed(place: Place, name: str) -> Problem:
    """A file name that cannot be the id of a node."""
    return Problem(
        place,
        "nazwa-pliku",
        f"Nazwa „{name}” nie może być nazwą pytania ani wyniku.",
        "Nazwij plik małymi literami od a do z bez polskich znaków, cyframi"
        " i łącznikami (najwyżej 60 znaków), na przykład „zmiana-pracy.md”.",
    )


def misplaced(place: Place, folder: str) -> Problem:
    """A page in a folder below the questions or the results."""
    return Problem(
        place,
        "zly-folder",
        f"Ten plik stoi w podfolderze, a pytania i wyniki stoją wprost w {folder}/.",
        f"Przenieś plik do {folder}/.",
    )


def same_name(place: Place, name: str, other: Place) -> Problem:
    """A question and a result with one id."""
    return Problem(
        place,
        "powtorzona-nazwa",
        f"Nazwę „{name}” ma już plik {other.file}.",
        "Zmień nazwę jednego z tych plików: pytanie i wynik nie mogą nazywać się"
        " tak samo.",
    )


def broken_front_matter(place: Place, excerpt: str) -> Problem:
    """Front matter that is no YAML."""
    return Problem(
        place,
        "metryka",
        f"Metryki (wierszy między kreskami ---) nie da się odczytać: „{excerpt}”.",
        "Napisz w każdym wierszu nazwę, dwukropek, spację i wartość, na przykład"
        ' „sources: [artykul]”; tekst z dwukropkiem ujmij w cudzysłów "…".',
    )


def unclosed_front_matter(place: Place) -> Problem:
    """Front matter whose closing line is missing."""
    return Problem(
        place,
        "metryka",
        "Metryka zaczyna się od kresek ---, ale nigdzie się nie kończy.",
        "Dopisz pod metryką osobny wiersz „---”.",
    )


def broken_data(place: Place, excerpt: str) -> Problem:
    """A .yml file that is no YAML."""
    return Problem(
        place,
        "plik-yml",
        f"Tego pliku nie da się odczytać: „{excerpt}”.",
        "Napisz w każdym wierszu nazwę, dwukropek, spację i wartość; tekst"
        ' z dwukropkiem ujmij w cudzysłów "…".',
    )


def unknown_field(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A field that the schema does not have."""
    known = sorted(known)
    return Problem(
        place,
        "nieznane-pole",
        f"Nie ma tu pola „{name}”.",
        nearest(name, known, f"Możesz użyć pól: {', '.join(known)}."),
    )


def repeated_field(place: Place, name: str) -> Problem:
    """The same field twice, of which YAML would silently keep the last."""
    return Problem(
        place,
        "powtorzone-pole",
        f"Pole „{name}” stoi tu drugi raz.",
        "Zostaw je raz, ze wszystkimi wartościami.",
    )


def missing_field(place: Place, name: str, meaning: str) -> Problem:
    """A field that the schema demands."""
    return Problem(
        place,
        "brak-pola",
        f"Brakuje pola „{name}”.",
        f"Dopisz „{name}: …” ({meaning}).",
    )


def wrong_value(place: Place, name: str, value: str, meaning: str) -> Problem:
    """A value of another type or form than the schema demands."""
    return Problem(
        place,
        "zla-wartosc",
        f"Pole „{name}” nie może mieć wartości „{value}”.",
        f"Ma to być {meaning}.",
    )


def raw_html(place: Place, excerpt: str) -> Problem:
    """HTML in Markdown."""
    return Problem(
        place,
        "html",
        f"W tekście jest HTML: „{excerpt}”.",
        "Usuń znaczniki i użyj zwykłego Markdowna: **pogrubienie**, listy,"
        " [link](plik.md); znak < zapisz jako \\<.",
    )


def reference_link(place: Place, label: str) -> Problem:
    """A link whose address stands elsewhere in the file."""
    return Problem(
        place,
        "link-z-odwolaniem",
        f"Adres linku „{label}” stoi w osobnym wierszu.",
        "Wpisz adres od razu przy słowach, na przykład „[wynik](../wynik/plik.md)”,"
        " i usuń osobny wiersz.",
    )


def link_outside(place: Place, href: str) -> Problem:
    """A link to a file that is not part of the site."""
    return Problem(
        place,
        "link-poza-folder",
        f"Link „{href}” wychodzi poza folder z treścią serwisu.",
        "Podaj plik z tego folderu, a do innej strony pełny adres od „https://”.",
    )


def link_to_unpublished(place: Place, href: str) -> Problem:
    """A link to a file that the stages read and no visitor can open."""
    return Problem(
        place,
        "link-nie-na-stronie",
        f"Link „{href}” prowadzi do pliku, którego nie ma na stronie.",
        "Podaj artykuł, pytanie albo wynik.",
    )


def unsafe_link(place: Place, href: str) -> Problem:
    """A link that might run something instead of leading somewhere."""
    return Problem(
        place,
        "zly-adres",
        f"Link „{href}” nie prowadzi do żadnej strony.",
        "Zacznij adres od „https://”, „mailto:” albo „tel:”, albo podaj plik"
        " z tego folderu.",
    )


def dead_link(place: Place, href: str, files: Iterable[str]) -> Problem:
    """A link in running text to a file that does not exist."""
    return Problem(
        place,
        "link-donikad",
        f"Link „{href}” prowadzi do pliku, którego nie ma.",
        nearest(href, files, "Popraw nazwę pliku albo utwórz taki plik."),
    )


def glued_list(place: Place) -> Problem:
    """A list right under a line of text, which the site would not show as one."""
    return Problem(
        place,
        "lista-bez-odstepu",
        "Lista zaczyna się zaraz pod tekstem i nie będzie listą.",
        "Wstaw pusty wiersz przed pierwszym punktem listy.",
        "warning",
    )
