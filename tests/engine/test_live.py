"""What a page asks of the engine, and what it then shows."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.engine_requests import DATED, ROOT, TODAY, ask
from tests.support.random_trees import KEYS, SMALL, trees, walks
from wizard.engine import address
from wizard.engine.live import UNREADABLE
from wizard.engine.render import render
from wizard.engine.replay import answer, replay, show
from wizard.engine.step import static_step
from wizard.engine.tree import Tree
from wizard.engine.walk import Walk


def typed(day: date) -> dict[str, str]:
    return {"day": str(day.day), "month": str(day.month), "year": str(day.year)}


THE_DAY = "%20%2824%20listopada%202026%29"
"""The day in a link of a result, encoded."""


@pytest.mark.parametrize("node_id", DATED.nodes)
def test_a_page_without_a_walk_is_shown_in_the_bytes_of_the_build(node_id: str) -> None:
    reply = ask(DATED, "open", node_id)

    built = render(static_step(DATED, node_id), ROOT, "dir/")
    assert reply["html"].replace(THE_DAY, "") == built
    assert reply["fragment"] == f"w1/abc123/{node_id}"
    assert reply["notice"] == ""


def test_links_of_a_result_hold_the_day_of_the_visitor() -> None:
    reply = ask(DATED, "open", "result-a")

    assert reply["html"].count(THE_DAY) == len(("mail", "sms", "whatsapp"))


def test_a_reply_names_the_page_to_show() -> None:
    reply = ask(SMALL, "answer", "one", key="left")

    assert (reply["node"], reply["kind"]) == ("two", "question")
    assert reply["title"] == "Title of two"
    assert reply["page"] == "sprawdz/pytanie/two"
    assert reply["href"] == "../../../sprawdz/pytanie/two/"
    assert reply["fragment"] == "w1/abc123/two/one=left"


def test_an_answer_is_given_where_it_was_clicked_even_if_the_walk_is_further() -> None:
    reply = ask(SMALL, "answer", "one", "w1/abc123/four/one=left/two=yes", key="right")

    assert reply["fragment"] == "w1/abc123/three/one=right"
    assert 'data-dropped="two"' in reply["html"]


@pytest.mark.parametrize(
    ("do", "node", "fragment"),
    [
        pytest.param(
            "change", "one", "w1/abc123/one/one=left/two=yes", id="change an answer"
        ),
        pytest.param("back", "four", "w1/abc123/two/one=left/two=yes", id="one back"),
        pytest.param("restart", "four", "w1/abc123/one", id="restart"),
    ],
)
def test_a_deed_leads_to_its_step(do: str, node: str, fragment: str) -> None:
    reply = ask(SMALL, do, node, "w1/abc123/four/one=left/two=yes")

    assert reply["fragment"] == fragment


def test_back_without_a_trail_is_the_only_way_that_leads_here() -> None:
    assert ask(SMALL, "back", "two", "w1/abc123/two")["node"] == "one"


def test_back_where_there_is_none_stays() -> None:
    assert ask(SMALL, "back", "one")["node"] == "one"


def test_an_entry_of_the_history_is_shown_with_what_was_answered_since() -> None:
    reply = ask(
        SMALL,
        "revisit",
        "two",
        "w1/abc123/two/one=left",
        latest="w1/abc123/four/one=left/two=yes",
    )

    assert reply["fragment"] == "w1/abc123/two/one=left/two=yes"
    assert 'data-option="yes" data-to="four" aria-current="true"' in reply["html"]


def test_an_entry_without_a_walk_is_its_page() -> None:
    reply = ask(SMALL, "revisit", "one", "", latest="w1/abc123/two/one=left")

    assert reply["fragment"] == "w1/abc123/one/one=left"


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param("#w1/abc123/three/<b>", id="broken"),
        pytest.param("#w2/abc123/three", id="another format"),
        pytest.param(f"#w1/abc123/three/{'a=b/' * 400}", id="too long"),
    ],
)
def test_an_address_that_cannot_be_read_is_told_and_the_page_shown(
    fragment: str,
) -> None:
    reply = ask(SMALL, "open", "two", fragment)

    assert reply["notice"] == UNREADABLE
    assert reply["html"] == render(static_step(SMALL, "two"), ROOT, "dir/")


def test_an_anchor_is_no_walk_and_no_mistake() -> None:
    assert ask(SMALL, "open", "two", "#krok")["notice"] == ""


def test_a_walk_of_another_version_is_told_only_if_something_is_dropped() -> None:
    same = ask(SMALL, "open", "two", "w1/old123/two/one=left")
    less = ask(SMALL, "open", "two", "w1/old123/two/one=left/two=gone")

    assert "Pytania zmieniły się" not in same["html"]
    assert "Pytania zmieniły się" in less["html"]
    assert "Ta odpowiedź już nie pasuje" in less["html"]
    assert less["fragment"] == "w1/abc123/two/one=left"


def test_a_question_with_a_date_has_its_field_beside_the_step() -> None:
    reply = ask(DATED, "open", "two")

    assert "<legend>Dzień zgłoszenia</legend>" in reply["date"]
    assert "data-date" not in reply["html"]
    assert ask(DATED, "open", "one")["date"] == ""


@pytest.mark.parametrize(
    ("days_ago", "node"),
    [(0, "result-a"), (20, "result-a"), (21, "result-a"), (22, "four")],
)
def test_a_date_chooses_the_option_that_it_means(days_ago: int, node: str) -> None:
    day = TODAY - timedelta(days=days_ago)
    reply = ask(DATED, "date", "two", "w1/abc123/two/one=left", typed=typed(day))

    assert reply["node"] == node
    assert reply["given"] == {"day": day.isoformat()}


def test_a_deadline_with_a_date_is_a_day_with_its_weekday() -> None:
    reply = ask(DATED, "date", "two", typed=typed(date(2026, 11, 23)))

    assert (
        'Koniec <time datetime="2026-12-14">najpóźniej w\u00a0poniedziałek'
        " 14\u00a0grudnia\u00a02026</time>" in reply["html"]
    )
    assert (
        "Dzień zgłoszenia: 23\u00a0listopada\u00a02026. Termin: 21 dni."
        in reply["html"]
    )


def test_a_deadline_that_begins_on_a_leap_day_counts_on_from_it() -> None:
    reply = ask(
        DATED,
        "date",
        "two",
        typed=typed(date(2028, 2, 29)),
        today="2028-03-01",
    )

    assert '<time datetime="2028-03-21">' in reply["html"]


def test_a_deadline_without_a_date_names_its_term() -> None:
    reply = ask(DATED, "answer", "two", "w1/abc123/two/one=left", key="no")

    assert "Koniec <strong>w&nbsp;ciągu 21 dni</strong>" in reply["html"]
    assert "<time" not in reply["html"]


@pytest.mark.parametrize("days_ago", [3, 30])
def test_who_chooses_by_hand_takes_back_the_date(days_ago: int) -> None:
    given = {"day": (TODAY - timedelta(days=days_ago)).isoformat()}
    reply = ask(DATED, "answer", "two", key="no", given=given)

    assert "<time" not in reply["html"]
    assert reply["given"] == {}


def test_an_answer_elsewhere_leaves_the_date_alone() -> None:
    given = {"day": TODAY.isoformat()}

    assert ask(DATED, "answer", "one", key="left", given=given)["given"] == given


def test_a_date_that_means_another_answer_is_not_counted() -> None:
    long_ago = {"day": (TODAY - timedelta(days=30)).isoformat()}
    fragment = "w1/abc123/result-a/two=no"
    reply = ask(DATED, "revisit", "result-a", fragment, given=long_ago)

    assert "<time" not in reply["html"]


def test_a_deadline_counts_no_date_of_a_question_that_was_not_met() -> None:
    given = {"day": TODAY.isoformat()}
    fragment = "w1/abc123/four/one=right/three=yes"
    reply = ask(DATED, "answer", "four", fragment, key="yes", given=given)

    assert reply["node"] == "result-a"
    assert "<time" not in reply["html"]


def test_a_date_that_was_given_stands_in_its_field_again() -> None:
    reply = ask(DATED, "change", "two", given={"day": "2026-11-03"})

    assert 'name="day" type="text" inputmode="numeric"' in reply["date"]
    assert [f'value="{part}"' in reply["date"] for part in (3, 11, 2026)] == [True] * 3


@pytest.mark.parametrize("do", ["open", "restart"])
def test_whoever_begins_anew_is_not_told_the_date_of_somebody_else(do: str) -> None:
    assert ask(DATED, do, "two", given={"day": "2026-11-03"})["given"] == {}


def test_a_date_is_in_no_address() -> None:
    reply = ask(DATED, "date", "two", typed=typed(date(2026, 11, 3)))

    assert reply["fragment"] == "w1/abc123/result-a/two=no"


def test_a_date_that_is_none_changes_nothing_and_names_its_field() -> None:
    reply = ask(DATED, "date", "two", typed={"day": "31", "month": "2", "year": "2026"})

    assert reply == {
        "error": {
            "parts": ["day"],
            "text": "W\u00a0kalendarzu nie ma dnia 31\u00a0lutego\u00a02026.",
        }
    }


def test_a_date_for_a_question_without_one_is_a_fault_of_the_page() -> None:
    with pytest.raises(LookupError, match="'one' asks for no date"):
        ask(DATED, "date", "one", typed=typed(TODAY))


@given(trees(), walks(), st.sampled_from(KEYS), st.data())
def test_asking_by_text_is_what_the_parts_say(
    tree: Tree, walk: Walk, key: str, data: st.DataObject
) -> None:
    there = replay(tree, walk).walk
    node = data.draw(
        st.sampled_from([a.question for a in there.answers] + [there.here])
    )

    reply = ask(tree, "answer", node, address.write(walk), key=key)

    expected = answer(tree, show(tree, walk, node).walk, key)
    assert reply["fragment"] == address.write(expected.walk)
    assert reply["node"] == expected.walk.here
