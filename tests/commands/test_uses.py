"""`wizard uses`: what hangs on a thing, as an editor reads it."""

import json
from pathlib import Path

import pytest

from tests.support.command import output, run
from tests.support.docs import HAMULEC, OPONY, SOUND, write

ASKS_TYRES = "pytanie „opony”: Czy opony są twarde?"
BROKEN_BRAKE = "wynik „hamulec-nie-dziala”: Hamulec nie działa"
FILES = {
    "sprawdz/terms.yml": "tydzien: {days: 7, text: 7 dni}\n",
    "sprawdz/glossary.yml": (
        "opony: {word: opona, forms: [opony], text: To guma.}\n"
        "siodlo: {word: siodło, text: Na nim się siedzi.}\n"
    ),
    HAMULEC: SOUND[HAMULEC].replace(
        "najważniejsze.", "ważne przez {{tydzien}}, a potem {{tydzien}}."
    ),
    OPONY: SOUND[OPONY].replace("?\n\n", "?\n\nCo {{tydzien}}.\n\nA {{tydzien}}.\n\n"),
}


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a docs folder with a short name."""
    monkeypatch.chdir(tmp_path)
    return write(Path("docs"), FILES)


def test_a_page_is_told_with_all_that_leads_to_it_and_where_it_leads(
    docs: Path,
) -> None:
    assert output("uses", "hamulec", docs).splitlines() == [
        "pytanie „hamulec”: Czy hamulec działa?",
        "Korzystają z tego (2):",
        "  docs/index.md:3: artykuł „index”: Rower, link",
        "  docs/sprawdz/index.md:3: artykuł „index”: Co z rowerem?, link",
        "Samo korzysta z (3):",
        f"  docs/{HAMULEC}:5: {ASKS_TYRES}, odpowiedź „Tak”",
        f"  docs/{HAMULEC}:6: {BROKEN_BRAKE}, odpowiedź „Nie”",
        f"  docs/{HAMULEC}:3: termin „tydzien”",
    ]


def test_all_lines_of_a_file_that_mention_something_are_one(docs: Path) -> None:
    lines = output("uses", "tydzien", docs).splitlines()

    assert lines == [
        "termin „tydzien”",
        "Korzystają z tego (2):",
        f"  docs/{HAMULEC}:3: pytanie „hamulec”: Czy hamulec działa?",
        f"  docs/{OPONY}:3: {ASKS_TYRES}, także wiersze: 5",
        "Samo z niczego nie korzysta.",
    ]


def test_a_word_is_used_by_each_page_that_has_one_of_its_forms(docs: Path) -> None:
    of_page, of_word = output("uses", "opony", docs).split("\n\n")

    assert of_word.startswith("słowo „opony”")
    assert "wynik „napompuj”" in of_word
    assert "słowo „opony”" in of_page
    assert "Nic z tego nie korzysta." in output("uses", "siodlo", docs)


def test_things_of_the_same_name_are_all_told(docs: Path) -> None:
    out = output("uses", "opony", docs)

    assert out.startswith("pytanie „opony”")
    assert "\n\nsłowo „opony”\n" in out


@pytest.mark.parametrize("name", [OPONY, f"docs/{OPONY}"])
def test_a_page_can_be_named_by_its_file_alone(docs: Path, name: str) -> None:
    out = output("uses", name, docs)

    assert out.startswith("pytanie „opony”")
    assert "słowo „opony”\n" not in out.split("\n\n", 1)[-1].partition("\n")[0]


def test_uses_as_json_has_each_part_of_a_mention(docs: Path) -> None:
    (found,) = json.loads(output("uses", "opony", docs, "--json"))[:1]

    assert (found["kind"], found["name"]) == ("question", OPONY)
    assert found["used_by"] == [
        {
            "kind": "question",
            "name": HAMULEC,
            "file": f"docs/{HAMULEC}",
            "line": 5,
            "how": "option",
            "label": "Tak",
        }
    ]
    assert [one["name"] for one in found["uses"]][:2] == [
        "sprawdz/wynik/jedz.md",
        "sprawdz/wynik/napompuj.md",
    ]


def test_a_name_of_nothing_gets_a_hint(docs: Path) -> None:
    done = run("uses", "hamulce", docs)

    assert done.status == 2
    assert "Nie ma niczego o nazwie „hamulce”. Czy chodziło o „hamulec”?" in done.err


def test_docs_with_errors_are_told_first(tmp_path: Path) -> None:
    broken = {HAMULEC: SOUND[HAMULEC].replace("opony.md", "opnoy.md")}

    done = run("uses", "hamulec", write(tmp_path, broken))

    assert done.status == 1
    assert "brak-celu" in done.err
