"""Cases of lookalikes: text that only looks like Markdown."""

from collections.abc import Mapping

from tests.support.broken.changes import OPTIONS, TITLE, Files, options
from tests.support.docs import HAMULEC, JEDZ, SOUND

CASES: Mapping[str, Files] = {
    "a conflict of git": {
        HAMULEC: TITLE + "<<<<<<< HEAD\nRaz.\n=======\nDwa.\n>>>>>>> inna\n\n" + OPTIONS
    },
    "a first option without its space": {
        HAMULEC: TITLE + OPTIONS.replace("- [Tak", "-[Tak") + "- [A](opony.md)\n"
    },
    "a later option without its space": {HAMULEC: options("-[Może](../wynik/jedz.md)")},
    "an option with a dash": {HAMULEC: options("\u2013 [Może](../wynik/jedz.md)")},
    "a step without its space": {JEDZ: SOUND[JEDZ] + "2.Wróć.\n"},
    "a step with a bracket": {JEDZ: SOUND[JEDZ] + "2) Wróć.\n"},
    "steps with text between them": {JEDZ: SOUND[JEDZ] + "\nA potem:\n\n2. Wróć.\n"},
    "a list in a list with a small indent": {
        JEDZ: "# A\n\n1. Weź:\n\n   - klucz\n   - pompkę\n"
    },
    "typographic quotes around a key": {
        HAMULEC: TITLE + OPTIONS.replace('"tak"', "„tak”")
    },
    "a link with a gap": {HAMULEC: TITLE + OPTIONS.replace("[Tak](", "[Tak] (")},
    "a link with a space": {HAMULEC: options("- [Może](moje opony.md)")},
    "a link left open": {HAMULEC: TITLE + "Patrz [tu](opony.md\n\n" + OPTIONS},
    "a term left open": {HAMULEC: TITLE + "Co {{tydzien} albo dwa.\n\n" + OPTIONS},
}
