"""Cases of letters: their blanks and forms, the words for a call, and their use."""

from collections.abc import Mapping

from tests.support.broken.changes import (
    LETTER,
    NIE_DZIALA,
    OFFERING,
    Files,
    letter,
    long_sentence,
)
from tests.support.docs import JEDZ, SOUND


def offered(text: str) -> Files:
    """Return a letter that a result offers."""
    return {NIE_DZIALA: OFFERING, LETTER: text}


CASES: Mapping[str, Files] = {
    "an unknown letter": {JEDZ: "---\nletter: [skarga]\n---\n" + SOUND[JEDZ]},
    "a letter that no result offers": {LETTER: letter("Imię: {imie}")},
    "a letter whose name is no part of an address": {
        "sprawdz/letters/Skarga_1.md": letter("Imię: {imie}"),
        NIE_DZIALA: OFFERING.replace("[skarga]", "[Skarga_1]"),
    },
    "a result that asks to write and offers no letter": {
        NIE_DZIALA: SOUND[NIE_DZIALA].replace(
            "1. Zanieś", "1. Napisz do sklepu. Zanieś"
        ),
        JEDZ: SOUND[JEDZ] + "2. Niech sklep napisze. Zapisz datę.\n",
    },
    "unknown blanks and questions in a letter": offered(
        letter(
            "Imię: {imie}\n{nazwisko}\n"
            "{jaa: a|b}, {answer: hamulce}, {answer: hamulec}."
        )
    ),
    "a blank that is not in the letter": offered(letter("Hamulec piszczy.")),
    "a blank for a PESEL number": offered(
        letter("Numer: {numer}", "numer: {label: Twój PESEL}")
    ),
    "a blank in a sentence": offered(
        letter("Nazywam się {imie}.\n\n- Imię: {imie}.\n- {imie}\n\n{imie}")
    ),
    "choices of no choice, and a choice of nothing": offered(
        letter(
            "{a: x|y}\n{b: x|y}",
            "a: {label: A, kind: choice}\n  b: {label: B, choices: [x, y]}",
        )
    ),
    "a choice with the wrong number of forms": offered(
        letter(
            "{rower: a|b|c}, {ja: a}, {dziecko: a|b|c}.\n{ja}",
            "rower: {label: Rower, kind: choice, choices: [mój, cudzy]}",
        )
    ),
    "forms of a blank that is no choice": offered(letter("{imie: Ala|Ola}")),
    "a letter without words for a call": offered(letter("Imię: {imie}", call="")),
    "a letter with an empty text for a call": offered(letter("Imię: {imie}", call=" ")),
    "a text for a call that is too long": offered(
        letter("Imię: {imie}", call=f"{long_sentence(30)} {long_sentence(30)} I już.")
    ),
    "a blank in the words for a call": offered(
        letter("Imię: {imie}", call="Mówi: {imie}")
    ),
    "Markdown in a letter": offered(
        letter(
            "# Skarga\n\n"
            "To **ważne** i [pilne](https://example.org/).\n\n> Imię: {imie}"
        )
    ),
    "a letter with a field that is not known, and a wrong kind": offered(
        letter("Imię: {imie}", "imie: {label: Imię, kind: data, wzor: Ala}")
    ),
}
