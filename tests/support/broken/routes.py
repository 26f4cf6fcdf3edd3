"""Cases of the whole tree."""

from collections.abc import Mapping

from tests.support.broken.changes import NIE_DZIALA, Files
from tests.support.docs import JEDZ, OPONY, SOUND

CHAIN = [f"{'bardzo-' * 7}dlugie-{number:02}" for number in range(13)]
KEY = "bardzo-" * 7 + "dlugi-klucz"


def asked(name: str) -> str:
    """Return a question of a long chain, with a long name and long keys."""
    number = CHAIN.index(name) + 1
    next_one = f"{CHAIN[number]}.md" if number < len(CHAIN) else "../wynik/jedz.md"
    title = f"# Czy to {number}?"
    return f'{title}\n\n- [Tak]({next_one} "{KEY}")\n- [Nie]({next_one} "nie")\n'


CASES: Mapping[str, Files] = {
    "a node that nothing leads to": {
        "sprawdz/wynik/samotny.md": "# Samotny\n\n1. Nic.\n"
    },
    "a loop": {JEDZ: SOUND[JEDZ] + '\n- [Nie](../pytanie/hamulec.md "nie")\n'},
    "two loops": {
        JEDZ: SOUND[JEDZ] + '\n- [Nie](../pytanie/hamulec.md "nie")\n',
        NIE_DZIALA: SOUND[NIE_DZIALA] + '\n- [Nie](../pytanie/hamulec.md "nie")\n',
    },
    "an action asked for again after another": {
        JEDZ: SOUND[JEDZ] + '\n- [Dalej](koniec.md "dalej")\n',
        "sprawdz/wynik/koniec.md": "---\naction: napompuj\n---\n# Koniec\n\n1. A.\n",
    },
    "an action asked for twice": {JEDZ: "---\naction: napompuj\n---\n" + SOUND[JEDZ]},
    "a walk that is too long for an address": {
        **{f"sprawdz/pytanie/{name}.md": asked(name) for name in CHAIN},
        OPONY: SOUND[OPONY].replace("../wynik/jedz.md", f"{CHAIN[0]}.md"),
    },
}
