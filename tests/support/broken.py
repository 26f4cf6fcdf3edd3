"""Every way to break a docs folder that `check` knows, by name.

Each case is a change to the sound docs of `folders`; what `check` says to it
stands in problems.txt under the same name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.docs import HAMULEC, JEDZ, NAPOMPUJ, OPONY, SOUND

if TYPE_CHECKING:
    from collections.abc import Mapping

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

DUE = "---\ndeadline: {from: zakup, term: tydzien, text: Koniec}\n---\n"


def question(front: str, body: str = TITLE + OPTIONS) -> str:
    """Return the first question with this front matter."""
    return f"---\n{front}\n---\n{body}"


def situation(answers: str, share: str = "12") -> Files:
    """Return a file with one situation."""
    lines = ["zwykla:", "  name: Zwykła", f"  share: {share}", f"  answers: {answers}"]
    return {FREQUENCIES: "\n".join(lines) + "\n"}


def dated(rule: str = "termin-minal", picks: str = "{nie: tak, tak: nie}") -> str:
    """Return the first question with a date."""
    return question(
        f"date: {{name: zakup, label: Data zakupu, rule: {rule}, term: tydzien,"
        f" picks: {picks}}}"
    )


def options(*lines: str) -> str:
    """Return the first question with these lines after its sound options."""
    return TITLE + OPTIONS + "\n".join(lines) + "\n"


CHAIN = [f"{'bardzo-' * 7}dlugie-{number:02}" for number in range(13)]
KEY = "bardzo-" * 7 + "dlugi-klucz"


def asked(name: str) -> str:
    """Return a question of a long chain, whose names and keys are long too."""
    number = CHAIN.index(name) + 1
    next_one = f"{CHAIN[number]}.md" if number < len(CHAIN) else "../wynik/jedz.md"
    title = f"# Czy to {number}?"
    return f'{title}\n\n- [Tak]({next_one} "{KEY}")\n- [Nie]({next_one} "nie")\n'


def long_sentence(words: int) -> str:
    """Return a sentence of so many short words."""
    return f"Jedź{' dalej' * (words - 1)}."


EASY = "Jedź dalej. "
HARD = "Niedokręcone błotniki niebezpiecznie dzwonią, więc je wyreguluj. "


CASES: Mapping[str, Files] = {
    # Files
    "no utf-8": {JEDZ: "# Rower\n\nżółć\n\n1. Jedź.\n".encode("cp1250")},
    "no utf-8 in a data file": {TERMS: "a: {text: żółć}\n".encode("cp1250")},
    "empty file": {JEDZ: " \n"},
    "no article about the wizard": {"sprawdz/index.md": None},
    "a file name with capitals": {
        "sprawdz/wynik/Jedz.md": SOUND[JEDZ],
        JEDZ: None,
        OPONY: SOUND[OPONY].replace("jedz.md", "Jedz.md"),
        NAPOMPUJ: SOUND[NAPOMPUJ].replace("jedz.md", "Jedz.md"),
    },
    "a question and a result of one name": {
        "sprawdz/wynik/opony.md": "# Opony\n\n1. Nic nie rób.\n"
    },
    "a question in a folder of its own": {"sprawdz/pytanie/kolo/a.md": "# A\n"},
    "front matter that does not parse": {HAMULEC: question("sources: [a, b")},
    "front matter that is no mapping": {HAMULEC: question("- a\n- b")},
    "front matter that never ends": {HAMULEC: "---\nsources: []\n" + TITLE + OPTIONS},
    "a data file that does not parse": {TERMS: "tydzien: {days: 7\n"},
    "front matter with a ring in it": {HAMULEC: question("sources: &a [*a]")},
    "front matter with a key that is no text": {HAMULEC: question("1: a\nb: c")},
    "front matter with a number that is none": {HAMULEC: question("sources: !!int x")},
    "a file named index": {
        "sprawdz/pytanie/index.md": SOUND[OPONY],
        HAMULEC: SOUND[HAMULEC].replace("opony.md", "index.md"),
        OPONY: None,
    },
    "an unknown field": {HAMULEC: question("soruces: []")},
    "an unknown field in a data file": {TERMS: "tydzien: {text: 7 dni, dni: 7}\n"},
    "a field twice": {HAMULEC: question("sources: []\nsources: []")},
    "a missing field": {SOURCES: "N1: {address: 'https://example.org/', title: A}\n"},
    "a value of the wrong type": {HAMULEC: question("sources: N1")},
    "a value of the wrong form": {SOURCES: ONE_SOURCE.replace("2026-11-23", "wczoraj")},
    "a day that no calendar has": {
        SOURCES: ONE_SOURCE.replace("11-23", "02-30"),
        **WITH_SOURCE,
    },
    "a value of many lines": {HAMULEC: question('description: ["a", "b\\nc"]')},
    "an entry that is no mapping": {TERMS: "tydzien: 7 dni\n"},
    "raw HTML in a line": {HAMULEC: TITLE + "To <b>ważne</b>.\n\n" + OPTIONS},
    "raw HTML as a block": {HAMULEC: TITLE + "<div>\nx\n</div>\n\n" + OPTIONS},
    "raw HTML inside a list": {"pomoc/a.md": "# A\n\n- a\n\n  <div>x</div>\n"},
    "a reference link": {
        HAMULEC: TITLE + "Patrz [tu][link].\n\n[link]: opony.md\n\n" + OPTIONS
    },
    "a link that leaves the folder": {
        HAMULEC: TITLE + "[x](../../../plan.md)\n\n" + OPTIONS
    },
    "an option that leaves the folder": {
        HAMULEC: options("- [Może](../../../plan.md)")
    },
    "a link that runs something": {
        HAMULEC: TITLE + "[x](javascript:alert(1)) ![y](data:a,b)\n\n" + OPTIONS
    },
    "a link to what is not published": {
        TERMS: "tydzien: {text: 7 dni}\n",
        HAMULEC: TITLE + "{{tydzien}} [x](../terms.yml)\n\n" + OPTIONS,
    },
    "a link to nothing but a question mark": {"pomoc/a.md": "# A\n\n[x](?a)\n"},
    "a link from the root": {HAMULEC: TITLE + "[x](/index.md)\n\n" + OPTIONS},
    "an option from the root": {HAMULEC: options("- [Może](/sprawdz/wynik/jedz.md)")},
    "an option without its ending": {HAMULEC: options("- [Może](../wynik/jedz)")},
    "a site without its scheme": {"pomoc/a.md": "# A\n\n[x](www.nfz.gov.pl)\n"},
    "a picture of another site": {
        "pomoc/a.md": "# A\n\n![](https://example.org/a.png)\n"
    },
    "a file of another kind": {"sprawdz/wynik/jedz.markdown": "# A\n"},
    "a result in the folder above": {"sprawdz/a.md": "# A\n"},
    "a tab in front matter": {HAMULEC: question("date:\n\tname: a")},
    "a number in quotes": {TERMS: "tydzien: {text: 7 dni, days: '7'}\n"},
    "sources that do not parse": {
        SOURCES: "N1: {\n",
        HAMULEC: question("sources: [N1]"),
    },
    "a dead link": {HAMULEC: TITLE + "[x](../wynik/jez.md)\n\n" + OPTIONS},
    "a dead link in an article": {"pomoc/a.md": "# A\n\n[x](b.md)\n"},
    "a list without a gap": {"pomoc/a.md": "# A\n\nWeź:\n- klucz\n- pompkę\n"},
    # Nodes
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
    # Marks
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
    # Names
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
    "an unknown letter": {JEDZ: "---\nletter: [skarga]\n---\n" + SOUND[JEDZ]},
    "an unknown rule": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(rule="termin-mina"),
    },
    "picks that do not match the rule": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(picks="{nie: tak}"),
    },
    "picks that are no options": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(picks="{nie: tak, tak: ne}"),
    },
    "a date with an unknown term": {HAMULEC: dated()},
    "a date with a term without days": {
        TERMS: "tydzien: {text: tydzień}\n",
        HAMULEC: dated(),
    },
    "a deadline from an unknown date": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(),
        JEDZ: "---\ndeadline: {from: zakupy, term: tydzien, text: Koniec}\n---\n"
        + SOUND[JEDZ],
    },
    "picks that are all the same": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(picks="{nie: tak, tak: tak}"),
    },
    "a date with Markdown in its label": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated().replace("Data zakupu", "Data **zakupu**"),
    },
    "a date that two questions ask for in different words": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: dated(),
        OPONY: dated().partition("# ")[0].replace("Data zakupu", "Dzień zakupu")
        + SOUND[OPONY],
    },
    "a deadline from a date of a broken question": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        HAMULEC: question("date: {name: zakup"),
        JEDZ: DUE + SOUND[JEDZ],
    },
    "a deadline from a date that is not asked on the way": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        OPONY: dated().partition("# ")[0] + SOUND[OPONY],
        NIE_DZIALA: DUE + SOUND[NIE_DZIALA].rpartition("---\n")[2],
    },
    "an unknown blank in a letter": {
        LETTER: "---\nto: Sklep\nsubject: Skarga\nblanks: [imie]\n---\n"
        "Piszę jako {imie} {nazwisko}, {jaa: m|f}, {answer: hamulce}.\n"
    },
    "entries that nothing uses": {
        TERMS: "tydzien: {days: 7, text: 7 dni}\n",
        **WITH_CONTACT,
        CONTACTS: WARSZTAT + "serwis: {name: Serwis}\n",
    },
    "a term of more days than a calendar has": {
        TERMS: "tydzien: {days: 99999999999, text: 7 dni}\n",
        HAMULEC: dated(),
    },
    # Shared texts
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
    # The glossary
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
    # Routes
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
    # Frequencies
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
    # Texts
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
