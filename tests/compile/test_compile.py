"""Docs -> tree."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.docs import HAMULEC, JEDZ, OPONY, SOUND, write
from wizard.compile import (
    LONGEST_DESCRIPTION,
    compile_tree,
    first_paragraph,
    first_words,
)
from wizard.content.link import page_address
from wizard.content.load import load
from wizard.engine.length import Length
from wizard.engine.tree import Contact, DateField, Deadline, Source, Tree
from wizard.engine.wire import dumps

Changes = Mapping[str, str | bytes | None]

ABOUT = "sprawdz/index.md"
TERMS = "sprawdz/terms.yml"
WEEK = "tydzien: {days: 7, text: 7 dni}\n"
TURNED = "{nie: nie, tak: tak}"
LONG = f"Bo {'a' * LONGEST_DESCRIPTION}"
RICH = {
    TERMS: WEEK,
    "sprawdz/sources.yml": "N1: {address: 'https://example.org/', title: A,"
    " read: 2026-11-23}\n",
    "sprawdz/contacts.yml": "tip: {name: TIP, phone: '800 190 590'}\n",
    HAMULEC: (
        "---\n"
        "date: {name: zakup, label: Data zakupu, rule: termin-minal, term: tydzien,"
        " picks: {nie: tak, tak: nie}}\n"
        "---\n"
        "# Czy minęło {{tydzien}}?\n\n"
        "Bo {{tydzien}} to **długo**, a `{{tydzien}}` to kod.\n\n"
        '- [Tak, {{tydzien}}](opony.md "tak"): ponad {{tydzien}}\n'
        '- [Nie](../wynik/hamulec-nie-dziala.md "nie")\n'
    ),
    JEDZ: (
        "---\n"
        "sources: [N1]\ncontact: [tip]\naction: jedz\n"
        "deadline: {from: zakup, term: tydzien, text: Koniec}\n"
        "---\n"
        "# Jedź\n\nMożna [czytać](../../index.md#rower).\n\n1. **Jedź**.\n2. Wróć.\n\n"
        "    Do domu.\n\nI koniec.\n"
    ),
}


def compiled(folder: Path, changes: Changes) -> Tree:
    """Compile the sound docs with these changes."""
    return compile_tree(load(write(folder, changes)))


def test_words_of_terms_stand_everywhere_but_in_code(tmp_path: Path) -> None:
    node = compiled(tmp_path, RICH).nodes["hamulec"]

    assert node.title == "Czy minęło 7\u00a0dni?"
    assert node.body == (
        "<p>Bo 7\u00a0dni to <strong>długo</strong>, a\u00a0<code>{{tydzien}}</code>"
        " to kod.</p>"
    )
    assert (node.options[0].label, node.options[0].hint) == (
        "Tak, 7\u00a0dni",
        "ponad 7\u00a0dni",
    )


def test_a_date_and_a_deadline_know_their_days(tmp_path: Path) -> None:
    tree = compiled(tmp_path, RICH)

    picks = {"nie": "tak", "tak": "nie"}
    assert tree.nodes["hamulec"].date == DateField(
        "zakup", "Data zakupu", "termin-minal", Length(7, "days"), picks
    )
    assert tree.nodes["jedz"].deadline == Deadline(
        "zakup", "Data zakupu", "Koniec", "7\u00a0dni", Length(7, "days")
    )


def test_steps_are_rendered_one_by_one(tmp_path: Path) -> None:
    node = compiled(tmp_path, RICH).nodes["jedz"]

    assert node.todo == (
        "<strong>Jedź</strong>.",
        "<p>Wróć.</p>\n<p>Do domu.</p>",
    )
    assert node.after == "<p>I\u00a0koniec.</p>"


def test_links_are_kept_as_places_within_the_site(tmp_path: Path) -> None:
    node = compiled(tmp_path, RICH).nodes["jedz"]

    assert '<a href="page:#rower">czytać</a>' in node.body


def test_contacts_and_sources_are_known_by_name(tmp_path: Path) -> None:
    tree = compiled(tmp_path, RICH)

    assert tree.contacts == {"tip": Contact("TIP", phone="800 190 590")}
    assert tree.sources == {
        "N1": Source("https://example.org/", "A", "", "2026-11-23", "", "2027-05-22")
    }


def test_other_words_make_no_other_version(tmp_path: Path) -> None:
    before = compiled(tmp_path / "a", {})
    after = compiled(
        tmp_path / "b",
        {HAMULEC: SOUND[HAMULEC].replace("Tak", "Owszem").replace("działa", "jest")},
    )

    assert after.version == before.version
    assert len(after.version) == 6


def test_another_order_of_options_makes_no_other_version(tmp_path: Path) -> None:
    before = compiled(tmp_path / "a", {})
    turned = (
        "# Czy hamulec działa?\n\n"
        '- [Nie](../wynik/hamulec-nie-dziala.md "nie")\n- [Tak](opony.md "tak")\n'
    )

    assert compiled(tmp_path / "b", {HAMULEC: turned}).version == before.version


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({}, {HAMULEC: SOUND[HAMULEC].replace('"tak"', '"ok"')}, id="key"),
        pytest.param(
            {}, {OPONY: SOUND[OPONY].replace("jedz", "napompuj")}, id="target"
        ),
        pytest.param({}, {ABOUT: "# A\n\n[Zacznij](pytanie/opony.md)\n"}, id="start"),
        pytest.param(RICH, {**RICH, TERMS: WEEK.replace("7,", "8,")}, id="days"),
        pytest.param(
            RICH,
            {**RICH, HAMULEC: RICH[HAMULEC].replace("{nie: tak, tak: nie}", TURNED)},
            id="picks",
        ),
    ],
)
def test_another_routing_makes_another_version(
    before: Changes, after: Changes, tmp_path: Path
) -> None:
    first = compiled(tmp_path / "a", before)

    assert compiled(tmp_path / "b", after).version != first.version


def test_a_shared_text_is_shown_before_and_after_the_steps(tmp_path: Path) -> None:
    shared = "Naprawi to [warsztat](../../index.md)."
    node = compiled(
        tmp_path,
        {
            "sprawdz/sources.yml": RICH["sprawdz/sources.yml"],
            "sprawdz/texts/warsztat.md": f"---\nsources: [N1]\n---\n{shared}\n",
            JEDZ: "# Jedź\n\n{{warsztat}}\n\n1. Jedź.\n\n{{warsztat}}\n",
        },
    ).nodes["jedz"]

    assert node.body == '<p>Naprawi to <a href="page:">warsztat</a>.</p>'
    assert node.after == node.body
    assert node.sources == ("N1",)
    assert first_words(node) == "Naprawi to warsztat."


def test_what_a_node_says_first_is_plain_text(tmp_path: Path) -> None:
    tree = compiled(tmp_path, RICH)

    assert first_words(tree.nodes["hamulec"]) == (
        "Bo 7 dni to długo, a {{tydzien}} to kod."
    )
    assert first_words(tree.nodes["opony"]) == tree.nodes["opony"].title


@pytest.mark.parametrize(
    ("html", "first"),
    [
        pytest.param("<ul><li>Tak</li></ul>", "", id="no paragraph"),
        pytest.param("<p>Raz.\nDwa.</p><p>Trzy.</p>", "Raz. Dwa.", id="a short one"),
        pytest.param(f"<p>Raz. {LONG}.</p>", "Raz.", id="a long second sentence"),
        pytest.param(f"<p>{LONG}. Dwa.</p>", f"{LONG}.", id="a long first sentence"),
    ],
)
def test_a_description_ends_where_a_sentence_does(html: str, first: str) -> None:
    assert first_paragraph(html) == first


def test_the_same_docs_give_the_same_bytes(tmp_path: Path) -> None:
    first = dumps(compiled(tmp_path / "a", RICH))

    assert dumps(compiled(tmp_path / "b", RICH)) == first
    assert str(tmp_path) not in first


def test_addresses_are_places_within_the_docs() -> None:
    path = "sprawdz/wynik/a.md"

    assert page_address("../../pomoc/x.md#y", path) == "page:pomoc/x#y"
    assert page_address("../../pomoc/index.md", path) == "page:pomoc/"
    assert page_address("../../index.md", path) == "page:"
    assert page_address("rys%20a.svg", path) == "file:sprawdz/wynik/rys%20a.svg"
    assert page_address("https://example.org/a.md", path) == "https://example.org/a.md"
    assert page_address("mailto:a@b.pl", path) == "mailto:a@b.pl"
    assert page_address("#y", path) == "#y"
