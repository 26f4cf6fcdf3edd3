"""Letters as messages, files and texts for the page."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.engine_requests import DATED, ask
from tests.support.letters import LETTER
from tests.support.site_content import TREE
from wizard.engine.letters import fill, shown
from wizard.engine.offers import OFFERS
from wizard.engine.offers.letter import NOT_WHOLE
from wizard.engine.offers.links import LONGEST_LINK
from wizard.engine.step import static_step
from wizard.engine.tree import Tree

RESULT = "w1/abc123/result-a/one=left/two=no"
ANSWERS = {"one": "left of one", "two": "no of two"}
FIELDS = {"kim": "ojciec", "dziecko": 'Ala "Żaba" & <b> 100% \N{BOY}', "podpis": "A\nB"}


def tree() -> Tree:
    result = replace(DATED.nodes["result-a"], letters=("office",))
    nodes = {**DATED.nodes, "result-a": result}
    return replace(DATED, nodes=nodes, letters={"office": LETTER})


def offered(name: str, **fields: str) -> dict[str, str]:
    fields = {"letter": "office", **fields}
    reply = ask(tree(), "offer", "result-a", RESULT, offer=name, fields=fields)
    document: dict[str, str] = reply["document"]
    return document


def test_copy_has_the_whole_letter_and_nothing_of_the_result() -> None:
    assert offered("copy", **FIELDS)["text"] == "\n".join(fill(LETTER, FIELDS, ANSWERS))


def test_mail_has_the_subject_and_the_letter() -> None:
    link = urlsplit(offered("mail", **FIELDS)["text"])

    assert link.scheme == "mailto"
    assert parse_qs(link.query) == {
        "subject": ["Prośba o pomoc"],
        "body": ["\r\n".join("\n".join(fill(LETTER, FIELDS, ANSWERS)).split("\n"))],
    }


def test_mail_asks_to_paste_a_letter_that_does_not_fit() -> None:
    link = offered("mail", dziecko="ż" * 10_000)["text"]

    assert parse_qs(urlsplit(link).query)["body"] == [NOT_WHOLE]


def test_a_file_begins_with_the_subject() -> None:
    file = offered("save", **FIELDS)

    text = "\n".join(fill(LETTER, FIELDS, ANSWERS))
    assert file == {
        "name": "pismo-office.txt",
        "media": "text/plain",
        "text": f"Temat: Prośba o pomoc\n\n{text}\n",
    }


def test_the_page_gets_the_letter_with_no_break_spaces() -> None:
    assert offered("letter", **FIELDS)["text"] == shown(LETTER, FIELDS, ANSWERS)


def test_a_page_that_is_open_gets_the_fields_of_its_letters() -> None:
    reply = ask(tree(), "open", "result-a", RESULT)

    assert list(reply["blanks"]) == ["office"]
    for blank in LETTER.blanks:
        assert f'data-blank="{blank.name}"' in reply["blanks"]["office"]
    assert "data-blank" not in reply["html"]


def test_a_step_shows_the_letter_with_the_answers_and_escapes_it() -> None:
    odd = replace(LETTER, subject="<i>", spoken="<b>")
    reply = ask(replace(tree(), letters={"office": odd}), "open", "result-a", RESULT)

    assert "Odpowiedź: left of one" in reply["html"]
    assert "&lt;i&gt;" in reply["html"]
    assert "&lt;b&gt;" in reply["html"]


@pytest.mark.parametrize(
    ("node", "letter"),
    [
        pytest.param(node.id, letter, id=f"{node.id} {letter}")
        for node in TREE.nodes.values()
        for letter in node.letters
    ],
)
def test_every_real_letter_fits_into_a_mail_when_it_is_empty(
    node: str, letter: str
) -> None:
    step = static_step(TREE, node)

    link = OFFERS["mail"](step, None, {"letter": letter}).text

    assert len(link) <= LONGEST_LINK
    assert NOT_WHOLE not in parse_qs(urlsplit(link).query)["body"]
