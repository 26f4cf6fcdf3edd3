"""Cases of what a page names: terms, sources, contacts, shared texts, words."""

from collections.abc import Mapping

from tests.support.broken.changes import (
    CONTACTS,
    GLOSSARY,
    LETTER,
    NIE_DZIALA,
    OFFERING,
    ONE_SOURCE,
    OPTIONS,
    SHARED,
    SOURCES,
    SYNONYMS,
    TERMS,
    TITLE,
    WARSZTAT,
    WITH_CONTACT,
    WITH_SOURCE,
    Files,
    letter,
    long_sentence,
    options,
    question,
)
from tests.support.docs import HAMULEC, JEDZ, SOUND

CASES: Mapping[str, Files] = {
    # Of terms, sources and contacts.
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
    "entries that nothing uses": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        **WITH_CONTACT,
        CONTACTS: WARSZTAT + "serwis: {name: Serwis}\n",
    },
    # Of shared texts.
    "an unknown shared text": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        SHARED: "Warsztat naprawi rower w {{tydzien}}.\n",
        HAMULEC: TITLE + "{{warsztat}}\n\n{{warsztaty}}\n\n{{tydzie}}\n\n" + OPTIONS,
    },
    "a shared text that is not alone": {
        SHARED: "Warsztat naprawi rower.\n",
        HAMULEC: "# Czy {{warsztat}}?\n\nTak: {{warsztat}}\n\n{{warsztat}}\n"
        '- [Tak](opony.md "tak")\n'
        '- [{{warsztat}}](../wynik/jedz.md "nie"): {{warsztat}}\n',
        JEDZ: "# Jedź\n\n1. {{warsztat}}\n2. Jedź:\n\n    {{warsztat}}\n",
        LETTER: letter("{{warsztat}}\n\n{imie}"),
        NIE_DZIALA: OFFERING,
    },
    "a shared text that names another": {
        SHARED: "Warsztat naprawi rower.\n",
        "sprawdz/texts/sklep.md": "{{warsztat}}\n\nSklep {{sklep}} ma klocki.\n",
        HAMULEC: TITLE + "{{warsztat}}\n\n{{sklep}}\n\n" + OPTIONS,
    },
    "a shared text that is half a page": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        SHARED: "---\naction: napraw\n---\n# Warsztat\n\nNaprawi <b>rower</b>.\n"
        "- klocki\n\n[Stąd](jedz.md) [dane](../terms.yml)\n\n"
        "- [Tak](../wynik/jedz.md)\n",
        HAMULEC: TITLE + "W {{tydzien}}.\n\n{{warsztat}}\n\n" + OPTIONS,
    },
    "an empty shared text": {
        SHARED: "---\nsources: []\n---\n",
        "sprawdz/texts/sklep.md": "",
        HAMULEC: TITLE + "{{warsztat}}\n\n{{sklep}}\n\n" + OPTIONS,
    },
    "a shared text with the name of a term": {
        TERMS: "warsztat: {days: 7, text: 7 dni}\n",
        SHARED: "Warsztat naprawi rower.\n",
        HAMULEC: TITLE + "{{warsztat}}\n\nPo {{warsztat}}.\n\n" + OPTIONS,
    },
    "a shared text that no page names": {
        "sprawdz/texts/Sklep_1.md": "Sklep ma klocki.\n"
    },
    "a shared text with a sentence that is too long": {
        SHARED: long_sentence(31) + "\n",
        HAMULEC: TITLE + "{{warsztat}}\n\n" + OPTIONS,
        JEDZ: "# Jedź\n\n1. Jedź.\n\n{{warsztat}}\n",
    },
    # Of the glossary.
    "an article of the glossary that is not there": {
        GLOSSARY: "olej:\n  word: olej\n  text: Smar.\n  article: pomoc/olje.md\n",
        "pomoc/olej.md": "# Olej\n",
    },
    # Of the synonyms.
    "a synonym of a word that is on no page": {
        SYNONYMS: "welocyped: [bicykl]\nkierownik: [rower]\n"
    },
    "a synonym that leads to no page": {SYNONYMS: "smar: [pomoc/olje.md]\n"},
    "a synonym of two words": {SYNONYMS: "stary rower: [rower]\n"},
    "a synonym without words": {SYNONYMS: "smar: []\nolej: rower\n"},
    "a form of two words": {
        GLOSSARY: "olej: {word: olej, text: Smar.}\n"
        "smar: {word: smar, forms: [olej, smaru], text: Olej.}\n"
    },
    "a word whose name is no part of an address": {
        GLOSSARY: "Olej ł: {word: olej, text: Smar.}\n"
    },
    "an empty meaning": {GLOSSARY: "olej: {word: olej, text: ' '}\n"},
    "a word without a meaning": {GLOSSARY: "olej: {word: olej}\n"},
    "an unknown source of a word": {
        GLOSSARY: "olej: {word: olej, text: Smar., sources: [N1]}\n"
    },
}
