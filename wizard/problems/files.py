"""Problems of files: their encoding, their front matter, their Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable


def not_utf8(place: Place) -> Problem:
    """A file that is not encoded in UTF-8."""
    return Problem(
        place,
        "kodowanie",
        "Plik nie jest zapisany w kodowaniu UTF-8.",
        "Zapisz go jeszcze raz i wybierz w edytorze kodowanie UTF-8.",
    )


def empty(place: Place) -> Problem:
    """A page without any text."""
    return Problem(
        place,
        "pusty-plik",
        "Plik jest pusty.",
        "Napisz w nim tytuł, w wierszu zaczynającym się od „# ”, albo usuń plik.",
    )


def empty_text(place: Place) -> Problem:
    """A shared text without any text."""
    return Problem(
        place,
        "pusty-plik",
        "Plik jest pusty.",
        "Napisz w nim wspólny tekst, bez tytułu, albo usuń plik.",
    )


def missing(place: Place, example: str) -> Problem:
    """A required file that does not exist."""
    return Problem(
        place,
        "brak-pliku",
        "Nie ma tego pliku.",
        f"Utwórz go i napisz w nim: {example}",
    )


def misnamed(place: Place, name: str, what: str = "pytania ani wyniku") -> Problem:
    """A file name that is not valid as the id of a node or of a shared text."""
    return Problem(
        place,
        "nazwa-pliku",
        f"Nazwa „{name}” nie może być nazwą {what}.",
        "Nazwij plik małymi literami od a do z bez polskich znaków, cyframi"
        " i łącznikami (najwyżej 60 znaków), na przykład „zmiana-pracy.md”.",
    )


def misplaced(place: Place) -> Problem:
    """A page under sprawdz/ that is not directly in one of the two node folders."""
    return Problem(
        place,
        "zly-folder",
        "Ten plik leży w niewłaściwym miejscu: pytania są wprost w sprawdz/pytanie/,"
        " a wyniki w sprawdz/wynik/.",
        "Przenieś plik do jednego z tych folderów.",
    )


def same_name(place: Place, name: str, other: Place) -> Problem:
    """A question and a result with the same id."""
    return Problem(
        place,
        "powtorzona-nazwa",
        f"Nazwę „{name}” ma już plik {other.file}.",
        "Zmień nazwę jednego z tych plików: pytanie i wynik nie mogą nazywać się"
        " tak samo.",
    )


def broken_front_matter(place: Place, excerpt: str) -> Problem:
    """Front matter that is not valid YAML."""
    return Problem(
        place,
        "metryka",
        f"Metryki (wierszy między kreskami ---) nie da się odczytać: „{excerpt}”.",
        "Napisz w każdym wierszu nazwę, dwukropek, spację i wartość, na przykład"
        ' „sources: [artykul]”. Tekst z dwukropkiem ujmij w cudzysłów "…", a wiersze'
        " jednej grupy zacznij w tej samej kolumnie.",
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
    """A .yml file that is not valid YAML."""
    return Problem(
        place,
        "plik-yml",
        f"Tego pliku nie da się odczytać: „{excerpt}”.",
        "Napisz w każdym wierszu nazwę, dwukropek, spację i wartość. Tekst"
        ' z dwukropkiem ujmij w cudzysłów "…", a wiersze jednej grupy zacznij w tej'
        " samej kolumnie.",
    )


def unknown_field(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A field that the schema does not allow."""
    known = sorted(known)
    return Problem(
        place,
        "nieznane-pole",
        f"Nie ma tu pola „{name}”.",
        nearest(name, known, f"Możesz użyć pól: {', '.join(known)}."),
    )


def repeated_field(place: Place, name: str) -> Problem:
    """A field that occurs twice; PyYAML silently keeps the last one."""
    return Problem(
        place,
        "powtorzone-pole",
        f"Pole „{name}” powtarza się.",
        "Zostaw je raz, ze wszystkimi wartościami.",
    )


def missing_field(place: Place, name: str, meaning: str, group: str) -> Problem:
    """A field that the schema requires, in a group of fields or at the top level."""
    where = f" w polu „{group}”" if group else ""
    return Problem(
        place,
        "brak-pola",
        f"Brakuje pola „{name}”{where}.",
        f"Dopisz{where} „{name}: …” ({meaning}).",
    )


def wrong_value(place: Place, name: str, value: str, meaning: str) -> Problem:
    """A value that does not match the schema."""
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


def unknown_kind(place: Place, ending: str) -> Problem:
    """A file of a type that the site does not publish."""
    return Problem(
        place,
        "obcy-plik",
        f"Pliki z końcówką „{ending}” nie trafiają na stronę.",
        "Zmień końcówkę na „.md”, jeśli to tekst strony, albo usuń plik.",
        "warning",
    )


def unreadable(place: Place) -> Problem:
    """A file that cannot be opened: no permission, or a dangling symlink."""
    return Problem(
        place,
        "brak-dostepu",
        "Tego pliku nie da się otworzyć.",
        "Sprawdź, czy wolno go czytać, a jeśli to skrót, czy prowadzi do pliku.",
    )


def tab_indent(place: Place) -> Problem:
    """YAML that is indented by tabs, which YAML forbids."""
    return Problem(
        place,
        "tabulator",
        "Wcięcie jest zrobione tabulatorem.",
        "Użyj dwóch spacji.",
    )


def glued_list(place: Place) -> Problem:
    """A list without an empty line above it, which Python-Markdown takes as text."""
    return Problem(
        place,
        "lista-bez-odstepu",
        "Lista zaczyna się zaraz pod tekstem i nie będzie listą.",
        "Wstaw pusty wiersz przed pierwszym punktem listy.",
        "warning",
    )
