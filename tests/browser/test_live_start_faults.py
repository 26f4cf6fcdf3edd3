"""Browsers in which the engine does not start: the page works and keeps answers."""

import pytest
from playwright.sync_api import Route, expect

from tests.support.choices import FIRST, HALF, SECOND, START_PAGE
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.faults import (
    RUNTIME,
    SENTENCE,
    TREE_FILE,
    assert_links_go_on,
    fail_to_start,
    refuse,
    spoil,
    wait_for_files,
)
from tests.support.search_box import search
from tests.support.shown import expected

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

    assert_links_go_on(stranger)


def test_browser_that_never_ends_compiling_is_given_up(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.clock.install()
    arrived = stranger.note("requestfinished")
    stranger.page.add_init_script(NEVER_COMPILE)
    stranger.open(START_PAGE)
    wait_for_files(stranger, arrived)
    stranger.until(lambda: stranger.page.evaluate("Boolean(window.isCompiling)"))

    stranger.page.clock.run_for(60_000)

    stranger.until(lambda: not stranger.workers)
    assert_links_go_on(stranger)


def test_walk_written_into_the_address_after_a_failure_gets_another_try(
    stranger: ChromiumVisitor,
) -> None:
    refuse(stranger.page, TREE_FILE)
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

    stranger.open(HALF.address)
    stranger.wait_until("failed")

    expect(stranger.page.locator("[data-status]")).to_have_text(SENTENCE)
    assert stranger.look().node == HALF.node
    assert stranger.look().fragment == HALF.fragment


def test_denied_storage_takes_nothing_away(stranger: ChromiumVisitor) -> None:
    errors: list[str] = []
    stranger.page.on("pageerror", lambda error: errors.append(str(error)))
    stranger.page.add_init_script(NO_STORAGE)
    stranger.load(START_PAGE)

    stranger.choose(FIRST.key)
    search(stranger.page, "konto")

    assert stranger.look().trail == expected(SECOND.question, [FIRST]).trail
    assert errors == []
