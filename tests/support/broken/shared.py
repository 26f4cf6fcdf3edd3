"""Cases of shared texts."""

from collections.abc import Mapping

from tests.support.broken.changes import (
    LETTER,
    OPTIONS,
    SHARED,
    TERMS,
    TITLE,
    Files,
    long_sentence,
)
from tests.support.docs import HAMULEC, JEDZ

CASES: Mapping[str, Files] = {
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
        LETTER: "---\nto: Sklep\nsubject: Skarga\n---\n{{warsztat}}\n",
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
}
