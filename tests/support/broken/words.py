"""Cases of the glossary."""

from collections.abc import Mapping

from tests.support.broken.changes import GLOSSARY, Files

CASES: Mapping[str, Files] = {
    "an article of the glossary that is not there": {
        GLOSSARY: "olej:\n  word: olej\n  text: Smar.\n  article: pomoc/olje.md\n",
        "pomoc/olej.md": "# Olej\n",
    },
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
