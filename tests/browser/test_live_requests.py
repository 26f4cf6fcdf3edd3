"""The requests that load the engine; its worker can make none once it is ready."""

from pathlib import Path

import pytest

from tests.support.choices import FIRST, HALF, SECOND, START_PAGE
from tests.support.chromium_visitor import (
    SAVES_DATA,
    ChromiumVisitor,
    blocked_in,
    reached_from,
)
from tests.support.faults import FILES
from tests.support.shown import expected
from tests.support.site_content import ADDRESSES, PAGES_OF_NODES, file_of

pytestmark = pytest.mark.browser


def test_who_saves_data_gets_the_engine_with_the_first_answer(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.add_init_script(SAVES_DATA)
    asked = stranger.note("request")
    stranger.open(START_PAGE)
    stranger.page.wait_for_load_state("networkidle")
    before = [url for url in asked if "/python/" in url]

    stranger.choose(FIRST.key)
    stranger.wait_until("ready")

    assert before == []
    assert stranger.look().trail == expected(SECOND.question, [FIRST]).trail


def test_who_saves_data_and_writes_a_walk_into_the_address_is_shown_it(
    stranger: ChromiumVisitor,
) -> None:
    stranger.page.add_init_script(SAVES_DATA)
    stranger.open(HALF.page[1:])

    stranger.do(f"location.hash = '{HALF.fragment}'")
    stranger.settle()

    assert stranger.look() == HALF.opened


RUNS_PYTHON = PAGES_OF_NODES | {"sprawdz/kod/"}


@pytest.mark.parametrize("page", sorted(set(ADDRESSES) - RUNS_PYTHON))
def test_page_that_needs_no_engine_has_nothing_of_python(site: Path, page: str) -> None:
    html = (site / file_of(page)).read_text(encoding="utf-8")

    assert "gmd/python" not in html
    assert "gmd/live" not in html
    assert "wasm" not in html


def test_page_asks_for_python_only_after_it_can_be_read(
    stranger: ChromiumVisitor,
) -> None:
    stranger.load(START_PAGE)

    painted, asked = stranger.page.evaluate(
        """() => {
          const [paint] = performance.getEntriesByName('first-contentful-paint')
          // When the page was done with it; it may reach the screen later.
          const asked = performance.getEntriesByType('resource')
            .filter(({name}) => name.includes('/python/'))
            .map(({startTime}) => startTime)
          return [paint.paintTime ?? paint.startTime, Math.min(...asked)]
        }"""
    )
    assert 0 < painted < asked


def test_each_file_of_the_runtime_is_brought_once(stranger: ChromiumVisitor) -> None:
    asked = stranger.note("request")

    stranger.load(START_PAGE)

    files = [url.removeprefix(stranger.root) for url in asked if "/python/" in url]
    assert sorted(files) == sorted(file.name for file in FILES)


def test_no_link_tells_the_server_which_step_one_reached(
    stranger: ChromiumVisitor,
) -> None:
    stranger.load(START_PAGE)
    stranger.choose(FIRST.key)

    with stranger.page.expect_request("**/o-serwisie/") as asked:
        stranger.click(".site-footer li:first-child a")

    assert "referer" not in asked.value.all_headers()


def test_worker_has_nothing_left_to_reach_anybody_with(
    stranger: ChromiumVisitor,
) -> None:
    stranger.load(START_PAGE)

    ways = stranger.worker.evaluate(
        "[typeof XMLHttpRequest, typeof WebSocket, typeof EventSource,"
        " typeof importScripts, typeof WebTransport]"
    )
    refused = reached_from(stranger.worker, "https://example.org/", stranger.root)

    assert set(ways) == {"undefined"}
    assert refused == ["TypeError", "TypeError"]
    assert blocked_in(stranger.worker).startswith("https://example.org")
