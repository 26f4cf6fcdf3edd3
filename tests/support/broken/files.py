"""Cases of files: their bytes, names, front matter, data, HTML and links."""

from collections.abc import Mapping

from tests.support.broken.changes import (
    ONE_SOURCE,
    OPTIONS,
    SOURCES,
    TERMS,
    TITLE,
    WITH_SOURCE,
    Files,
    options,
    question,
)
from tests.support.docs import HAMULEC, JEDZ, NAPOMPUJ, OPONY, SOUND

CASES: Mapping[str, Files] = {
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
}
