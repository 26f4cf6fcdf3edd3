"""Cases of pages: titles, options, steps, lookalikes, and how hard they are to read."""

from collections.abc import Mapping

from tests.support.broken.changes import (
    CONTACTS,
    ONE_SOURCE,
    OPTIONS,
    SOURCES,
    TITLE,
    WARSZTAT,
    WITH_CONTACT,
    WITH_SOURCE,
    Files,
    long_sentence,
    options,
)
from tests.support.docs import HAMULEC, JEDZ, SOUND

EASY = "Jedź dalej. "
HARD = "Niedokręcone błotniki niebezpiecznie dzwonią, więc je wyreguluj. "


CASES: Mapping[str, Files] = {
    # Of titles, options and steps.
    "no title": {HAMULEC: OPTIONS},
    "an empty title": {HAMULEC: "# \n\n" + OPTIONS},
    "two titles": {HAMULEC: TITLE + "# Jeszcze jeden\n\n" + OPTIONS},
    "a question without options": {
        JEDZ: SOUND[JEDZ] + '\n- [Dalej](../pytanie/koniec.md "d")\n',
        "sprawdz/pytanie/koniec.md": "# Czy to już koniec?\n",
    },
    "a question with one option": {
        JEDZ: SOUND[JEDZ] + '\n- [Dalej](../pytanie/koniec.md "d")\n',
        "sprawdz/pytanie/koniec.md": '# Koniec?\n\n- [Tak](../wynik/stop.md "tak")\n',
        "sprawdz/wynik/stop.md": "# Stop\n\n1. Stój.\n",
    },
    "an item that is no link": {HAMULEC: options("- Nie wiem")},
    "an item with more after its link": {
        HAMULEC: options("- [Może](../wynik/jedz.md), ale rzadko")
    },
    "an item with a list of its own": {
        HAMULEC: options("- [Może](../wynik/jedz.md)", "    - rzadko")
    },
    "an item with a quote": {
        HAMULEC: options("- [Może](../wynik/jedz.md)", "", "    > rzadko")
    },
    "text below the options": {HAMULEC: TITLE + OPTIONS + "\nI jeszcze coś.\n"},
    "a link in a hint": {
        HAMULEC: options("- [Może](../wynik/jedz.md): patrz [tu](opony.md)")
    },
    "an option without words": {HAMULEC: options("- [](../wynik/jedz.md)")},
    "a bad key": {HAMULEC: options('- [Może](../wynik/jedz.md "Być może")')},
    "a repeated key": {HAMULEC: options('- [Może](../wynik/jedz.md "tak")')},
    "a repeated label": {HAMULEC: options('- [Tak](../wynik/jedz.md "inne")')},
    "a target that does not exist": {HAMULEC: options("- [Może](../wynik/jezd.md)")},
    "a target that nothing is like": {HAMULEC: options("- [Może](zupelnie-inne.md)")},
    "an option that leads to an article": {HAMULEC: options("- [Może](../index.md)")},
    "an option that leads to another site": {
        HAMULEC: options("- [Może](https://example.org/)")
    },
    "a result without steps": {JEDZ: "# Rower jest sprawny\n\nJedź.\n"},
    "a result without sources": {SOURCES: ONE_SOURCE, **WITH_SOURCE, JEDZ: SOUND[JEDZ]},
    "a result that leads nowhere and names nobody": {
        CONTACTS: WARSZTAT,
        **WITH_CONTACT,
        JEDZ: SOUND[JEDZ],
    },
    "no start": {"sprawdz/index.md": "# Co z rowerem?\n"},
    "a start that does not exist": {
        "sprawdz/index.md": "# Co z rowerem?\n\n[Zacznij](pytanie/hamulce.md)\n"
    },
    "a sentence of the template": {JEDZ: "# A\n\n1. Napisz, co zrobić najpierw.\n"},
    "two lists of options": {
        HAMULEC: TITLE + "- [Tak](opony.md)\n\nAlbo:\n\n" + OPTIONS
    },
    "text above the title": {HAMULEC: "sources: [N1]\n---\n" + TITLE + OPTIONS},
    "a title of the second level": {HAMULEC: "## Czy działa?\n\n" + OPTIONS},
    # Of text that only looks like Markdown.
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
    # Of texts that are hard to read.
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
