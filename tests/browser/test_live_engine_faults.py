"""An engine that fails after it was ready: links open pages instead."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.support.choices import DATED, FIRST, HALF, SECOND, START_PAGE, THIRD
from tests.support.chromium_visitor import ASK_AFTER_BACK, ChromiumVisitor, option
from tests.support.faults import RUNTIME, refuse
from tests.support.site_content import TREE

pytestmark = pytest.mark.browser

NO_DATE = "Nie udało się sprawdzić daty, więc wybierz jedną z odpowiedzi powyżej."

BUG = """{
  const send = postMessage
  postMessage = ({id}) => send({id, error: 'a bug'})
  0
}"""
"""A script for the worker that makes every request to the engine fail."""


@pytest.fixture
def answered(stranger: ChromiumVisitor) -> ChromiumVisitor:
    """Return a visitor who has answered once, with the engine ready to be broken."""
    stranger.load(START_PAGE)
    stranger.choose(FIRST.key)
    return stranger


@pytest.fixture
def dated(stranger: ChromiumVisitor) -> ChromiumVisitor:
    """Return a visitor at a question with a date, with an engine that fails."""
    stranger.load(f"{DATED.page}/")
    stranger.worker.evaluate(BUG)
    return stranger


def assert_answer_is_kept(visitor: ChromiumVisitor) -> None:
    """Check that an answer without the engine opened the next page and is kept."""
    visitor.wait_for(THIRD.question)
    visitor.wait_until("ready")
    shown = visitor.look()
    assert shown.documents is None
    assert replace(shown, documents=1) == HALF.opened


def test_exception_in_the_engine_leaves_the_answer_to_the_link_and_marks_it(
    answered: ChromiumVisitor,
) -> None:
    answered.worker.evaluate(BUG)
    answered.page.locator(f'[data-option="{SECOND.key}"]').click()
    assert_answer_is_kept(answered)

    answered.page.go_back()
    answered.wait_for(SECOND.question)
    answered.wait_until("ready")

    assert answered.look().marked == (SECOND.key,)


def test_worker_that_dies_leaves_the_answer_to_the_link(
    answered: ChromiumVisitor,
) -> None:
    answered.page.clock.install()
    answered.worker.evaluate("setTimeout(close)")

    answered.page.locator(f'[data-option="{SECOND.key}"]').click()
    answered.page.clock.run_for(5_000)

    assert_answer_is_kept(answered)


def test_error_of_the_worker_itself_leaves_the_answer_to_the_link(
    answered: ChromiumVisitor,
) -> None:
    answered.worker.evaluate("setTimeout(() => { throw new Error('a bug') })")

    answered.page.locator(f'[data-option="{SECOND.key}"]').click()

    assert_answer_is_kept(answered)


def test_exception_when_one_goes_back_loads_the_page_of_the_address(
    answered: ChromiumVisitor,
) -> None:
    answered.worker.evaluate(BUG)

    answered.page.go_back()
    answered.wait_for(TREE.start)
    answered.wait_until("ready")

    assert answered.look().documents is None


def test_back_before_a_failed_answer_is_told_opens_the_page_of_the_address(
    answered: ChromiumVisitor,
) -> None:
    answered.worker.evaluate(BUG)
    answered.do(
        ASK_AFTER_BACK,
        f"{option(SECOND.key)}.click()",
        "history.back()",
    )

    answered.wait_for(TREE.start)
    answered.wait_until("ready")

    assert answered.look().page == f"/{START_PAGE}"


def test_date_that_cannot_be_checked_leaves_the_options(
    dated: ChromiumVisitor,
) -> None:
    dated.type_date(1, 1, 1)
    dated.wait_until("failed")

    expect(dated.page.locator("[data-status]")).to_have_text(NO_DATE)
    expect(dated.page.locator("[data-date]")).to_have_count(0)
    expect(dated.page.locator("h1")).to_be_focused()
    dated.choose(DATED.options[0].key)


def test_answer_that_waits_behind_a_date_that_fails_is_left_to_its_link(
    dated: ChromiumVisitor,
) -> None:
    answer = DATED.options[0]

    dated.do(
        "document.querySelector('[data-date-submit]').click()",
        f"{option(answer.key)}.click()",
    )
    dated.wait_for(answer.to)

    assert dated.page.url.endswith(f"/{answer.to}/{DATED.id}={answer.key}")


def test_engine_that_died_in_place_leaves_history_to_the_pages(
    answered: ChromiumVisitor,
) -> None:
    answered.begin(DATED.id)
    answered.worker.evaluate(BUG)
    answered.page.locator("[data-date-submit]").click()
    answered.wait_until("failed")
    refuse(answered.page, RUNTIME)

    answered.page.go_back()
    answered.wait_for(SECOND.question)

    assert answered.look().rendered == "build"


def test_engine_that_died_leaves_history_to_the_pages(
    answered: ChromiumVisitor,
) -> None:
    answered.choose(SECOND.key)
    answered.worker.evaluate(BUG)
    refuse(answered.page, RUNTIME)
    answered.page.locator("[data-restart]").click()
    answered.wait_for(TREE.start)
    answered.wait_until("failed")

    answered.page.go_back()
    answered.wait_for(THIRD.question)

    assert answered.page.url.endswith(HALF.fragment)
