"""Cases of dates and deadlines: their rules, terms, options."""

from collections.abc import Mapping

from tests.support.broken.changes import DUE, NIE_DZIALA, TERMS, Files, dated, question
from tests.support.docs import HAMULEC, JEDZ, NAPOMPUJ, OPONY, SOUND

WEEK = "tydzien: {days: 7, text: 7 dni}\n"


def due(*fields: str) -> str:
    """Return front matter with a deadline with these fields more."""
    more = "".join(f", {field}" for field in fields)
    return f"---\ndeadline: {{from: zakup, term: tydzien, text: Koniec{more}}}\n---\n"


CASES: Mapping[str, Files] = {
    "an unknown rule": {
        TERMS: WEEK,
        HAMULEC: dated(rule="termin-mina"),
    },
    "picks that do not match the rule": {
        TERMS: WEEK,
        HAMULEC: dated(picks="{nie: tak}"),
    },
    "picks that are no options": {
        TERMS: WEEK,
        HAMULEC: dated(picks="{nie: tak, tak: ne}"),
    },
    "a date with an unknown term": {HAMULEC: dated()},
    "a date with a term without days": {
        TERMS: "tydzien: {text: tydzień}\n",
        HAMULEC: dated(),
    },
    "a deadline from an unknown date": {
        TERMS: WEEK,
        HAMULEC: dated(),
        JEDZ: "---\ndeadline: {from: zakupy, term: tydzien, text: Koniec}\n---\n"
        + SOUND[JEDZ],
    },
    "picks that are all the same": {
        TERMS: WEEK,
        HAMULEC: dated(picks="{nie: tak, tak: tak}"),
    },
    "a date with Markdown in its label": {
        TERMS: WEEK,
        HAMULEC: dated().replace("Data zakupu", "Data **zakupu**"),
    },
    "a date that two questions ask for in different words": {
        TERMS: WEEK,
        HAMULEC: dated(),
        OPONY: dated().partition("# ")[0].replace("Data zakupu", "Dzień zakupu")
        + SOUND[OPONY],
    },
    "a deadline from a date of a broken question": {
        TERMS: WEEK,
        HAMULEC: question("date: {name: zakup"),
        JEDZ: DUE + SOUND[JEDZ],
    },
    "a term of more days than a calendar has": {
        TERMS: "tydzien: {days: 99999999999, text: 7 dni}\n",
        HAMULEC: dated(),
    },
    "a term that has two lengths": {
        TERMS: "tydzien: {days: 7, months: 1, text: 7 dni}\n",
        HAMULEC: dated(),
    },
    "a term that is too long in years": {
        TERMS: "tydzien: {years: 101, text: 101 lat}\n",
        HAMULEC: dated(),
    },
    "a rule for ages that counts days": {
        TERMS: WEEK,
        HAMULEC: dated(rule="mlodsze-niz"),
        JEDZ: due("label: Dzień zakupu", "rule: skonczony-wiek") + SOUND[JEDZ],
    },
    "a deadline with a rule for questions": {
        TERMS: "tydzien: {years: 7, text: 7 lat}\n",
        JEDZ: due("label: Zakup", "rule: urodziny") + SOUND[JEDZ],
        NIE_DZIALA: due("label: Zakup", "rule: wiek")
        + SOUND[NIE_DZIALA].rpartition("---\n")[2],
    },
    "a deadline that names no follow-up": {
        TERMS: WEEK,
        JEDZ: due("label: Zakup", "over: {text: Już, option: nadal}") + SOUND[JEDZ],
        NAPOMPUJ: due("label: Zakup", "over: {text: Już, option: nada}")
        + SOUND[NAPOMPUJ].rpartition("---\n")[2],
    },
    "a result that asks for the date of a question in other words": {
        TERMS: WEEK,
        HAMULEC: dated(),
        JEDZ: due("label: Dzień zakupu") + SOUND[JEDZ],
    },
    "an event on a day that is neither": {
        TERMS: WEEK,
        JEDZ: due("label: Zakup", "event: {title: Koniec, day: potem}") + SOUND[JEDZ],
    },
}
"""Broken docs folders by name, as in `names`."""
