"""Double clicks, and clicks before the engine has replied."""

from dataclasses import replace

import pytest

from tests.support.choices import FIRST, OTHER, SECOND, START, THIRD
from tests.support.chromium_visitor import ASK_AFTER_BACK, ChromiumVisitor, option
from tests.support.shown import expected
from tests.support.site_content import TREE

pytestmark = pytest.mark.browser


def test_double_click_answers_one_question(guest: ChromiumVisitor) -> None:
    # On a busy machine, the next step could appear between the two clicks.
    guest.slow_down()
    guest.page.locator(f'[data-option="{FIRST.key}"]').dblclick()
    guest.wait_for_replies()

    assert guest.look() == expected(SECOND.question, [FIRST])


def test_second_half_of_a_slow_double_click_does_not_answer_the_next_question(
    guest: ChromiumVisitor,
) -> None:
    box = guest.page.locator(f'[data-option="{FIRST.key}"]').bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    guest.page.mouse.click(x, y)
    guest.wait_for(SECOND.question)
    guest.page.mouse.down(click_count=2)
    guest.page.mouse.up(click_count=2)
    guest.wait_for_replies()

    assert guest.look().node == SECOND.question


def test_of_two_answers_faster_than_the_engine_the_last_one_counts(
    guest: ChromiumVisitor,
) -> None:
    guest.do(f"{option(FIRST.key)}.click()", f"{option(OTHER.key)}.click()")
    guest.wait_for(OTHER.to)

    shown = guest.look()
    assert [asked for asked, _ in shown.trail] == [START.id]
    assert shown.fragment.endswith(f"/{START.id}={OTHER.key}")


def test_one_answer_clicked_often_is_one_entry_of_the_history(
    guest: ChromiumVisitor,
) -> None:
    entries = guest.count_entries()

    guest.do(*[f"{option(FIRST.key)}.click()"] * 5)
    guest.wait_for(SECOND.question)
    guest.wait_for_replies()

    assert guest.look() == expected(SECOND.question, [FIRST])
    assert entries() == 1


def test_tap_beside_an_option_does_not_swallow_those_that_follow(
    guest: ChromiumVisitor,
) -> None:
    guest.do(
        "document.querySelector('h1').dispatchEvent(new MouseEvent("
        "'click', {bubbles: true, detail: 1}))",
        f"{option(FIRST.key)}.dispatchEvent(new MouseEvent("
        "'click', {bubbles: true, cancelable: true, detail: 2}))",
    )
    guest.wait_for(SECOND.question)

    assert guest.look() == expected(SECOND.question, [FIRST])


def test_answer_that_was_asked_ahead_waits_for_nobody(guest: ChromiumVisitor) -> None:
    # The page prefetches only when no request is pending.
    guest.wait_for_replies()
    guest.do("window.asksAhead = true", "window.asked = 0")
    guest.begin(SECOND.question)
    options = TREE.nodes[SECOND.question].options
    guest.until(lambda: guest.page.evaluate("asked") >= len(options))
    guest.wait_for_replies()
    guest.slow_down()

    node = guest.page.evaluate(
        "async () => {"
        f" {option(SECOND.key)}.click();"
        " await new Promise(done => setTimeout(done));"
        " return document.querySelector('[data-wizard]').dataset.node }"
    )

    assert node == THIRD.question


def test_back_while_the_engine_answers_loses_no_answer(guest: ChromiumVisitor) -> None:
    guest.choose(FIRST.key)
    entries = guest.count_entries()

    guest.do(ASK_AFTER_BACK, f"{option(SECOND.key)}.click()", "history.back()")
    guest.wait_for(START.id)
    returned = guest.look()
    overtaken = entries() == 0
    guest.choose(FIRST.key)

    both = f"/{FIRST.question}={FIRST.key}/{SECOND.question}={SECOND.key}"
    assert overtaken
    assert returned == replace(
        expected(START.id, [], address=both), marked=(FIRST.key,)
    )
    assert guest.look() == replace(
        expected(SECOND.question, [FIRST], address=both), marked=(SECOND.key,)
    )
