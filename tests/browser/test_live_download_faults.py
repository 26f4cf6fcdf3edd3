"""Files of the runtime that do not arrive, or arrive damaged."""

from collections.abc import Callable
from functools import partial

import pytest
from playwright.sync_api import Page, Route

from tests.support.choices import START_PAGE
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.faults import (
    LAST_OF_MEMORY,
    MEMORY,
    SCRIPT,
    TREE_FILE,
    WASM,
    WORKER,
    assert_links_go_on,
    cut_off,
    fail_to_start,
    hold,
    refuse,
    spoil,
    wait_for_files,
)
from tests.support.shown import expected
from tests.support.site_content import TREE
from tests.support.visitor import STARTS_WITHIN

pytestmark = pytest.mark.browser


def half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def older(script: bytes) -> bytes:
    return script.replace(b"0.29.5", b"0.29.4")


def damaged(content: bytes) -> bytes:
    return content[:-9] + bytes([content[-9] ^ 1]) + content[-8:]


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        pytest.param(WASM, refuse, id="wasm missing"),
        pytest.param(MEMORY, refuse, id="memory missing"),
        pytest.param(TREE_FILE, refuse, id="tree missing"),
        pytest.param(SCRIPT, refuse, id="script missing"),
        pytest.param(WORKER, refuse, id="worker missing"),
        pytest.param(TREE_FILE, partial(refuse, status=503), id="host in trouble"),
        pytest.param(MEMORY, cut_off, id="network that dies half way"),
        pytest.param(SCRIPT, partial(spoil, spoiled=older), id="another version"),
        pytest.param(LAST_OF_MEMORY, partial(spoil, spoiled=half), id="cut short"),
        pytest.param(
            LAST_OF_MEMORY, partial(spoil, spoiled=damaged), id="one bit other"
        ),
    ],
)
def test_file_that_is_missing_or_not_the_built_one_is_asked_for_twice_and_never_used(
    stranger: ChromiumVisitor, files: str, fault: Callable[[Page, str], list[str]]
) -> None:
    # `test_receive.py` has every other content than the built one.
    asked = fault(stranger.page, files)

    fail_to_start(stranger)

    assert len(asked) == 2
    stranger.until(lambda: not stranger.workers)
    assert_links_go_on(stranger)


def test_file_that_is_whole_the_second_time_is_enough(
    stranger: ChromiumVisitor,
) -> None:
    times = []

    def first_half(content: bytes) -> bytes:
        times.append(1)
        return half(content) if len(times) == 1 else content

    asked = spoil(stranger.page, LAST_OF_MEMORY, first_half)

    assert stranger.load(START_PAGE) == expected(TREE.start, []).opened
    assert len(asked) == 2


def test_network_that_stalls_is_given_up_after_a_while(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.clock.install()
    arrived = stranger.note("requestfinished")
    held = hold(stranger.page, MEMORY)
    given_up: list[Route] = []
    stranger.open(START_PAGE)
    wait_for_files(stranger, arrived, but=1)

    for _ in range(2):
        # Only a file that was requested can be held.
        stranger.until(lambda: len(held.routes) > len(given_up))
        given_up.append(held.routes[-1])
        with stranger.page.expect_event("requestfailed", timeout=STARTS_WITHIN):
            stranger.page.clock.run_for(20_000)
        stranger.page.clock.run_for(1_000)

    stranger.wait_until("failed")
    assert len(held.routes) == 2
    assert_links_go_on(stranger)


def test_file_that_waits_while_others_arrive_is_not_given_up(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.clock.install()
    arrived = stranger.note("requestfinished")
    first, second = hold(stranger.page, LAST_OF_MEMORY), hold(stranger.page, TREE_FILE)
    stranger.open(START_PAGE)
    stranger.until(lambda: bool(first.routes and second.routes))
    wait_for_files(stranger, arrived, but=2)

    stranger.page.clock.run_for(15_000)
    first.let_go()
    wait_for_files(stranger, arrived, but=1)
    stranger.page.clock.run_for(15_000)
    second.let_go()

    stranger.wait_until("ready")
    assert (len(first.routes), len(second.routes)) == (1, 1)


def test_device_that_slept_is_given_all_the_time_anew(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.clock.install()
    held = hold(stranger.page, TREE_FILE)
    stranger.open(START_PAGE)
    stranger.until(lambda: bool(held.routes))

    stranger.page.clock.fast_forward(600_000)
    held.let_go()

    stranger.wait_until("ready")
    assert len(held.routes) == 1
