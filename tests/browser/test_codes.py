"""The hand-over code: shown on a step, typed on another phone or at a clerk's desk."""

import pytest
from playwright.sync_api import Page, expect

from tests.support import axe, layout_checks
from tests.support.choices import ANSWERS, LONG, START, WALKED
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.code_walks import CODES
from tests.support.faults import TREE_FILE, hold, refuse
from tests.support.page_watch import SETTINGS, THEME, Watch, kept
from tests.support.search_box import FIELD, search
from tests.support.visitor import NARROW, STARTS_WITHIN
from wizard.engine.walk import Walk

pytestmark = pytest.mark.browser

PAGE = "sprawdz/kod/"
FILE = "sprawdz/kod.html"
CODE = CODES.write(Walk(LONG.result, tuple(ANSWERS), version=WALKED.fragment[4:10]))
OF_ANOTHER_EDITION = "00000001"


def type_code(page: Page, code: str) -> None:
    """Type a code and submit it by the keyboard."""
    page.locator("[data-code-input]").fill(code)
    page.keyboard.press("Enter")


def expect_error(page: Page, words: str) -> None:
    error = page.locator("[data-code-error]")
    expect(error).to_contain_text(words, timeout=STARTS_WITHIN)
    expect(page.locator("[data-code-input]")).to_be_focused()


def test_a_step_shows_its_code_and_a_click_selects_it(guest: ChromiumVisitor) -> None:
    guest.walk(LONG)

    code = guest.page.locator("[data-code]")
    expect(code).to_have_text(CODE)
    code.click()
    assert guest.page.evaluate("getSelection().toString().trim()") == CODE


def test_a_code_opens_the_same_step_and_trail_on_another_phone(
    stranger: ChromiumVisitor,
) -> None:
    stranger.open(PAGE)

    type_code(stranger.page, CODE.lower().replace("-", " "))
    stranger.wait_for(LONG.result)
    stranger.settle()

    assert stranger.look() == WALKED.opened
    expect(stranger.page.locator("[data-code]")).to_have_text(CODE)


def test_a_code_is_typed_at_a_desk_without_a_network(clerk: ChromiumVisitor) -> None:
    clerk.open(FILE)

    type_code(clerk.page, CODE)
    clerk.wait_for(LONG.result)
    clerk.settle()

    assert clerk.look().trail == WALKED.trail
    assert clerk.page.url.endswith(f"{LONG.result}.html{WALKED.fragment}")


def test_typing_a_code_sends_nothing_and_leaves_nothing(
    stranger: ChromiumVisitor,
) -> None:
    stranger.open(PAGE)
    type_code(stranger.page, OF_ANOTHER_EDITION)
    expect_error(stranger.page, "innego wydania")
    asked = stranger.note("request")
    type_code(stranger.page, CODE[:-1])
    expect_error(stranger.page, "brakuje znaków")
    before = list(asked)

    type_code(stranger.page, CODE)
    stranger.wait_for(LONG.result)
    stranger.settle()
    stranger.page.go_back()

    expect(stranger.page.locator("[data-code-input]")).to_have_value("")
    sent = [url.partition("#")[0] for url in asked]
    assert before == []
    assert sent[0] == f"{stranger.root}{WALKED.page[1:]}"
    assert stranger.foreign() == []
    assert [url for url in sent if CODE[:4] in url or "=" in url] == []
    assert set(kept(stranger.page)) <= {THEME}


def test_the_search_box_offers_to_open_a_code_and_the_address_never_keeps_it(
    stranger: ChromiumVisitor,
) -> None:
    stranger.open("pomoc/")
    asked = stranger.note("request")
    link = stranger.page.locator("a[data-search-code]")
    search(stranger.page, CODE[:-1])
    for typed in (CODE, CODE.lower().replace("-", " ")):
        stranger.page.locator(FIELD).fill(typed[:-1])
        expect(link).to_have_count(0)
        stranger.page.keyboard.type(typed[-1])
        expect(link).to_be_visible()

    axe.check(stranger.page)
    stranger.page.keyboard.press("Enter")
    stranger.wait_for(LONG.result)
    stranger.settle()
    stranger.page.go_back()

    expect(stranger.page).to_have_url(f"{stranger.root}pomoc/")
    sent = [url.partition("#")[0] for url in asked]
    assert [url for url in sent if CODE[:4] in url] == []


def test_a_code_of_another_edition_leads_to_the_first_question(
    stranger: ChromiumVisitor,
) -> None:
    stranger.open(PAGE)
    type_code(stranger.page, OF_ANOTHER_EDITION)
    expect_error(stranger.page, "innego wydania")

    stranger.click("[data-code-error] a")

    stranger.wait_for(START.id)


def test_without_scripts_the_page_has_no_form_and_says_what_to_ask(
    visitor: ChromiumVisitor,
) -> None:
    visitor.open(PAGE)

    expect(visitor.page.locator("form:visible")).to_have_count(0)
    expect(visitor.page.locator("[data-code-off]")).to_be_visible()
    visitor.page.locator(f'article a[href*="{START.id}"]').click()
    visitor.wait_for(START.id)


def test_where_the_engine_fails_the_form_goes_and_the_page_says_what_to_ask(
    stranger: ChromiumVisitor,
) -> None:
    held = hold(stranger.page, TREE_FILE)
    stranger.open(PAGE)
    type_code(stranger.page, CODE)
    status = stranger.page.locator("form [data-status]")
    expect(status).to_have_text("Program jeszcze się włącza, więc poczekaj chwilę.")

    refuse(stranger.page, TREE_FILE)
    for route in held.routes:
        route.fulfill(status=404, body="no")

    off = stranger.page.locator("[data-code-off]")
    expect(off).to_be_visible()
    expect(off).to_be_focused()
    expect(stranger.page.locator("[data-code-input]")).to_have_count(0)


def test_an_error_is_accessible_and_fits_a_narrow_phone(
    stranger: ChromiumVisitor,
) -> None:
    page = stranger.page
    watch = Watch(page, stranger.root)
    stranger.open(PAGE)
    axe.load(page)

    found = []
    for code in (CODE[:-1] + "!", OF_ANOTHER_EDITION):
        type_code(page, code)
        expect_error(page, "więc")
        for scheme, width in SETTINGS:
            watch.set(scheme, width)
            found += axe.violations(page, again=scheme == "dark")
        page.set_viewport_size(NARROW)
        found += layout_checks.too_wide(page)

    assert not found, "\n".join(found)
