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
        "Napisz w nim tytuł, w wierszu zaczynającym się od „# ”, albo usuń plik.",
    )


def empty_text(place: Place) -> Problem:
    """A shared text that says nothing."""
    return Problem(
        place,
        "pusty-plik",
        "Plik jest pusty.",
        "Napisz w nim wspólny tekst, bez tytułu, albo usuń plik.",
    )


def missing(place: Place, example: str) -> Problem:
    """A file that the wizard cannot do without."""
    return Problem(
        place,
        "brak-pliku",
        "Nie ma tego pliku.",
        f"Utwórz go i napisz w nim: {example}",
    )


def misnamed(place: Place, name: str, what: str = "pytania ani wyniku") -> Problem:
    """A file name that cannot be the id of a node, or the name of a shared text."""
    return Problem(
        place,
        "nazwa-pliku",
        f"Nazwa „{name}” nie może być nazwą {what}.",
        "Nazwij plik małymi literami od a do z bez polskich znaków, cyframi"
        " i łącznikami (najwyżej 60 znaków), na przykład „zmiana-pracy.md”.",
    )


def misplaced(place: Place) -> Problem:
    """A page beside or below the folders of questions and results."""
    return Problem(
        place,
        "zly-folder",
        "Ten plik leży w niewłaściwym miejscu: pytania są wprost w sprawdz/pytanie/,"
        " a wyniki w sprawdz/wynik/.",
        "Przenieś plik do jednego z tych folderów.",
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
    """A .yml file that is no YAML."""
    return Problem(
        place,
        "plik-yml",
        f"Tego pliku nie da się odczytać: „{excerpt}”.",
        "Napisz w każdym wierszu nazwę, dwukropek, spację i wartość. Tekst"
        ' z dwukropkiem ujmij w cudzysłów "…", a wiersze jednej grupy zacznij w tej'
        " samej kolumnie.",
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
        f"Pole „{name}” powtarza się.",
        "Zostaw je raz, ze wszystkimi wartościami.",
    )


def missing_field(place: Place, name: str, meaning: str, group: str) -> Problem:
    """A field that the schema demands, in a group of fields or at the top."""
    where = f" w polu „{group}”" if group else ""
    return Problem(
        place,
        "brak-pola",
        f"Brakuje pola „{name}”{where}.",
        f"Dopisz{where} „{name}: …” ({meaning}).",
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


def unknown_kind(place: Place, ending: str) -> Problem:
    """A file that is neither text nor picture of the site."""
    return Problem(
        place,
        "obcy-plik",
        f"Pliki z końcówką „{ending}” nie trafiają na stronę.",
        "Zmień końcówkę na „.md”, jeśli to tekst strony, albo usuń plik.",
        "warning",
    )


def unreadable(place: Place) -> Problem:
    """A file that cannot be opened: no permission, or a link to nothing."""
    return Problem(
        place,
        "brak-dostepu",
        "Tego pliku nie da się otworzyć.",
        "Sprawdź, czy wolno go czytać, a jeśli to skrót, czy prowadzi do pliku.",
    )


def tab_indent(place: Place) -> Problem:
    """YAML indented by tabs, which YAML forbids."""
    return Problem(
        place,
        "tabulator",
        "Wcięcie jest zrobione tabulatorem.",
        "Użyj dwóch spacji.",
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
