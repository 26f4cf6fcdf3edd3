"""Actions of a visitor before the engine is ready, and the step after it is."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.choices import (
    FIRST,
    HALF,
    ONLY_CHILD,
    SECOND,
    START,
    START_PAGE,
    THIRD,
    WALKED,
)
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.faults import WASM, Held, hold
from tests.support.shown import Shown, expected
from wizard.engine.walk import Answer

pytestmark = pytest.mark.browser


@pytest.fixture
def held(stranger: ChromiumVisitor) -> Held:
    """Hold a file of the engine, so that the engine does not start."""
    return hold(stranger.page, WASM)


def start(held: Held, visitor: ChromiumVisitor) -> Shown:
    """Let the engine start, and return the step that is shown then."""
    held.let_go()
    visitor.settle()
    return visitor.look()


def test_page_without_a_walk_is_taken_over_untouched(
    stranger: ChromiumVisitor, held: Held
) -> None:
    stranger.open(START_PAGE)
    option = stranger.page.locator("[data-option]").first
    option.evaluate("$option => { $option.mark = 'the same' }")
    option.focus()

    shown = start(held, stranger)

    assert option.evaluate("$option => $option.mark") == "the same"
    expect(option).to_be_focused()
    assert shown.fragment == ""


@pytest.mark.parametrize(
    ("shown", "focused", "top"),
    [
        pytest.param(HALF, "[data-option]", 0, id="an option"),
        pytest.param(WALKED, "[data-sources] a", 200, id="a source further down"),
    ],
)
def test_focus_and_the_place_one_reads_stay_when_the_walk_arrives(
    stranger: ChromiumVisitor, held: Held, shown: Shown, focused: str, top: int
) -> None:
    stranger.open(shown.address)
    link = stranger.page.locator(focused).last
    link.focus()
    stranger.do(f"scrollTo(0, {top})")

    found = start(held, stranger)

    expect(link).to_be_focused()
    assert (found.top, found.trail) == (top, shown.trail)


def test_answer_before_the_engine_is_ready_is_kept(
    stranger: ChromiumVisitor, held: Held
) -> None:
    stranger.open(START_PAGE)
    stranger.wait_until("starting")
    stranger.choose(FIRST.key)
    followed = stranger.page.url
    stranger.wait_until("starting")
    stranger.choose(SECOND.key)

    shown = start(held, stranger)

    assert followed == stranger.root + expected(SECOND.question, [FIRST]).address
    assert shown == HALF.opened


def test_answer_before_even_the_script_is_here_is_kept(
    stranger: ChromiumVisitor,
) -> None:
    shown = expected(SECOND.question, [FIRST])
    hold(stranger.page, "**/assets/gmd/live.*.js")
    stranger.page.goto(stranger.root + shown.address, wait_until="commit")

    stranger.page.locator(f'[data-option="{SECOND.key}"]').click(no_wait_after=True)
    stranger.wait_for(THIRD.question)

    assert stranger.page.url == stranger.root + HALF.address


def test_back_after_an_answer_before_the_engine_finds_it_marked(
    stranger: ChromiumVisitor, held: Held
) -> None:
    stranger.open(START_PAGE)
    stranger.choose(FIRST.key)
    stranger.page.go_back()

    shown = start(held, stranger)

    assert (shown.node, shown.marked) == (START.id, (FIRST.key,))


def test_back_before_the_engine_is_ready_again_opens_the_page_of_the_address(
    stranger: ChromiumVisitor,
) -> None:
    stranger.load(START_PAGE)
    stranger.choose(FIRST.key)
    stranger.choose(SECOND.key)
    held = hold(stranger.page, WASM)
    stranger.page.reload()
    stranger.wait_until("starting")

    stranger.page.go_back()
    stranger.wait_for(SECOND.question)
    rendered = stranger.look().rendered

    assert rendered == "build"
    assert start(held, stranger).trail == expected(SECOND.question, [FIRST]).trail


def test_way_back_before_the_engine_is_ready_keeps_the_walk(
    stranger: ChromiumVisitor, held: Held
) -> None:
    answer = Answer(START.id, ONLY_CHILD.key)
    stranger.open(expected(ONLY_CHILD.to, [answer]).address)
    stranger.wait_until("starting")
    stranger.click("[data-back]")

    shown = start(held, stranger)

    assert (shown.node, shown.marked) == (START.id, (ONLY_CHILD.key,))


@pytest.mark.parametrize(
    ("shown", "is_there"),
    [
        pytest.param(HALF, False, id="not after the start"),
        pytest.param(expected(THIRD.question, [SECOND]), True, id="in the middle"),
    ],
)
def test_way_to_the_start_is_there_at_once_or_never_and_no_option_moves(
    stranger: ChromiumVisitor, held: Held, shown: Shown, *, is_there: bool
) -> None:
    entry = stranger.page.locator("[data-entry]")
    option = stranger.page.locator("[data-option]").first
    stranger.open(shown.address)
    before = entry.is_visible(), option.bounding_box()

    start(held, stranger)

    assert (entry.is_visible(), option.bounding_box()) == before
    assert (before[0], entry.count()) == (is_there, is_there)


def test_anchor_typed_before_the_engine_is_ready_does_not_touch_the_walk(
    stranger: ChromiumVisitor, held: Held
) -> None:
    stranger.open(HALF.address)
    stranger.wait_until("starting")
    stranger.do("location.hash = 'krok'")
    stranger.page.wait_for_url(f"**{HALF.fragment}")

    assert start(held, stranger).trail == HALF.trail


def test_engine_says_nothing_for_two_seconds_and_then_how_far_it_is(
    stranger: ChromiumVisitor, held: Held
) -> None:
    clock = stranger.page.clock
    clock.install(time=0)
    clock.pause_at(1_000)
    stranger.open(START_PAGE)
    clock.run_for(100)  # the page waits for animation frames
    stranger.wait_until("starting")
    status = stranger.page.locator("[data-status]")

    expect(status).to_have_count(0)
    clock.run_for(2_000)

    expect(status).to_have_text(
        re.compile(
            r"^Wczytujemy program, który pokaże listę Twoich odpowiedzi\."
            r" Możesz już odpowiadać\.\s\d+%$"
        )
    )
    expect(status).to_have_role("status")
    expect(status.locator("[aria-hidden=true]")).to_have_text(re.compile(r"^\d+%$"))
    clock.resume()
    held.let_go()
    stranger.wait_until("ready")
    expect(status).to_have_count(0)
