"""Parts of the changes that break the valid docs."""

from collections.abc import Mapping

from tests.support.docs import JEDZ, NAPOMPUJ, SOUND

Files = Mapping[str, str | bytes | None]

OPTIONS = '- [Tak](opony.md "tak")\n- [Nie](../wynik/hamulec-nie-dziala.md "nie")\n'
TITLE = "# Czy hamulec działa?\n\n"
NIE_DZIALA = "sprawdz/wynik/hamulec-nie-dziala.md"
LETTER = "sprawdz/letters/skarga.md"
TERMS = "sprawdz/terms.yml"
SOURCES = "sprawdz/sources.yml"
CONTACTS = "sprawdz/contacts.yml"
GLOSSARY = "sprawdz/glossary.yml"
SHARED = "sprawdz/texts/warsztat.md"
FREQUENCIES = "sprawdz/frequencies.yml"
SYNONYMS = "sprawdz/synonyms.yml"
ONE_SOURCE = "N1: {address: 'https://example.org/', title: Strona, read: 2026-11-23}\n"
WITH_SOURCE = {
    path: SOUND[path].replace("---\naction", "---\nsources: [N1]\naction")
    for path in (NIE_DZIALA, NAPOMPUJ)
} | {JEDZ: "---\nsources: [N1]\n---\n" + SOUND[JEDZ]}


WARSZTAT = "warsztat: {name: Warsztat}\n"
WITH_CONTACT = {
    NIE_DZIALA: SOUND[NIE_DZIALA].replace("---\n", "---\ncontact: [warsztat]\n", 1),
    JEDZ: "---\ncontact: [warsztat]\n---\n" + SOUND[JEDZ],
}

OFFERING = SOUND[NIE_DZIALA].replace("---\n", "---\nletter: [skarga]\n", 1)
"""A result that offers the letter."""

DUE = "---\ndeadline: {from: zakup, term: tydzien, text: Koniec}\n---\n"


def question(front: str, body: str = TITLE + OPTIONS) -> str:
    """Return the first question with this front matter."""
    return f"---\n{front}\n---\n{body}"


def dated(rule: str = "termin-minal", picks: str = "{nie: tak, tak: nie}") -> str:
    """Return the first question with a date."""
    return question(
        f"date: {{name: zakup, label: Data zakupu, rule: {rule}, term: tydzien,"
        f" picks: {picks}}}"
    )


def options(*lines: str) -> str:
    """Return the first question with these lines after its valid options."""
    return TITLE + OPTIONS + "\n".join(lines) + "\n"


def long_sentence(words: int) -> str:
    """Return a sentence with this number of short words."""
    return f"Jedź{' dalej' * (words - 1)}."


def letter(
    text: str, blanks: str = "imie: {label: Imię}", call: str = "Dzień dobry."
) -> str:
    """Return a letter with this text, these blanks and these words for a call."""
    declared = f"blanks:\n  {blanks}\n" if blanks else ""
    spoken = f"\n## Przez telefon\n\n{call}\n" if call else ""
    return f"---\nto: sklepu\nsubject: Skarga\n{declared}---\n{text}\n{spoken}"
