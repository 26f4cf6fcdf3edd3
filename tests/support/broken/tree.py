"""Cases of the whole tree: its ways, and the situations in frequencies.yml."""

from collections.abc import Mapping

from tests.support.broken.changes import (
    FREQUENCIES,
    NIE_DZIALA,
    OPTIONS,
    TITLE,
    Files,
)
from tests.support.docs import HAMULEC, JEDZ, OPONY, SOUND

CHAIN = [f"{'bardzo-' * 7}dlugie-{number:02}" for number in range(13)]
KEY = "bardzo-" * 7 + "dlugi-klucz"


def asked(name: str) -> str:
    """Return a question of a long chain, with a long name and long keys."""
    number = CHAIN.index(name) + 1
    next_one = f"{CHAIN[number]}.md" if number < len(CHAIN) else "../wynik/jedz.md"
    title = f"# Czy to {number}?"
    return f'{title}\n\n- [Tak]({next_one} "{KEY}")\n- [Nie]({next_one} "nie")\n'


def situation(answers: str, share: str = "12") -> Files:
    """Return a file with one situation."""
    lines = ["zwykla:", "  name: Zwykła", f"  share: {share}", f"  answers: {answers}"]
    return {FREQUENCIES: "\n".join(lines) + "\n"}


CASES: Mapping[str, Files] = {
    # Of the ways through it.
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
    # Of the situations in frequencies.yml.
    "an answer in a situation that the question does not have": situation(
        "{hamulec: tak, opony: tka}"
    ),
    "an answer in a situation after a wrong one": situation(
        "{hamulec: ani, opony: tka}"
    ),
    "a situation that does not begin at the start": situation("{opony: tak}"),
    "a situation with a question that does not come": situation(
        "{hamulec: nie, opony: tak}"
    ),
    "a situation with another question than comes": situation(
        "\n    hamulec: tak\n    oponny: tak"
    ),
    "a situation that goes on from a result at another page": situation(
        "{hamulec: tak, opony: nie, jedz: nadal}"
    ),
    "a situation that answers a result without follow-ups": situation(
        "{hamulec: nie, hamulec-nie-dziala: tak}"
    ),
    "a situation that ends at a question": situation("{hamulec: tak}"),
    "a situation without answers": situation("{}"),
    "a situation whose answers are a list": situation("[hamulec, tak]"),
    "a situation with a key that is a number": situation("{hamulec: 1}"),
    "a situation with a share of nothing": situation("{hamulec: nie}", "0"),
    "a situation with a share that is no number": situation("{hamulec: nie}", ".nan"),
    "a situation with a comma in its share": situation("{hamulec: nie}", "2,5"),
    "a situation through a broken question": {
        **situation("{hamulec: tak, opony: tak}"),
        HAMULEC: TITLE + OPTIONS.replace("opony", "oponki"),
    },
    "a situation that is no mapping": {FREQUENCIES: "zwykla: 12\n"},
}
