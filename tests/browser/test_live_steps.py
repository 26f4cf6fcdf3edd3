"""What one does in place, and what page, address, history and focus then are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.support.choices import away_from
from tests.support.live_visitor import ASK_AFTER_BACK, answers_of, expected
from tests.support.site_content import PATHS, TREE
from wizard.compile.typography import plain

if TYPE_CHECKING:
    from tests.support.live_visitor import LiveVisitor

pytestmark = pytest.mark.browser

LONG = max(PATHS, key=lambda path: len(path.options))
ANSWERS = answers_of(LONG)
FIRST, SECOND, THIRD = ANSWERS[:3]
START = TREE.nodes[TREE.start]
OTHER = away_from(SECOND.question)

_WATCH_TASKS = """() => {
  const $wizard = document.querySelector('[data-wizard]')
  window.seen = []
  new MutationObserver(records => window.seen.push({
    changed: [...new Set(records.map(
      ({type, attributeName}) => attributeName ?? type))],
    last: records.at(-1).attributeName,
    heading: document.querySelector('h1').textContent,
    title: document.title,
    fragment: location.hash,
    focus: document.activeElement.id,
    node: $wizard.dataset.node,
  })).observe($wizard, {attributes: true, childList: true})
}"""


def option(key: str) -> str:
    return f"document.querySelector('[data-option=\"{key}\"]')"


def test_step_is_changed_in_one_task_and_its_node_is_named_last(
    guest: LiveVisitor,
) -> None:
    guest.page.evaluate(_WATCH_TASKS)

    guest.answer(FIRST.key)

    (task,) = guest.page.evaluate("window.seen")
    node = TREE.nodes[SECOND.question]
    assert {"childList", "data-node"} <= set(task["changed"])
    assert task["last"] == "data-node"
    assert (task["heading"], task["node"]) == (node.title, node.id)
    assert task["title"].startswith(plain(node.title))
    assert task["fragment"].endswith(f"/{node.id}/{FIRST.question}={FIRST.key}")
    assert task["focus"] == "krok"


def test_step_is_announced_by_its_heading_alone(guest: LiveVisitor) -> None:
    guest.answer(FIRST.key)

    expect(guest.page.locator("h1")).to_be_focused()
    live_regions = "[data-wizard] :is([aria-live], [role=status], [role=alert])"
    expect(guest.page.locator(live_regions)).to_have_count(0)


def test_double_click_answers_one_question(guest: LiveVisitor) -> None:
    # On a busy machine the step could come between the two clicks.
    guest.slow_down()
    guest.page.locator(f'[data-option="{FIRST.key}"]').dblclick()
    guest.settle()

    assert guest.look() == expected(SECOND.question, [FIRST])


def test_second_half_of_a_slow_double_click_does_not_answer_the_next_question(
    guest: LiveVisitor,
) -> None:
    box = guest.page.locator(f'[data-option="{FIRST.key}"]').bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    guest.page.mouse.click(x, y)
    guest.wait_for(SECOND.question)
    guest.page.mouse.down(click_count=2)
    guest.page.mouse.up(click_count=2)
    guest.settle()

    assert guest.look().node == SECOND.question


def test_of_two_answers_faster_than_the_engine_the_last_one_counts(
    guest: LiveVisitor,
) -> None:
    guest.do(f"{option(FIRST.key)}.click()", f"{option(OTHER.key)}.click()")
    guest.wait_for(OTHER.to)

    shown = guest.look()
    assert [asked for asked, _ in shown.trail] == [START.id]
    assert shown.fragment.endswith(f"/{START.id}={OTHER.key}")


def test_one_answer_clicked_often_is_one_entry_of_the_history(
    guest: LiveVisitor,
) -> None:
    entries = guest.count_entries()

    guest.do(*[f"{option(FIRST.key)}.click()"] * 5)
    guest.wait_for(SECOND.question)
    guest.settle()

    assert guest.look() == expected(SECOND.question, [FIRST])
    assert entries() == 1


def test_tap_beside_an_option_does_not_swallow_those_that_follow(
    guest: LiveVisitor,
) -> None:
    guest.do(
        "document.querySelector('h1').dispatchEvent(new MouseEvent("
        "'click', {bubbles: true, detail: 1}))",
        f"{option(FIRST.key)}.dispatchEvent(new MouseEvent("
        "'click', {bubbles: true, cancelable: true, detail: 2}))",
    )
    guest.wait_for(SECOND.question)

    assert guest.look() == expected(SECOND.question, [FIRST])


def test_answer_that_was_asked_ahead_waits_for_nobody(guest: LiveVisitor) -> None:
    # While something waits for an answer, nothing is asked ahead.
    guest.settle()
    guest.do("window.asksAhead = true", "window.asked = 0")
    guest.begin(SECOND.question)
    options = TREE.nodes[SECOND.question].options
    guest.until(lambda: guest.page.evaluate("asked") >= len(options))
    guest.settle()
    guest.slow_down()

    node = guest.page.evaluate(
        "async () => {"
        f" {option(SECOND.key)}.click();"
        " await new Promise(done => setTimeout(done));"
        " return document.querySelector('[data-wizard]').dataset.node }"
    )

    assert node == THIRD.question


def test_back_while_the_engine_answers_loses_no_answer(guest: LiveVisitor) -> None:
    guest.answer(FIRST.key)
    entries = guest.count_entries()

    guest.do(ASK_AFTER_BACK, f"{option(SECOND.key)}.click()", "history.back()")
    guest.wait_for(START.id)
    returned = guest.look()
    overtaken = entries() == 0
    guest.answer(FIRST.key)

    both = f"/{FIRST.question}={FIRST.key}/{SECOND.question}={SECOND.key}"
    assert overtaken
    assert returned == replace(
        expected(START.id, [], address=both), marked=(FIRST.key,)
    )
    assert guest.look() == replace(
        expected(SECOND.question, [FIRST], address=both), marked=(SECOND.key,)
    )


def test_back_after_a_change_leaves_it_changed(guest: LiveVisitor) -> None:
    guest.walk(LONG)
    guest.click(f'[data-change="{FIRST.question}"]')
    guest.answer(OTHER.key)

    marks = []
    for _ in range(2):
        guest.page.go_back()
        guest.settle()
        shown = guest.look()
        marks.append((shown.node, shown.marked, shown.fragment.split("/")[3:4]))

    assert marks[0] == (START.id, (OTHER.key,), [f"{START.id}={OTHER.key}"])
    assert marks[1][0] == LONG.result


def test_answer_given_before_is_marked_wherever_one_comes_from(
    guest: LiveVisitor,
) -> None:
    marks = []
    for way in ("browser", "link", "change"):
        guest.begin(START.id)
        guest.answer(FIRST.key)
        if way == "browser":
            guest.page.go_back()
        else:
            guest.click("[data-back]" if way == "link" else "[data-change]")
        guest.wait_for(START.id)
        marks.append(guest.look().marked)

    assert marks == [(FIRST.key,)] * 3


def test_changed_answer_names_what_it_drops_once(guest: LiveVisitor) -> None:
    guest.walk(LONG)
    guest.click(f'[data-change="{FIRST.question}"]')
    guest.answer(OTHER.key)

    dropped = guest.look().dropped
    described = guest.page.locator("h1").get_attribute("aria-describedby")
    box = guest.page.locator(f"#{described} [data-dropped]")
    expect(box).to_have_count(len(dropped))
    guest.page.go_back()
    guest.wait_for(START.id)

    assert SECOND.question in dropped
    assert guest.look().dropped == ()


def test_restart_begins_with_nothing_and_back_brings_all_again(
    guest: LiveVisitor,
) -> None:
    before = guest.walk(LONG)[-1]

    guest.click("[data-restart]")
    restarted = guest.look()
    guest.page.go_back()
    guest.wait_for_address(before)

    assert restarted == expected(START.id, [])
    assert guest.look() == before


def test_link_to_a_place_on_the_page_leaves_the_address_alone(
    guest: LiveVisitor,
) -> None:
    guest.answer(FIRST.key)
    before = guest.look().fragment

    guest.do("document.querySelector('.skip').click()")

    assert guest.look().focus == "krok"
    assert guest.look().fragment == before


def test_anchor_written_into_the_address_never_touches_the_walk(
    guest: LiveVisitor,
) -> None:
    guest.answer(FIRST.key)

    guest.do("location.hash = 'krok'")
    guest.settle()
    mended = guest.look().fragment
    guest.answer(SECOND.key)

    assert mended == expected(SECOND.question, [FIRST]).fragment
    assert guest.look() == expected(ANSWERS[2].question, [FIRST, SECOND])


@pytest.mark.parametrize(
    "how", [{"modifiers": ["Control"]}, {"button": "middle"}], ids=["Ctrl", "middle"]
)
def test_answer_opened_in_another_tab_takes_the_walk_along(
    guest: LiveVisitor, how: dict[str, object]
) -> None:
    guest.answer(FIRST.key)

    with guest.page.context.expect_page() as opened:
        guest.page.locator(f'[data-option="{SECOND.key}"]').click(**how)  # type: ignore[arg-type]
    tab = opened.value
    # A tab is there before it goes anywhere.
    tab.wait_for_url(lambda address: address != "about:blank", wait_until="commit")
    address = tab.url
    tab.close()

    shown = expected(ANSWERS[2].question, [FIRST, SECOND])
    assert address == f"{guest.origin}{shown.page[1:]}{shown.fragment}"
    assert guest.look().node == SECOND.question


def test_answer_offered_by_a_menu_takes_the_walk_along(guest: LiveVisitor) -> None:
    guest.answer(FIRST.key)
    link = guest.page.locator(f'[data-option="{SECOND.key}"]')

    link.click(button="right")

    shown = expected(ANSWERS[2].question, [FIRST, SECOND])
    assert link.evaluate("$link => $link.href") == (
        f"{guest.origin}{shown.page[1:]}{shown.fragment}"
    )


def test_walk_of_somebody_else_in_the_address_begins_with_that_alone(
    guest: LiveVisitor,
) -> None:
    guest.walk(LONG)

    guest.begin(SECOND.question)

    assert guest.look() == expected(SECOND.question, [])


def test_whoever_begins_in_the_middle_can_go_on_from_the_start(
    guest: LiveVisitor,
) -> None:
    guest.begin(SECOND.question)
    guest.answer(SECOND.key)
    entered = guest.page.locator("[data-entry] a")

    entered.click()
    guest.wait_for(START.id)
    guest.answer(FIRST.key)

    assert guest.look() == replace(
        expected(
            SECOND.question,
            [FIRST],
            address=f"/{START.id}={FIRST.key}/{SECOND.question}={SECOND.key}",
        ),
        marked=(SECOND.key,),
    )


def test_answering_asks_no_server_for_anything(guest: LiveVisitor) -> None:
    asked = []
    guest.page.on("request", lambda request: asked.append(request.url))

    guest.walk(LONG)

    assert asked == []
