"""Files of the runtime that do not arrive, or arrive damaged."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Route

from tests.support.choices import START_PAGE
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.failures import (
    assert_links_go_on,
    fail_to_start,
    note_arrivals,
    wait_for_files,
)
from tests.support.faults import (
    LAST_OF_MEMORY,
    MEMORY,
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
from tests.support.shown import expected
from tests.support.site_content import TREE
from tests.support.visitor import STARTS_WITHIN

pytestmark = pytest.mark.browser


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
    stranger: ChromiumVisitor, files: str
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
    stranger: ChromiumVisitor, files: str, spoiled: Callable[[bytes], bytes]
) -> None:
    asked = spoil(stranger.page, files, spoiled)

    fail_to_start(stranger)

    assert len(asked) == 2
    stranger.wait_for_no_worker()
    assert_links_go_on(stranger)


def test_host_in_trouble_is_asked_twice_and_then_the_page_goes_on(
    stranger: ChromiumVisitor,
) -> None:
    asked = refuse(stranger.page, TREE_FILE, 503)

    fail_to_start(stranger)

    assert len(asked) == 2
    assert_links_go_on(stranger)


def test_file_of_another_version_is_never_used(stranger: ChromiumVisitor) -> None:
    spoil(stranger.page, SCRIPT, lambda code: code.replace(b"0.29.5", b"0.29.4"))

    fail_to_start(stranger)

    assert_links_go_on(stranger)


def test_file_that_is_whole_the_second_time_is_enough(
    stranger: ChromiumVisitor,
) -> None:
    times = []

    def first_half(content: bytes) -> bytes:
        times.append(1)
        return content[: len(content) // 2] if len(times) == 1 else content

    asked = spoil(stranger.page, LAST_OF_MEMORY, first_half)
    stranger.open(START_PAGE)
    stranger.wait_until("ready")

    assert len(asked) == 2
    assert stranger.look() == replace(
        expected(TREE.start, []), focus="", documents=None
    )


def test_network_that_dies_half_way_ends_on_a_page_that_goes_on(
    stranger: ChromiumVisitor,
) -> None:
    asked = cut_off(stranger.page, MEMORY)

    fail_to_start(stranger)

    assert len(asked) == 2
    assert_links_go_on(stranger)


def test_network_that_stalls_is_given_up_after_a_while(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.clock.install()
    arrived = note_arrivals(stranger)
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
    arrived = note_arrivals(stranger)
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
