"""How the engine arrives, and how somebody arrives at a page with a walk."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.support.choices import only_child
from tests.support.faults import WASM, hold
from tests.support.live_visitor import SAVES_DATA, LiveVisitor, answers_of, expected
from tests.support.site_content import ADDRESSES, NODES, PATHS, TREE, file_of
from wizard.runtime.bundle import bundle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.support.live_visitor import Shown

pytestmark = pytest.mark.browser

LONG = max(PATHS, key=lambda path: len(path.options))
ANSWERS = answers_of(LONG)
FIRST, SECOND, THIRD = ANSWERS[:3]
START = TREE.nodes[TREE.start]
PAGES_OF_NODES = {f"{TREE.nodes[node_id].page}/" for node_id in NODES}
WALKED = expected(LONG.result, ANSWERS)
HALF = expected(THIRD.question, [FIRST, SECOND])

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)"
"""Where Pyodide calls functions in another way than in the Node of the snapshot."""


def opened(shown: Shown) -> Shown:
    """Return what is shown by a page that was opened: nothing moves the focus."""
    return replace(shown, focus="", documents=1)


def address_of(shown: Shown) -> str:
    return f"{shown.page[1:]}{shown.fragment}"


def arrive(visitor: LiveVisitor, address: str) -> Shown:
    """Open an address and return what is shown as soon as the engine is ready."""
    visitor.open(address)
    visitor.wait_until("ready")
    visitor.do("window.documents = 1")
    return visitor.look()


@contextmanager
def nothing_moves(visitor: LiveVisitor, shown: Shown) -> Iterator[None]:
    """Open a step before the engine, then see that it leaves the options in place."""
    held = hold(visitor.page, WASM)
    visitor.open(address_of(shown))
    option = visitor.page.locator("[data-option]").first
    yield
    before = option.bounding_box()

    held.let_go()
    visitor.wait_until("ready")

    assert option.bounding_box() == before


@pytest.mark.parametrize("shown", [WALKED, HALF], ids=["a result", "a question"])
def test_address_that_was_shared_shows_the_whole_walk(
    stranger: LiveVisitor, shown: Shown
) -> None:
    assert arrive(stranger, address_of(shown)) == opened(shown)


def test_address_as_some_messengers_write_it_is_read_too(stranger: LiveVisitor) -> None:
    address = address_of(HALF).replace("=", "%3D").replace("w1/", "w1%2F")

    assert arrive(stranger, address) == opened(HALF)


def test_engine_starts_where_pyodide_mistrusts_the_browser(
    chromium: Browser, origin: str
) -> None:
    with chromium.new_page(user_agent=IPHONE) as page:
        page.goto(f"{origin}{START.page}/")
        visitor = LiveVisitor(page, origin)
        visitor.wait_until("ready")

        visitor.answer(FIRST.key)

        assert visitor.look().trail == HALF.trail[:1]


def test_reload_shows_the_same_step(stranger: LiveVisitor) -> None:
    arrive(stranger, f"{START.page}/")
    stranger.answer(FIRST.key)
    stranger.answer(SECOND.key)

    stranger.page.reload()
    stranger.wait_until("ready")
    stranger.do("window.documents = 1")
    reloaded = stranger.look()
    stranger.page.go_back()
    stranger.wait_for(SECOND.question)

    assert reloaded == opened(HALF)
    assert stranger.look().marked == (SECOND.key,)


def test_fragment_wins_over_the_page_and_the_page_follows(
    stranger: LiveVisitor,
) -> None:
    shown = arrive(stranger, f"{START.page}/{HALF.fragment}")

    assert shown == HALF


def test_page_without_a_walk_is_taken_over_untouched(stranger: LiveVisitor) -> None:
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


def test_focus_stays_where_it_is_when_the_walk_arrives(stranger: LiveVisitor) -> None:
    held = hold(stranger.page, WASM)
    stranger.open(address_of(HALF))
    option = stranger.page.locator("[data-option]").last
    option.focus()

    held.let_go()
    stranger.wait_until("ready")

    expect(option).to_be_focused()
    assert stranger.look().trail == HALF.trail


def test_focus_elsewhere_and_the_place_one_reads_stay_too(
    stranger: LiveVisitor,
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


def test_answer_before_the_engine_is_ready_is_kept(stranger: LiveVisitor) -> None:
    held = hold(stranger.page, WASM)
    stranger.open(f"{START.page}/")
    stranger.wait_until("starting")
    stranger.answer(FIRST.key)
    followed = stranger.page.url
    stranger.wait_until("starting")
    stranger.answer(SECOND.key)

    held.let_go()
    stranger.wait_until("ready")
    stranger.do("window.documents = 1")

    shown = expected(SECOND.question, [FIRST])
    assert followed == stranger.origin + address_of(shown)
    assert stranger.look() == opened(HALF)


def test_answer_before_even_the_script_is_here_is_kept(stranger: LiveVisitor) -> None:
    shown = expected(SECOND.question, [FIRST])
    hold(stranger.page, "**/assets/gmd/live.*.js")
    stranger.page.goto(stranger.origin + address_of(shown), wait_until="commit")

    stranger.page.locator(f'[data-option="{SECOND.key}"]').click(no_wait_after=True)
    stranger.wait_for(THIRD.question)

    assert stranger.page.url == stranger.origin + address_of(HALF)


def test_back_after_an_answer_before_the_engine_finds_it_marked(
    stranger: LiveVisitor,
) -> None:
    held = hold(stranger.page, WASM)
    stranger.open(f"{START.page}/")
    stranger.answer(FIRST.key)
    stranger.page.go_back()

    held.let_go()
    stranger.wait_until("ready")

    assert stranger.look().node == START.id
    assert stranger.look().marked == (FIRST.key,)


def test_back_before_the_engine_is_ready_again_opens_the_page_of_the_address(
    stranger: LiveVisitor,
) -> None:
    arrive(stranger, f"{START.page}/")
    stranger.answer(FIRST.key)
    stranger.answer(SECOND.key)
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
    stranger: LiveVisitor,
) -> None:
    held = hold(stranger.page, WASM)
    node, answer = only_child()
    stranger.open(address_of(expected(node, [answer])))
    stranger.wait_until("starting")
    stranger.click("[data-back]")

    held.let_go()
    stranger.wait_until("ready")

    assert (stranger.look().node, stranger.look().marked) == (START.id, (answer.key,))


def test_entry_in_the_middle_begins_there_and_offers_the_beginning(
    stranger: LiveVisitor,
) -> None:
    entered = arrive(stranger, f"{TREE.nodes[SECOND.question].page}/")
    offered = stranger.page.locator("[data-entry] a").get_attribute("href")

    stranger.answer(SECOND.key)

    assert entered == opened(expected(SECOND.question, []))
    assert offered == f"../../../{START.page}/"
    assert stranger.look() == expected(THIRD.question, [SECOND])
    expect(stranger.page.locator("[data-entry]")).to_have_count(1)


def test_answer_on_the_home_page_is_one_of_the_walk(stranger: LiveVisitor) -> None:
    stranger.open("")
    stranger.click(f'[data-option="{FIRST.key}"]')
    stranger.wait_until("ready")
    stranger.do("window.documents = 1")
    answered = stranger.look()

    stranger.page.locator("[data-back]").click()
    stranger.wait_for(START.id)

    assert answered == opened(expected(SECOND.question, [FIRST]))
    assert stranger.look().marked == (FIRST.key,)


def test_way_to_the_start_is_hidden_at_once_from_somebody_who_comes_from_there(
    stranger: LiveVisitor,
) -> None:
    entry = stranger.page.locator("[data-entry]")

    with nothing_moves(stranger, HALF):
        expect(entry).to_be_hidden()

    expect(entry).to_have_count(0)


def test_way_to_the_start_stays_for_somebody_who_came_in_the_middle(
    stranger: LiveVisitor,
) -> None:
    entry = stranger.page.locator("[data-entry]")

    with nothing_moves(stranger, expected(THIRD.question, [SECOND])):
        expect(entry).to_be_visible()

    expect(entry).to_be_visible()


def test_walk_of_another_version_is_replayed_without_a_word(
    stranger: LiveVisitor,
) -> None:
    old = address_of(HALF).replace(TREE.version, "abc123")

    assert arrive(stranger, old) == opened(HALF)
    expect(stranger.page.locator("[data-status]")).to_have_count(0)


def test_walk_of_another_version_names_what_no_longer_applies_once(
    stranger: LiveVisitor,
) -> None:
    old = f"{address_of(HALF).replace(TREE.version, 'abc123')}/dawne-pytanie=tak"
    shown = arrive(stranger, old)
    words = stranger.page.locator(".wizard-dropped").inner_text()

    stranger.page.reload()
    stranger.wait_until("ready")

    assert shown == replace(HALF, dropped=("dawne-pytanie",))
    assert words.startswith("Pytania zmieniły się, odkąd powstał ten adres.")
    assert stranger.look().dropped == ()


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param(f"#w1/{TREE.version}/{START.id}/<b>x</b>", id="broken"),
        pytest.param(f"#w9/{TREE.version}/{START.id}", id="another format"),
        pytest.param(f"#w1/{TREE.version}/{START.id}{'/a=b' * 400}", id="oversize"),
        pytest.param("#w1/%E0%A4%A/x", id="half a sign"),
    ],
)
def test_address_that_cannot_be_read_is_told_and_the_page_is_as_it_is(
    stranger: LiveVisitor, fragment: str
) -> None:
    shown = arrive(stranger, f"{TREE.nodes[SECOND.question].page}/{fragment}")

    assert shown == opened(expected(SECOND.question, []))
    expect(stranger.page.locator("[data-status]")).to_have_text(
        "Nie udało się odczytać odpowiedzi zapisanych w tym adresie,"
        " więc widzisz samą stronę."
    )


def test_anchor_typed_before_the_engine_is_ready_does_not_touch_the_walk(
    stranger: LiveVisitor,
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
    stranger: LiveVisitor,
) -> None:
    held = hold(stranger.page, WASM)
    clock = stranger.page.clock
    clock.install(time=0)
    clock.pause_at(1_000)
    stranger.open(f"{START.page}/")
    clock.run_for(100)  # the frames that the page waits for
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


def test_back_without_the_engine_opens_the_page_of_the_address(
    stranger: LiveVisitor,
) -> None:
    arrive(stranger, f"{START.page}/")
    stranger.answer(FIRST.key)
    stranger.click("[data-restart]")
    stranger.page.add_init_script(SAVES_DATA)
    stranger.page.reload()

    stranger.page.go_back()
    stranger.wait_for(SECOND.question)

    assert stranger.look().fragment == expected(SECOND.question, [FIRST]).fragment


def test_who_saves_data_gets_the_engine_with_the_first_answer(
    stranger: LiveVisitor,
) -> None:
    stranger.page.add_init_script(SAVES_DATA)
    asked: list[str] = []
    stranger.page.on("request", lambda request: asked.append(request.url))
    stranger.open(f"{START.page}/")
    stranger.page.wait_for_load_state("networkidle")
    before = [url for url in asked if "/python/" in url]

    stranger.choose(FIRST.key)
    stranger.wait_until("ready")

    assert before == []
    assert stranger.look().trail == expected(SECOND.question, [FIRST]).trail


def test_who_saves_data_and_writes_a_walk_into_the_address_is_shown_it(
    stranger: LiveVisitor,
) -> None:
    stranger.page.add_init_script(SAVES_DATA)
    stranger.open(HALF.page[1:])

    stranger.do(f"location.hash = '{HALF.fragment}'")
    stranger.wait_until("ready")
    stranger.do("window.documents = 1")

    assert stranger.look() == opened(HALF)


@pytest.mark.parametrize("page", sorted(set(ADDRESSES) - PAGES_OF_NODES))
def test_page_that_is_no_question_and_no_result_has_nothing_of_python(
    site: Path, page: str
) -> None:
    html = (site / file_of(page)).read_text(encoding="utf-8")

    assert "gmd/python" not in html
    assert "gmd/live" not in html
    assert "wasm" not in html


def test_page_asks_for_python_only_after_it_can_be_read(stranger: LiveVisitor) -> None:
    arrive(stranger, f"{START.page}/")

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


def test_each_file_of_the_runtime_is_brought_once(stranger: LiveVisitor) -> None:
    asked: list[str] = []
    stranger.page.on("request", lambda request: asked.append(request.url))

    arrive(stranger, f"{START.page}/")

    files = [url.rpartition("/")[2] for url in asked if "/python/" in url]
    expected_files = [file.name for file in bundle(TREE).files[1:]]
    assert sorted(files) == sorted(name.rpartition("/")[2] for name in expected_files)


def test_no_link_tells_the_server_which_step_one_reached(stranger: LiveVisitor) -> None:
    arrive(stranger, f"{START.page}/")
    stranger.answer(FIRST.key)

    with stranger.page.expect_request("**/o-serwisie/") as asked:
        stranger.click(".site-footer li:first-child a")

    assert "referer" not in asked.value.all_headers()


def test_worker_has_nothing_left_to_reach_anybody_with(stranger: LiveVisitor) -> None:
    arrive(stranger, f"{START.page}/")

    ways = stranger.worker.evaluate(
        "[typeof XMLHttpRequest, typeof WebSocket, typeof EventSource,"
        " typeof importScripts, typeof WebTransport]"
    )
    refused = [
        stranger.worker.evaluate(
            "address => fetch(address).then(() => 'reached', ({name}) => name)", address
        )
        for address in ("https://example.org/", stranger.origin)
    ]
    blocked = stranger.worker.evaluate(
        """() => new Promise(done => {
          addEventListener('securitypolicyviolation', event => done(event.blockedURI))
          import('https://example.org/x.js').catch(() => {})
          setTimeout(() => done('nothing was blocked'), 2000)
        })"""
    )

    assert set(ways) == {"undefined"}
    assert refused == ["TypeError", "TypeError"]
    assert blocked.startswith("https://example.org")
