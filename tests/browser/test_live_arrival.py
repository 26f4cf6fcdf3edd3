"""Pages opened with a walk in the address, or in the middle of the tree."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser, expect

from tests.support.choices import FIRST, HALF, SECOND, START, START_PAGE, THIRD, WALKED
from tests.support.chromium_visitor import SAVES_DATA, ChromiumVisitor
from tests.support.shown import expected, expected_page
from tests.support.site_content import TREE

pytestmark = pytest.mark.browser

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)"
"""Pyodide calls functions differently on iOS than in the Node of the snapshot."""


def test_address_that_was_shared_shows_the_whole_walk(
    stranger: ChromiumVisitor,
) -> None:
    assert stranger.load(WALKED.address) == WALKED.opened


def test_address_as_some_messengers_write_it_is_read_too(
    stranger: ChromiumVisitor,
) -> None:
    address = HALF.address.replace("=", "%3D").replace("w1/", "w1%2F")

    assert stranger.load(address) == HALF.opened


def test_engine_starts_where_pyodide_mistrusts_the_browser(
    chromium: Browser, origin: str
) -> None:
    with chromium.new_page(user_agent=IPHONE) as page:
        visitor = ChromiumVisitor.on(page, origin)
        visitor.load(START_PAGE)

        visitor.choose(FIRST.key)

        assert visitor.look().trail == HALF.trail[:1]


def test_reload_shows_the_same_step(stranger: ChromiumVisitor) -> None:
    stranger.load(START_PAGE)
    stranger.choose(FIRST.key)
    stranger.choose(SECOND.key)

    stranger.page.reload()
    stranger.settle()
    reloaded = stranger.look()
    stranger.page.go_back()
    stranger.wait_for(SECOND.question)

    assert reloaded == HALF.opened
    assert stranger.look().marked == (SECOND.key,)


def test_fragment_wins_over_the_page_and_the_page_follows(
    stranger: ChromiumVisitor,
) -> None:
    assert stranger.load(START_PAGE + HALF.fragment) == HALF


def test_entry_in_the_middle_begins_there_and_offers_the_beginning(
    stranger: ChromiumVisitor,
) -> None:
    entered = stranger.load(f"{TREE.nodes[SECOND.question].page}/")
    offered = stranger.page.locator("[data-entry] a").get_attribute("href")

    stranger.choose(SECOND.key)

    assert entered == expected(SECOND.question, []).opened
    assert offered == f"../../../{START_PAGE}"
    assert stranger.look() == expected(THIRD.question, [SECOND])
    expect(stranger.page.locator("[data-entry]")).to_have_count(1)


def test_answer_on_the_home_page_is_one_of_the_walk(stranger: ChromiumVisitor) -> None:
    stranger.open("")
    stranger.click(f'[data-option="{FIRST.key}"]')
    stranger.settle()
    answered = stranger.look()

    stranger.page.locator("[data-back]").click()
    stranger.wait_for(START.id)

    assert answered == expected(SECOND.question, [FIRST]).opened
    assert stranger.look().marked == (FIRST.key,)


def test_walk_of_another_version_names_what_no_longer_applies_once(
    stranger: ChromiumVisitor,
) -> None:
    old = HALF.address.replace(TREE.version, "abc123")
    shown = stranger.load(f"{old}/dawne-pytanie=tak")
    words = stranger.page.locator(".wizard-dropped").inner_text()

    stranger.page.reload()
    stranger.wait_until("ready")

    assert shown == replace(HALF, dropped=("dawne-pytanie",))
    assert words.startswith("Pytania zmieniły się, odkąd powstał ten adres.")
    assert stranger.look().dropped == ()


@pytest.mark.parametrize(
    "fragment",
    [
        # `tests/engine/test_live.py` has more that the engine refuses.
        pytest.param(f"#w9/{TREE.version}/{START.id}", id="another format"),
        pytest.param("#w1/%E0%A4%A/x", id="half a sign"),
    ],
)
def test_address_that_cannot_be_read_is_told_and_the_page_is_as_it_is(
    stranger: ChromiumVisitor, fragment: str
) -> None:
    shown = stranger.load(f"{TREE.nodes[SECOND.question].page}/{fragment}")

    assert shown == expected(SECOND.question, []).opened
    expect(stranger.page.locator("[data-status]")).to_have_text(
        "Nie udało się odczytać odpowiedzi zapisanych w tym adresie,"
        " więc widzisz samą stronę."
    )


def test_back_without_the_engine_opens_the_page_of_the_address(
    stranger: ChromiumVisitor,
) -> None:
    stranger.load(START_PAGE)
    stranger.choose(FIRST.key)
    stranger.click("[data-restart]")
    stranger.page.add_init_script(SAVES_DATA)
    stranger.page.reload()

    stranger.page.go_back()
    stranger.wait_for(SECOND.question)

    assert stranger.look().fragment == expected(SECOND.question, [FIRST]).fragment


def test_address_of_a_live_step_leads_to_the_right_page_with_scripts_off(
    guest: ChromiumVisitor, visitor: ChromiumVisitor
) -> None:
    guest.choose(FIRST.key)

    visitor.page.goto(guest.page.url)

    assert visitor.see() == expected_page(SECOND.question)
