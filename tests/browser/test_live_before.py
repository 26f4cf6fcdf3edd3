"""Actions of a visitor before the engine is ready, and the step after it is."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.support.arrivals import HALF, WALKED, address_of, arrive, opened
from tests.support.choices import FIRST, SECOND, START, THIRD, only_child
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.faults import WASM, hold
from tests.support.shown import Shown, expected

pytestmark = pytest.mark.browser


@contextmanager
def nothing_moves(visitor: ChromiumVisitor, shown: Shown) -> Iterator[None]:
    """Open a step without the engine, then check that its start moves no option."""
    held = hold(visitor.page, WASM)
    visitor.open(address_of(shown))
    option = visitor.page.locator("[data-option]").first
    yield
    before = option.bounding_box()

    held.let_go()
    visitor.wait_until("ready")

    assert option.bounding_box() == before


def test_page_without_a_walk_is_taken_over_untouched(stranger: ChromiumVisitor) -> None:
    held = hold(stranger.page, WASM)
    stranger.open(f"{START.page}/")
    option = stranger.page.locator("[data-option]").first
    option.evaluate("$option => { $option.mark = 'the same' }")
    option.focus()

    held.let_go()
    stranger.wait_until("ready")

    assert option.evaluate("$option => $option.mark") == "the same"
    expect(option).to_be_focused()
    assert stranger.look().fragment == ""


def test_focus_stays_where_it_is_when_the_walk_arrives(
    stranger: ChromiumVisitor,
) -> None:
    held = hold(stranger.page, WASM)
    stranger.open(address_of(HALF))
    option = stranger.page.locator("[data-option]").last
    option.focus()

    held.let_go()
    stranger.wait_until("ready")

    expect(option).to_be_focused()
    assert stranger.look().trail == HALF.trail


def test_focus_elsewhere_and_the_place_one_reads_stay_too(
    stranger: ChromiumVisitor,
) -> None:
    held = hold(stranger.page, WASM)
    stranger.open(address_of(WALKED))
    source = stranger.page.locator("[data-sources] a").last
    source.focus()
    stranger.do("scrollTo(0, 200)")

    held.let_go()
    stranger.wait_until("ready")

    expect(source).to_be_focused()
    assert stranger.look().top == 200
    assert stranger.look().trail == WALKED.trail


def test_answer_before_the_engine_is_ready_is_kept(stranger: ChromiumVisitor) -> None:
    held = hold(stranger.page, WASM)
    stranger.open(f"{START.page}/")
    stranger.wait_until("starting")
    stranger.choose(FIRST.key)
    followed = stranger.page.url
    stranger.wait_until("starting")
    stranger.choose(SECOND.key)

    held.let_go()
    stranger.wait_until("ready")
    stranger.do("window.documents = 1")

    shown = expected(SECOND.question, [FIRST])
    assert followed == stranger.root + address_of(shown)
    assert stranger.look() == opened(HALF)


def test_answer_before_even_the_script_is_here_is_kept(
    stranger: ChromiumVisitor,
) -> None:
    shown = expected(SECOND.question, [FIRST])
    hold(stranger.page, "**/assets/gmd/live.*.js")
    stranger.page.goto(stranger.root + address_of(shown), wait_until="commit")

    stranger.page.locator(f'[data-option="{SECOND.key}"]').click(no_wait_after=True)
    stranger.wait_for(THIRD.question)

    assert stranger.page.url == stranger.root + address_of(HALF)


def test_back_after_an_answer_before_the_engine_finds_it_marked(
    stranger: ChromiumVisitor,
) -> None:
    held = hold(stranger.page, WASM)
    stranger.open(f"{START.page}/")
    stranger.choose(FIRST.key)
    stranger.page.go_back()

    held.let_go()
    stranger.wait_until("ready")

    assert stranger.look().node == START.id
    assert stranger.look().marked == (FIRST.key,)


def test_back_before_the_engine_is_ready_again_opens_the_page_of_the_address(
    stranger: ChromiumVisitor,
) -> None:
    arrive(stranger, f"{START.page}/")
    stranger.choose(FIRST.key)
    stranger.choose(SECOND.key)
    held = hold(stranger.page, WASM)
    stranger.page.reload()
    stranger.wait_until("starting")

    stranger.page.go_back()
    stranger.wait_for(SECOND.question)
    rendered = stranger.look().rendered
    held.let_go()
    stranger.wait_until("ready")

    assert rendered == "build"
    assert stranger.look().trail == expected(SECOND.question, [FIRST]).trail


def test_way_back_before_the_engine_is_ready_keeps_the_walk(
    stranger: ChromiumVisitor,
) -> None:
    held = hold(stranger.page, WASM)
    node, answer = only_child()
    stranger.open(address_of(expected(node, [answer])))
    stranger.wait_until("starting")
    stranger.click("[data-back]")

    held.let_go()
    stranger.wait_until("ready")

    assert (stranger.look().node, stranger.look().marked) == (START.id, (answer.key,))


def test_way_to_the_start_is_hidden_at_once_from_somebody_who_comes_from_there(
    stranger: ChromiumVisitor,
) -> None:
    entry = stranger.page.locator("[data-entry]")

    with nothing_moves(stranger, HALF):
        expect(entry).to_be_hidden()

    expect(entry).to_have_count(0)


def test_way_to_the_start_stays_for_somebody_who_came_in_the_middle(
    stranger: ChromiumVisitor,
) -> None:
    entry = stranger.page.locator("[data-entry]")

    with nothing_moves(stranger, expected(THIRD.question, [SECOND])):
        expect(entry).to_be_visible()

    expect(entry).to_be_visible()


def test_anchor_typed_before_the_engine_is_ready_does_not_touch_the_walk(
    stranger: ChromiumVisitor,
) -> None:
    held = hold(stranger.page, WASM)
    stranger.open(address_of(HALF))
    stranger.wait_until("starting")
    stranger.do("location.hash = 'krok'")
    stranger.page.wait_for_url(f"**{HALF.fragment}")

    held.let_go()
    stranger.wait_until("ready")

    assert stranger.look().trail == HALF.trail


def test_engine_says_nothing_for_two_seconds_and_then_how_far_it_is(
    stranger: ChromiumVisitor,
) -> None:
    held = hold(stranger.page, WASM)
    clock = stranger.page.clock
    clock.install(time=0)
    clock.pause_at(1_000)
    stranger.open(f"{START.page}/")
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
