"""Cases of the terms, sources, contacts, letters and dates that a page names."""

from collections.abc import Mapping

from tests.support.broken.changes import (
    CONTACTS,
    DUE,
    LETTER,
    NIE_DZIALA,
    ONE_SOURCE,
    OPTIONS,
    SOURCES,
    TERMS,
    TITLE,
    WARSZTAT,
    WITH_CONTACT,
    WITH_SOURCE,
    Files,
    dated,
    options,
    question,
)
from tests.support.docs import HAMULEC, JEDZ, OPONY, SOUND

CASES: Mapping[str, Files] = {
    "an unknown term": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: TITLE + "Co {{tydzien}} albo\nco {{tydzień}}.\n\n" + OPTIONS,
    },
    "an unknown term in a label": {HAMULEC: options("- [{{x}}](../wynik/jedz.md)")},
    "an unknown source": {
        SOURCES: ONE_SOURCE,
        **WITH_SOURCE,
        HAMULEC: question("sources: [N2]"),
    },
    "an unknown source of a contact": {
        **WITH_CONTACT,
        CONTACTS: "warsztat: {name: Warsztat, sources: [X]}\n",
    },
    "an unknown contact": {JEDZ: "---\ncontact: [serwis]\n---\n" + SOUND[JEDZ]},
    "an unknown letter": {JEDZ: "---\nletter: [skarga]\n---\n" + SOUND[JEDZ]},
    "an unknown rule": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(rule="termin-mina"),
    },
    "picks that do not match the rule": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(picks="{nie: tak}"),
    },
    "picks that are no options": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(picks="{nie: tak, tak: ne}"),
    },
    "a date with an unknown term": {HAMULEC: dated()},
    "a date with a term without days": {
        TERMS: "tydzien: {text: tydzień}\n",
        HAMULEC: dated(),
    },
    "a deadline from an unknown date": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(),
        JEDZ: "---\ndeadline: {from: zakupy, term: tydzien, text: Koniec}\n---\n"
        + SOUND[JEDZ],
    },
    "picks that are all the same": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(picks="{nie: tak, tak: tak}"),
    },
    "a date with Markdown in its label": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated().replace("Data zakupu", "Data **zakupu**"),
    },
    "a date that two questions ask for in different words": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(),
        OPONY: dated().partition("# ")[0].replace("Data zakupu", "Dzień zakupu")
        + SOUND[OPONY],
    },
    "a deadline from a date of a broken question": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: question("date: {name: zakup"),
        JEDZ: DUE + SOUND[JEDZ],
    },
    "a deadline from a date that is not asked on the way": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        OPONY: dated().partition("# ")[0] + SOUND[OPONY],
        NIE_DZIALA: DUE + SOUND[NIE_DZIALA].rpartition("---\n")[2],
    },
    "an unknown blank in a letter": {
        LETTER: "---\nto: Sklep\nsubject: Skarga\nblanks: [imie]\n---\n"
        "Piszę jako {imie} {nazwisko}, {jaa: m|f}, {answer: hamulce}.\n"
    },
    "entries that nothing uses": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        **WITH_CONTACT,
        CONTACTS: WARSZTAT + "serwis: {name: Serwis}\n",
    },
    "a term of more days than a calendar has": {
        TERMS: "tydzien: {days: 99999999999, text: 7 dni}\n",
        HAMULEC: dated(),
    },
}
