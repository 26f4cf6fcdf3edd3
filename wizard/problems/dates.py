"""Problems of dates: rules, what they pick, terms that they count, deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FIELDS = "pole „days”, „months” albo „years”"
_COUNTED_IN: Mapping[str, str] = {
    "days": "w dniach",
    "months": "w miesiącach",
    "years": "w latach",
}


def unknown_rule(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A date rule that is not in `engine.rules.RULES`."""
    known = sorted(known)
    return Problem(
        place,
        "nieznana-regula",
        f"Nie ma reguły „{name}”.",
        nearest(name, known, f"Użyj jednej z reguł: {', '.join(known)}."),
    )


def wrong_outcomes(place: Place, rule: str, outcomes: Iterable[str]) -> Problem:
    """Picks whose outcomes are not exactly those of the rule."""
    return Problem(
        place,
        "wyniki-reguly",
        f"Pole „picks” nie zgadza się z tym, co może odpowiedzieć reguła „{rule}”.",
        f"Podaj w „picks” dokładnie te nazwy: {', '.join(outcomes)}.",
    )


def no_such_option(place: Place, key: str, keys: Iterable[str]) -> Problem:
    """A pick or a deadline that names a key which no option of the page has."""
    keys = list(keys)
    known = f"Użyj klucza jednej z odpowiedzi: {', '.join(keys)}."
    return Problem(
        place,
        "wybor-reguly",
        f"Na tej stronie nie ma odpowiedzi z kluczem „{key}”.",
        nearest(key, keys, known if keys else "Usuń to pole."),
    )


def same_picks(place: Place, key: str) -> Problem:
    """Picks that all select the same option."""
    return Problem(
        place,
        "jeden-wybor",
        f"Każda data wybiera tu tę samą odpowiedź „{key}”, więc pytanie o datę nic"
        " nie zmienia.",
        "Podaj w „picks” różne klucze albo usuń pole „date”.",
        "warning",
    )


def other_date(place: Place, name: str, other: Place) -> Problem:
    """Two pages that ask for the same date with different labels or terms."""
    return Problem(
        place,
        "rozna-data",
        f"O datę „{name}” pyta też {other}, ale inaczej („label” lub „term”).",
        "Wpisz w obu miejscach to samo albo nadaj tej dacie inną nazwę.",
        "warning",
    )


def unknown_date(place: Place, name: str, known: Iterable[str]) -> Problem:
    """A deadline from a date that no question asks for, without a label of its own."""
    return Problem(
        place,
        "nieznana-data",
        f"Żadne pytanie nie pyta o datę „{name}”.",
        nearest(
            name,
            known,
            "Podaj nazwę (name) z pola „date” jednego z pytań albo dopisz pole"
            " „label”, a wynik sam zapyta o tę datę.",
        ),
    )


def term_without_length(place: Place, name: str) -> Problem:
    """A term without a length where a day is counted."""
    return Problem(
        place,
        "termin-bez-dni",
        f"Termin „{name}” nie mówi, ile trwa.",
        f"Dopisz w terms.yml przy „{name}” {_FIELDS}, na przykład „days: 21”.",
    )


def several_lengths(place: Place, name: str, fields: Iterable[str]) -> Problem:
    """A term with more than one length."""
    listed = " i ".join(f"„{field}”" for field in fields)
    return Problem(
        place,
        "termin-podwojny",
        f"Termin „{name}” ma naraz pola {listed}.",
        "Zostaw w terms.yml jedno z tych pól.",
    )


def rule_of_other_terms(
    place: Place, rule: str, name: str, unit: str, units: Iterable[str]
) -> Problem:
    """A rule that does not count terms in this unit."""
    counted = " lub ".join(_COUNTED_IN[each] for each in units)
    return Problem(
        place,
        "regula-terminu",
        f"Reguła „{rule}” nie liczy terminu {_COUNTED_IN[unit]}, a taki jest „{name}”.",
        f"Podaj termin {counted} albo użyj innej reguły.",
    )


def rule_of_questions(place: Place, rule: str, known: Iterable[str]) -> Problem:
    """A rule that a deadline cannot name, since it says nothing about an end."""
    return Problem(
        place,
        "regula-wyniku",
        f"Reguła „{rule}” pasuje tylko do pytania, bo nie mówi, czy termin minął.",
        f"Użyj w wyniku jednej z reguł: {', '.join(known)}.",
    )
