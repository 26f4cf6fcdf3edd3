"""Browsers in which the engine does not start: the page works and keeps answers."""

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.support.choices import FIRST, SECOND, START_PAGE, THIRD
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.failures import (
    SENTENCE,
    assert_links_go_on,
    fail_to_start,
    note_arrivals,
    wait_for_files,
)
from tests.support.faults import (
    RUNTIME,
    TREE_FILE,
    refuse,
    spoil,
)
from tests.support.shown import expected
from tests.support.site_content import TREE

pytestmark = pytest.mark.browser

NO_WASM = "delete globalThis.WebAssembly"

NEVER_COMPILE = """WebAssembly.compile = () => {
  window.isCompiling = true
  return new Promise(() => {})
}"""

NEVER_POST = """Worker.prototype.postMessage = message => {
  window.isPosted ||= 'wasm' in message
}"""
"""Drops all messages to the worker; the one with the wasm is the last."""

MISUNDERSTAND = """const {postMessage} = Worker.prototype
Worker.prototype.postMessage = function (message, given) {
  const heard = 'request' in message ? {...message, request: '{}'} : message
  postMessage.call(this, heard, given)
}"""

NO_STORAGE = """for (const name of ['localStorage', 'sessionStorage']) {
  Object.defineProperty(window, name, {
    configurable: true,
    get() { throw new DOMException('denied', 'SecurityError') },
  })
}"""


def test_browser_without_webassembly_brings_nothing_and_goes_on(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.add_init_script(NO_WASM)
    asked = spoil(stranger.page, RUNTIME, bytes)

    fail_to_start(stranger)

    assert asked == []
    assert_links_go_on(stranger)


def test_policy_that_refuses_wasm_brings_nothing_and_goes_on(
    stranger: ChromiumVisitor,
) -> None:
    def without_wasm(route: Route) -> None:
        answer = route.fetch()
        policy = answer.text().replace("&#x27;wasm-unsafe-eval&#x27;", "")
        route.fulfill(response=answer, body=policy)

    stranger.page.route(f"**/{START_PAGE}", without_wasm)
    asked = spoil(stranger.page, RUNTIME, bytes)

    fail_to_start(stranger)

    assert asked == []
    stranger.page.unroute(RUNTIME)
    assert_links_go_on(stranger)


def test_python_that_never_starts_is_given_up(stranger: ChromiumVisitor) -> None:
    stranger.page.clock.install()
    stranger.page.add_init_script(NEVER_POST)
    stranger.open(START_PAGE)
    stranger.until(lambda: stranger.page.evaluate("Boolean(window.isPosted)"))

    stranger.page.clock.run_for(60_000)

    stranger.wait_until("failed")
    assert_links_go_on(stranger)


def test_browser_that_never_ends_compiling_is_given_up(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.clock.install()
    arrived = note_arrivals(stranger)
    stranger.page.add_init_script(NEVER_COMPILE)
    stranger.open(START_PAGE)
    wait_for_files(stranger, arrived)
    stranger.until(lambda: stranger.page.evaluate("Boolean(window.isCompiling)"))

    stranger.page.clock.run_for(60_000)

    stranger.wait_until("failed")
    stranger.wait_for_no_worker()
    assert_links_go_on(stranger)


@pytest.fixture
def answered(stranger: ChromiumVisitor) -> ChromiumVisitor:
    """Return a visitor who has answered once, with the engine ready to be broken."""
    stranger.open(START_PAGE)
    stranger.wait_until("ready")
    stranger.choose(FIRST.key)
    stranger.do("window.documents = 1")
    return stranger


def test_walk_written_into_the_address_after_a_failure_gets_another_try(
    stranger: ChromiumVisitor,
) -> None:
    refuse(stranger.page, TREE_FILE, 404)
    fail_to_start(stranger)
    stranger.page.unroute(TREE_FILE)
    shown = expected(SECOND.question, [FIRST])

    stranger.do(f"location.hash = '{shown.fragment}'")
    stranger.wait_until("ready")
    stranger.wait_for(SECOND.question)

    assert stranger.look().trail == shown.trail


def test_exception_for_every_walk_ends_in_a_page_that_says_so(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.add_init_script(MISUNDERSTAND)
    shown = expected(THIRD.question, [FIRST, SECOND])

    stranger.open(f"{shown.page[1:]}{shown.fragment}")
    stranger.wait_until("failed")

    expect(stranger.page.locator("[data-status]")).to_have_text(SENTENCE)
    assert stranger.look().node == THIRD.question
    assert stranger.look().fragment == shown.fragment


def test_denied_storage_takes_nothing_away(stranger: ChromiumVisitor) -> None:
    errors: list[str] = []
    stranger.page.on("pageerror", lambda error: errors.append(str(error)))
    stranger.page.add_init_script(NO_STORAGE)
    stranger.open(START_PAGE)
    stranger.wait_until("ready")

    stranger.choose(FIRST.key)
    stranger.page.locator("button.search-open").click()
    stranger.page.locator("[name=query]").press_sequentially("konto")
    stranger.page.locator(".md-search-result__meta", has_text="wynik").wait_for()

    assert stranger.look().trail == expected(SECOND.question, [FIRST]).trail
    assert errors == []


def test_address_of_a_live_step_leads_to_the_right_page_with_scripts_off(
    chromium: Browser, answered: ChromiumVisitor
) -> None:
    with chromium.new_context(java_script_enabled=False).new_page() as still:
        still.goto(answered.page.url)

        expect(still.locator("[data-wizard]")).to_have_attribute(
            "data-node", SECOND.question
        )
        expect(still.locator("h1")).to_have_text(TREE.nodes[SECOND.question].title)
