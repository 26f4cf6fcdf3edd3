"""The search box: keyboard, screen readers, what it loads and what it leaves."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import axe, faults, layout_checks
from tests.support.chromium_visitor import SAVES_DATA, ChromiumVisitor
from tests.support.devices import new_device
from tests.support.page_watch import SETTINGS, THEME, Watch, kept
from tests.support.search_box import (
    BUTTON,
    FIELD,
    FOUND,
    HIT,
    NOT_FOUND,
    NOTE,
    STATUS,
    data_of,
    open_box,
    search,
)
from tests.support.visitor import PHONE

pytestmark = pytest.mark.browser

ARTICLE = "pomoc/"
GLOSSARY = "pomoc/slownik/"
MARKED = f"{HIT}[aria-selected=true]"

_NOTE_SAID = f"""() => {{
  window.said = []
  const $status = document.querySelector('{STATUS}')
  const note = () => $status.textContent && said.push($status.textContent)
  new MutationObserver(note).observe($status, {{childList: true}})
}}"""
"""Records what a screen reader is given to announce."""

_WIDER = """$box => [$box, ...$box.querySelectorAll(':not(input, .wizard-hidden)')]
  .filter(({clientWidth, scrollWidth}) => clientWidth && scrollWidth > clientWidth)
  .map(({className}) => className)"""
"""Returns the parts of the box that scroll sideways, except its field."""

_LARGE_TEXT = "document.documentElement.style.fontSize = '250%'"
"""Twice Material's 125 %."""


@pytest.fixture(scope="module")
def walked(chromium: Browser, origin: str) -> Iterator[Watch]:
    """Watch a page with scripts, the same for all tests; no engine starts."""
    with new_device(chromium) as context:
        context.add_init_script(SAVES_DATA)
        yield Watch.begin(context, origin)


@pytest.fixture
def page(walked: Watch) -> Iterator[Page]:
    """Return a page with a closed box."""
    walked.requests.clear()
    walked.complaints.clear()
    walked.page.set_viewport_size(PHONE)
    walked.open(ARTICLE)
    yield walked.page
    faults.clear(walked.page)


def show_nothing_typed(page: Page) -> None:
    open_box(page)
    expect(page.locator(".search-box__example").first).to_be_visible()


def show_hits(page: Page) -> None:
    search(page, FOUND)
    page.keyboard.press("ArrowDown")


def show_nothing_found(page: Page) -> None:
    search(page, NOT_FOUND)
    expect(page.locator(NOTE)).to_contain_text(f"nie ma słowa „{NOT_FOUND}”")
    expect(page.locator(f"{NOTE} a")).to_have_count(3)


def show_loading(page: Page) -> None:
    faults.hold(page, data_of(page))
    open_box(page)
    page.keyboard.insert_text(FOUND)
    expect(page.locator(NOTE)).to_contain_text("Poczekaj chwilę")


def show_failed(page: Page) -> None:
    faults.cut_off(page, data_of(page))
    open_box(page)
    expect(page.locator(NOTE)).to_contain_text("Nie udało się")
    expect(page.locator(f"{NOTE} a")).to_have_count(3)


@pytest.mark.parametrize(
    "show",
    [show_nothing_typed, show_hits, show_nothing_found, show_loading, show_failed],
)
def test_each_state_is_accessible_and_fits_in_every_scheme_and_width(
    walked: Watch, page: Page, show: Callable[[Page], None]
) -> None:
    show(page)
    axe.load(page)

    found: list[object] = []
    for scheme, width in SETTINGS:
        walked.set(scheme, width)
        found += axe.violations(page, again=scheme == "dark")
        found += layout_checks.too_wide(page)
        found += page.locator("dialog").evaluate(_WIDER)
    page.set_viewport_size(PHONE)
    page.evaluate(_LARGE_TEXT)
    found += page.locator("dialog").evaluate(_WIDER)

    assert found == []
    expect(page.get_by_role("button", name="Zamknij")).to_be_in_viewport(ratio=1)


def test_nothing_of_the_box_is_loaded_before_it_is_opened(
    walked: Watch, page: Page
) -> None:
    walked.settle()
    before = [url for url in walked.requests if "/search-" in url]
    walked.requests.clear()

    search(page, FOUND)

    assert before == []
    assert len(walked.requests) == 3
    assert walked.foreign() == []


def test_typing_sends_nothing_and_leaves_nothing(walked: Watch, page: Page) -> None:
    search(page, FOUND)
    walked.settle()
    walked.requests.clear()
    here = "[location.href, document.title, history.length]"
    before = page.evaluate(here)

    page.keyboard.type(" dla babci")
    expect(page.locator(HIT).first).to_be_visible()

    assert page.evaluate(here) == before
    assert walked.requests == []
    assert set(kept(page)) <= {THEME}
    assert walked.complaints == []


def test_ctrl_k_opens_and_escape_empties_then_closes_and_returns_the_focus(
    page: Page,
) -> None:
    link = page.locator("article p a").first
    link.focus()
    field = page.locator(FIELD)
    for alone in ("/", "k"):
        page.keyboard.press(alone)
    expect(field).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")

    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")

    expect(field).to_be_hidden()
    expect(link).to_be_focused()


def test_arrows_mark_hits_and_enter_opens_the_marked_one(page: Page) -> None:
    search(page, FOUND)
    field = page.locator(FIELD)
    expect(field).to_have_attribute("aria-expanded", "true")

    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    expect(page.locator(MARKED)).to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    second = page.locator(HIT).nth(1)
    marked = second.get_attribute("id") or ""
    expect(field).to_have_attribute("aria-activedescendant", marked)
    expect(field).to_be_focused()
    expect(page.locator(MARKED)).to_have_count(1)
    address = second.evaluate("$link => $link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_enter_opens_the_first_hit_and_back_finds_the_box_closed(page: Page) -> None:
    address = page.url
    search(page, FOUND)
    first = page.locator(HIT).first.evaluate("$link => $link.href")

    page.keyboard.press("Enter")
    page.wait_for_url(first)
    page.go_back()

    expect(page).to_have_url(address)
    expect(page.locator(FIELD)).to_be_hidden()
    open_box(page)
    expect(page.locator(FIELD)).to_have_value("")


def test_a_hit_on_the_same_page_closes_and_empties_the_box(walked: Watch) -> None:
    walked.open(GLOSSARY)
    search(walked.page, "PESEL")
    word = walked.page.locator(f"{HIT}[href*='{GLOSSARY}#']").first

    word.click()

    expect(walked.page.locator(FIELD)).to_be_hidden()
    expect(walked.page.locator(FIELD)).to_have_value("")
    assert "#" in walked.page.url


def test_tab_reaches_hits_as_links_which_open_in_another_tab_too(page: Page) -> None:
    search(page, FOUND)
    hit = page.locator(HIT).first
    for _ in range(3):
        page.keyboard.press("Tab")
        if hit.evaluate("$hit => $hit === document.activeElement"):
            break
    expect(hit).to_be_focused()

    with page.context.expect_page() as opened:
        hit.click(modifiers=["ControlOrMeta"])
    opened.value.close()

    expect(page.locator(FIELD)).to_have_value(FOUND)


def test_a_hit_has_its_kind_and_a_line_with_the_found_words(page: Page) -> None:
    search(page, FOUND)
    first = page.locator(HIT).first

    kinds = set(page.locator(".search-hit__kind").all_inner_texts())

    assert kinds <= {"Wynik", "Pytanie", "Artykuł", "Słownik"}
    expect(first.locator(".search-hit__line mark").first).to_be_visible()


def test_count_is_announced_once_typing_pauses(stranger: ChromiumVisitor) -> None:
    page = stranger.page
    page.clock.install()
    stranger.open(ARTICLE)
    search(page, NOT_FOUND)
    page.keyboard.press("Escape")
    page.clock.pause_at("2100-01-01")
    page.evaluate(_NOTE_SAID)

    page.keyboard.type(FOUND)
    page.clock.run_for(690)
    early = page.evaluate("said")
    page.clock.run_for(20)

    hits = page.locator(HIT).count()
    assert early == []
    (said,) = page.evaluate("said")
    assert said.startswith(f"{hits}\N{NO-BREAK SPACE}wynik")


def test_data_that_cannot_be_loaded_can_be_asked_for_again(page: Page) -> None:
    show_failed(page)
    page.unroute_all()

    page.get_by_role("button", name="Spróbuj jeszcze raz").click()
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type(FOUND)

    expect(page.locator(HIT).first).to_be_visible()


def test_where_the_box_cannot_be_loaded_its_button_leads_to_the_articles(
    walked: Watch, page: Page
) -> None:
    walked.open(GLOSSARY)
    faults.cut_off(page, "**/search-box.*.js")

    page.locator(BUTTON).click()

    page.wait_for_url(f"**/{ARTICLE}")


def test_without_scripts_a_link_to_the_articles_is_in_place_of_the_button(
    visitor: ChromiumVisitor,
) -> None:
    visitor.open(GLOSSARY)
    expect(visitor.page.locator(BUTTON)).to_be_hidden()

    visitor.page.locator("header").get_by_role("link", name="Pomoc", exact=True).click()

    expect(visitor.page).to_have_url(f"{visitor.root}{ARTICLE}")
