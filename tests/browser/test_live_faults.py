"""What can go wrong: each ends on a page that works, with the answers kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.support.choices import DATED
from tests.support.faults import (
    LAST_OF_MEMORY,
    MEMORY,
    RUNTIME,
    SCRIPT,
    SPOILED,
    TREE_FILE,
    WASM,
    WORKER,
    cut_off,
    hold,
    refuse,
    spoil,
)
from tests.support.live_visitor import (
    ASK_AFTER_BACK,
    STARTS_WITHIN,
    answers_of,
    expected,
)
from tests.support.site_content import PATHS, TREE
from wizard.runtime.bundle import bundle

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Route

    from tests.support.live_visitor import LiveVisitor

pytestmark = pytest.mark.browser

LONG = max(PATHS, key=lambda path: len(path.options))
FIRST, SECOND, THIRD = answers_of(LONG)[:3]
FILES = bundle(TREE).files[1:]
"""All that the page's script brings."""

START = f"{TREE.nodes[TREE.start].page}/"
SENTENCE = (
    "Pytania działają: każda odpowiedź otworzy nową stronę. Nie działa tylko program,"
    " który pokazuje listę odpowiedzi i liczy terminy."
)
NO_DATE = "Nie udało się sprawdzić daty, więc wybierz jedną z odpowiedzi powyżej."

BUG = """addEventListener('message', event => {
  if (event.isTrusted) {
    event.stopImmediatePropagation()
    const data = {...event.data, request: '{}'}
    dispatchEvent(new MessageEvent('message', {data}))
  }
}, true)"""
"""Run in the worker, it has the engine fail whatever it is asked."""

NO_WASM = "delete globalThis.WebAssembly"
NEVER_COMPILE = """WebAssembly.compile = () => {
  window.isCompiling = true
  return new Promise(() => {})
}"""
NEVER_TELL = """Worker.prototype.postMessage = message => {
  window.isTold ||= 'wasm' in message
}"""
"""Keeps everything from the worker; the wasm is the last that it is told."""
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


def runtime_of(addresses: list[str]) -> list[str]:
    """Return the addresses of files of the runtime."""
    return [address for address in addresses if "/python/" in address]


def note_arrivals(visitor: LiveVisitor) -> list[str]:
    """Return the list of what has arrived, which goes on as more does."""
    arrived: list[str] = []
    visitor.page.on("requestfinished", lambda asked: arrived.append(asked.url))
    return arrived


def wait_for_files(visitor: LiveVisitor, arrived: list[str], *, but: int = 0) -> None:
    """Wait until all files of the runtime are here, but for some that are held."""
    visitor.until(lambda: len(runtime_of(arrived)) == len(FILES) - but)


def assert_links_go_on(visitor: LiveVisitor) -> None:
    """Check that the page says what happened, and that its links keep answers."""
    expect(visitor.page.locator("[data-status]")).to_have_text(SENTENCE)
    expect(visitor.page.locator("[data-date]")).to_have_count(0)
    visitor.answer(FIRST.key)
    shown = expected(SECOND.question, [FIRST])
    assert visitor.page.url == f"{visitor.origin}{shown.page[1:]}{shown.fragment}"


def fail_to_start(visitor: LiveVisitor) -> None:
    visitor.open(START)
    visitor.wait_until("failed")


def test_browser_without_webassembly_brings_nothing_and_goes_on(
    stranger: LiveVisitor,
) -> None:
    stranger.page.add_init_script(NO_WASM)
    asked = spoil(stranger.page, RUNTIME, bytes)

    fail_to_start(stranger)

    assert asked == []
    assert_links_go_on(stranger)


def test_policy_that_refuses_wasm_brings_nothing_and_goes_on(
    stranger: LiveVisitor,
) -> None:
    def without_wasm(route: Route) -> None:
        answer = route.fetch()
        policy = answer.text().replace("&#x27;wasm-unsafe-eval&#x27;", "")
        route.fulfill(response=answer, body=policy)

    stranger.page.route(f"**/{START}", without_wasm)
    asked = spoil(stranger.page, RUNTIME, bytes)

    fail_to_start(stranger)

    assert asked == []
    stranger.page.unroute(RUNTIME)
    assert_links_go_on(stranger)


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(WASM, id="wasm"),
        pytest.param(MEMORY, id="memory"),
        pytest.param(LAST_OF_MEMORY, id="memory's end"),
        pytest.param(TREE_FILE, id="tree"),
        pytest.param(SCRIPT, id="script"),
        pytest.param(WORKER, id="worker"),
    ],
)
def test_missing_file_is_asked_for_twice_and_then_the_page_goes_on(
    stranger: LiveVisitor, files: str
) -> None:
    asked = refuse(stranger.page, files, 404)

    fail_to_start(stranger)

    assert len(asked) == 2
    assert_links_go_on(stranger)


@pytest.mark.parametrize(
    ("files", "spoiled"),
    [
        *(pytest.param(LAST_OF_MEMORY, how, id=name) for name, how in SPOILED.items()),
        pytest.param(WASM, SPOILED["cut short"], id="wasm cut short"),
    ],
)
def test_file_that_is_not_the_one_that_was_built_is_never_used(
    stranger: LiveVisitor, files: str, spoiled: Callable[[bytes], bytes]
) -> None:
    asked = spoil(stranger.page, files, spoiled)

    fail_to_start(stranger)

    assert len(asked) == 2
    stranger.wait_for_no_worker()
    assert_links_go_on(stranger)


def test_host_in_trouble_is_asked_twice_and_then_the_page_goes_on(
    stranger: LiveVisitor,
) -> None:
    asked = refuse(stranger.page, TREE_FILE, 503)

    fail_to_start(stranger)

    assert len(asked) == 2
    assert_links_go_on(stranger)


def test_file_of_another_version_is_never_used(stranger: LiveVisitor) -> None:
    spoil(stranger.page, SCRIPT, lambda code: code.replace(b"0.29.5", b"0.29.4"))

    fail_to_start(stranger)

    assert_links_go_on(stranger)


def test_file_that_is_whole_the_second_time_is_enough(stranger: LiveVisitor) -> None:
    times = []

    def first_half(content: bytes) -> bytes:
        times.append(1)
        return content[: len(content) // 2] if len(times) == 1 else content

    asked = spoil(stranger.page, LAST_OF_MEMORY, first_half)
    stranger.open(START)
    stranger.wait_until("ready")

    assert len(asked) == 2
    assert stranger.look() == replace(
        expected(TREE.start, []), focus="", documents=None
    )


def test_network_that_dies_half_way_ends_on_a_page_that_goes_on(
    stranger: LiveVisitor,
) -> None:
    asked = cut_off(stranger.page, MEMORY)

    fail_to_start(stranger)

    assert len(asked) == 2
    assert_links_go_on(stranger)


def test_network_that_stalls_is_given_up_after_a_while(stranger: LiveVisitor) -> None:
    stranger.page.clock.install()
    arrived = note_arrivals(stranger)
    held = hold(stranger.page, MEMORY)
    given_up: list[Route] = []
    stranger.open(START)
    wait_for_files(stranger, arrived, but=1)

    for _ in range(2):
        # What was not asked yet could not be held.
        stranger.until(lambda: len(held.routes) > len(given_up))
        given_up.append(held.routes[-1])
        with stranger.page.expect_event("requestfailed", timeout=STARTS_WITHIN):
            stranger.page.clock.run_for(20_000)
        stranger.page.clock.run_for(1_000)

    stranger.wait_until("failed")
    assert len(held.routes) == 2
    assert_links_go_on(stranger)


def test_file_that_waits_while_others_arrive_is_not_given_up(
    stranger: LiveVisitor,
) -> None:
    stranger.page.clock.install()
    arrived = note_arrivals(stranger)
    first, second = hold(stranger.page, LAST_OF_MEMORY), hold(stranger.page, TREE_FILE)
    stranger.open(START)
    stranger.until(lambda: bool(first.routes and second.routes))
    wait_for_files(stranger, arrived, but=2)

    stranger.page.clock.run_for(15_000)
    first.let_go()
    wait_for_files(stranger, arrived, but=1)
    stranger.page.clock.run_for(15_000)
    second.let_go()

    stranger.wait_until("ready")
    assert (len(first.routes), len(second.routes)) == (1, 1)


def test_device_that_slept_is_given_all_the_time_anew(stranger: LiveVisitor) -> None:
    stranger.page.clock.install()
    held = hold(stranger.page, TREE_FILE)
    stranger.open(START)
    stranger.until(lambda: bool(held.routes))

    stranger.page.clock.fast_forward(600_000)
    held.let_go()

    stranger.wait_until("ready")
    assert len(held.routes) == 1


def test_python_that_never_starts_is_given_up(stranger: LiveVisitor) -> None:
    stranger.page.clock.install()
    stranger.page.add_init_script(NEVER_TELL)
    stranger.open(START)
    stranger.until(lambda: stranger.page.evaluate("Boolean(window.isTold)"))

    stranger.page.clock.run_for(60_000)

    stranger.wait_until("failed")
    assert_links_go_on(stranger)


def test_browser_that_never_ends_compiling_is_given_up(stranger: LiveVisitor) -> None:
    stranger.page.clock.install()
    arrived = note_arrivals(stranger)
    stranger.page.add_init_script(NEVER_COMPILE)
    stranger.open(START)
    wait_for_files(stranger, arrived)
    stranger.until(lambda: stranger.page.evaluate("Boolean(window.isCompiling)"))

    stranger.page.clock.run_for(60_000)

    stranger.wait_until("failed")
    stranger.wait_for_no_worker()
    assert_links_go_on(stranger)


@pytest.fixture
def walker(stranger: LiveVisitor) -> LiveVisitor:
    """Return a visitor who has answered once, and whose engine can be harmed."""
    stranger.open(START)
    stranger.wait_until("ready")
    stranger.answer(FIRST.key)
    stranger.do("window.documents = 1")
    return stranger


def assert_answer_is_kept(visitor: LiveVisitor) -> None:
    """Check that an answer which the engine did not take led on all the same."""
    visitor.wait_for(THIRD.question)
    visitor.wait_until("ready")
    shown = visitor.look()
    assert shown.documents is None
    assert replace(shown, documents=1) == replace(
        expected(THIRD.question, [FIRST, SECOND]), focus=""
    )


def test_answer_left_to_its_link_is_marked_when_one_comes_back(
    walker: LiveVisitor,
) -> None:
    walker.worker.evaluate(BUG)
    walker.page.locator(f'[data-option="{SECOND.key}"]').click()
    assert_answer_is_kept(walker)

    walker.page.go_back()
    walker.wait_for(SECOND.question)
    walker.wait_until("ready")

    assert walker.look().marked == (SECOND.key,)


def test_worker_that_dies_leaves_the_answer_to_the_link(walker: LiveVisitor) -> None:
    walker.page.clock.install()
    walker.worker.evaluate("setTimeout(close)")

    walker.page.locator(f'[data-option="{SECOND.key}"]').click()
    walker.page.clock.run_for(5_000)

    assert_answer_is_kept(walker)


def test_exception_in_the_engine_leaves_the_answer_to_the_link(
    walker: LiveVisitor,
) -> None:
    walker.worker.evaluate(BUG)

    walker.page.locator(f'[data-option="{SECOND.key}"]').click()

    assert_answer_is_kept(walker)


def test_error_of_the_worker_itself_leaves_the_answer_to_the_link(
    walker: LiveVisitor,
) -> None:
    walker.worker.evaluate("setTimeout(() => { throw new Error('a bug') })")

    walker.page.locator(f'[data-option="{SECOND.key}"]').click()

    assert_answer_is_kept(walker)


def test_exception_when_one_goes_back_loads_the_page_of_the_address(
    walker: LiveVisitor,
) -> None:
    walker.worker.evaluate(BUG)

    walker.page.go_back()
    walker.wait_for(TREE.start)
    walker.wait_until("ready")

    assert walker.look().documents is None


def test_back_before_a_failed_answer_is_told_opens_the_page_of_the_address(
    walker: LiveVisitor,
) -> None:
    walker.worker.evaluate(BUG)
    walker.do(
        ASK_AFTER_BACK,
        f"document.querySelector('[data-option=\"{SECOND.key}\"]').click()",
        "history.back()",
    )

    walker.wait_for(TREE.start)
    walker.wait_until("ready")

    assert walker.look().page == f"/{START}"


def test_date_that_cannot_be_checked_leaves_the_options(
    stranger: LiveVisitor,
) -> None:
    stranger.open(f"{DATED.page}/")
    stranger.wait_until("ready")
    stranger.worker.evaluate(BUG)
    for name in ("day", "month", "year"):
        stranger.page.locator(f"[data-date] [name={name}]").fill("1")

    stranger.page.keyboard.press("Enter")
    stranger.wait_until("failed")

    expect(stranger.page.locator("[data-status]")).to_have_text(NO_DATE)
    expect(stranger.page.locator("[data-date]")).to_have_count(0)
    expect(stranger.page.locator("h1")).to_be_focused()
    stranger.answer(DATED.options[0].key)


def test_answer_that_waits_behind_a_date_that_fails_is_left_to_its_link(
    stranger: LiveVisitor,
) -> None:
    answer = DATED.options[0]
    stranger.open(f"{DATED.page}/")
    stranger.wait_until("ready")
    stranger.worker.evaluate(BUG)

    stranger.do(
        "document.querySelector('[data-date-submit]').click()",
        f"document.querySelector('[data-option=\"{answer.key}\"]').click()",
    )
    stranger.wait_for(answer.to)

    assert stranger.page.url.endswith(f"/{answer.to}/{DATED.id}={answer.key}")


def test_engine_that_died_in_place_leaves_history_to_the_pages(
    walker: LiveVisitor,
) -> None:
    walker.begin(DATED.id)
    walker.worker.evaluate(BUG)
    walker.page.locator("[data-date-submit]").click()
    walker.wait_until("failed")
    refuse(walker.page, RUNTIME, 404)

    walker.page.go_back()
    walker.wait_for(SECOND.question)

    assert walker.look().rendered == "build"


def test_walk_written_into_the_address_after_a_failure_gets_another_try(
    stranger: LiveVisitor,
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
    stranger: LiveVisitor,
) -> None:
    stranger.page.add_init_script(MISUNDERSTAND)
    shown = expected(THIRD.question, [FIRST, SECOND])

    stranger.open(f"{shown.page[1:]}{shown.fragment}")
    stranger.wait_until("failed")

    expect(stranger.page.locator("[data-status]")).to_have_text(SENTENCE)
    assert stranger.look().node == THIRD.question
    assert stranger.look().fragment == shown.fragment


def test_denied_storage_takes_nothing_away(stranger: LiveVisitor) -> None:
    errors: list[str] = []
    stranger.page.on("pageerror", lambda error: errors.append(str(error)))
    stranger.page.add_init_script(NO_STORAGE)
    stranger.open(START)
    stranger.wait_until("ready")

    stranger.answer(FIRST.key)
    stranger.page.locator("button.search-open").click()
    stranger.page.locator("[name=query]").press_sequentially("konto")
    stranger.page.locator(".md-search-result__meta", has_text="wynik").wait_for()

    assert stranger.look().trail == expected(SECOND.question, [FIRST]).trail
    assert errors == []


def test_address_of_a_live_step_leads_to_the_right_page_with_scripts_off(
    chromium: Browser, walker: LiveVisitor
) -> None:
    with chromium.new_context(java_script_enabled=False).new_page() as still:
        still.goto(walker.page.url)

        expect(still.locator("[data-wizard]")).to_have_attribute(
            "data-node", SECOND.question
        )
        expect(still.locator("h1")).to_have_text(TREE.nodes[SECOND.question].title)


def test_engine_that_died_leaves_history_to_the_pages(walker: LiveVisitor) -> None:
    walker.answer(SECOND.key)
    walker.worker.evaluate(BUG)
    refuse(walker.page, RUNTIME, 404)
    walker.page.locator("[data-restart]").click()
    walker.wait_for(TREE.start)
    walker.wait_until("failed")

    walker.page.go_back()
    walker.wait_for(THIRD.question)

    assert walker.page.url.endswith(expected(THIRD.question, [FIRST, SECOND]).fragment)
