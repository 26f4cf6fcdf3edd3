"""What an open page shows of codes, and what it gets for a typed one."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from tests.support.random_trees import SMALL
from wizard.engine.live import Live
from wizard.engine.page import Style
from wizard.engine.tree import Tree
from wizard.engine.wire import dumps

WALK = "w1/abc123/two/one=left/two=yes"
"""One answer, and one that the visitor went back to change."""


def ask(
    do: str, tree: Tree = SMALL, style: Style = "dir/", **more: str
) -> dict[str, Any]:
    request = {"do": do, "node": "", "today": "2026-11-24", **more}
    text = Live(dumps(tree), "../..", style).reply(json.dumps(request))
    reply: dict[str, Any] = json.loads(text)
    return reply


def code_in(html: str) -> str:
    (code,) = re.findall(r" data-code aria-hidden=\"true\">([A-Z0-9-]+)<", html)
    return str(code)


def code_of(fragment: str) -> str:
    return code_in(ask("open", node="one", fragment=fragment)["html"])


def test_the_code_of_a_step_opens_the_same_step_with_the_same_answers() -> None:
    reply = ask("code", code=code_of(WALK))

    assert reply == {"href": f"../../sprawdz/pytanie/two/#{WALK}", "error": ""}


def test_in_a_folder_a_code_opens_a_file() -> None:
    reply = ask("code", style="file.html", code=code_of(WALK))

    assert reply["href"] == f"../../sprawdz/pytanie/two.html#{WALK}"


def test_a_code_is_spelled_for_who_hears_the_page() -> None:
    html = ask("open", node="one", fragment=WALK)["html"]

    first, second = code_in(html).split("-")
    assert f">{' '.join(first)}, {' '.join(second)}</span>" in html


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param("", id="a page without answers"),
        pytest.param("w1/abc123/one/one=left", id="back at the first question"),
        pytest.param("w1/abc123/result-a/~one=left", id="answers aside"),
    ],
)
def test_where_no_answer_was_given_before_there_is_no_code(fragment: str) -> None:
    node = "result-a" if "result-a" in fragment else "one"

    assert "data-code" not in ask("open", node=node, fragment=fragment)["html"]


def test_answers_aside_are_not_in_the_code() -> None:
    assert code_of(f"{WALK}/~three=no") == code_of(WALK)


def test_a_walk_of_an_older_edition_gets_the_code_of_this_one() -> None:
    assert code_of(WALK.replace("abc123", "old123")) == code_of(WALK)


def test_a_mistyped_code_gets_a_sentence_and_no_address() -> None:
    reply = ask("code", code="<b>")

    assert reply["href"] == ""
    assert reply["error"].startswith("<p>W\u00a0kodach nie ma znaku „&lt;”")
    assert "<a" not in reply["error"]


def test_a_code_of_another_edition_gets_the_way_to_the_first_question() -> None:
    other = replace(SMALL, version="abc124")

    reply = ask("code", other, code=code_of(WALK))

    assert reply["href"] == ""
    assert "innego wydania" in reply["error"]
    assert '<a href="../../sprawdz/pytanie/one/">' in reply["error"]
