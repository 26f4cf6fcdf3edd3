"""Cases of texts that are hard to read."""

from collections.abc import Mapping

from tests.support.broken.changes import OPTIONS, TITLE, Files, long_sentence
from tests.support.docs import HAMULEC, JEDZ, SOUND

EASY = "Jedź dalej. "
HARD = "Niedokręcone błotniki niebezpiecznie dzwonią, więc je wyreguluj. "


CASES: Mapping[str, Files] = {
    "a sentence that is too long": {
        HAMULEC: f"{TITLE}Krótko. {long_sentence(31)}\n\n{OPTIONS}"
    },
    "an article of long sentences": {
        "pomoc/a.md": "# A\n\n" + " ".join(long_sentence(29) for _ in range(3))
    },
    "an article that is hard to read": {
        "pomoc/a.md": "# Przerzutki\n\n"
        + "Wyregulowanie przerzutki trwa chwilę.\n" * 12
    },
    "a page that is hard to read": {
        JEDZ: SOUND[JEDZ] + "\n" + "Niedokręcone błotniki niebezpiecznie dzwonią. " * 12
    },
    "a page that makes two paths hard to read": {
        HAMULEC: f"{TITLE}{EASY * 13}{HARD * 6}\n\n{OPTIONS}"
    },
}
