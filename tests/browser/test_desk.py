"""The clerk's desk by keyboard, from disk and by http, and the poster on paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import axe
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.devices import new_device
from tests.support.page_watch import kept
from tests.support.paper import codes_in, sheets, words_on
from tests.support.running_servers import BELOW
from tests.support.site_content import NODES, RESULTS, TREE
from tests.support.static_server import serving

pytestmark = pytest.mark.browser

DESK, POSTER = "sprawdz/pulpit", "sprawdz/plakat"
ENTRIES = "[data-desk-entry]:visible"
COUNT = "[data-desk-count]"
QUERY = "[data-desk-query]"

SHOUTED = max((TREE.nodes[node_id].title for node_id in RESULTS), key=len).upper()
"""The longest title of a result, as typed in capital letters."""

_FOCUSED = "document.activeElement.closest('[data-desk-entry]')?.dataset.deskEntry"


@pytest.fixture
def desk(clerk: ChromiumVisitor) -> Page:
    """Open the desk from disk."""
    clerk.page.goto(f"{clerk.root}{DESK}.html")
    return clerk.page


@pytest.fixture(scope="module")
def published(hosted_below: object) -> Iterator[str]:
    """Serve a site with a public address."""
    with serving(hosted_below) as address:  # type: ignore[arg-type]
        yield f"{address.rstrip('/')}{BELOW}"


def shown(page: Page) -> list[str]:
    """Return the ids of the entries that are shown."""
    found = page.locator(ENTRIES)
    return [str(one.get_attribute("data-desk-entry")) for one in found.all()]


def focused(page: Page) -> str | None:
    """Return the id of the entry that has the focus."""
    found: str | None = page.evaluate(_FOCUSED)
    return found


def test_a_clerk_finds_and_opens_a_result_by_keyboard_alone(desk: Page) -> None:
    before = kept(desk)
    requests: list[str] = []
    desk.on("request", lambda request: requests.append(request.url))
    desk.locator("h1").click()
    desk.keyboard.press("/")
    expect(desk.locator(QUERY)).not_to_be_focused()
    desk.keyboard.press("Control+/")
    expect(desk.locator(QUERY)).to_be_focused()

    desk.keyboard.type(SHOUTED)
    (found,) = shown(desk)
    expect(desk.locator(COUNT)).to_have_text("Pasujące wyniki i\u00a0pytania: 1.")
    desk.keyboard.press("ArrowDown")
    assert focused(desk) == found
    desk.keyboard.press("Enter")
    entry = desk.locator(f"#wpis-{found}")
    expect(entry.locator("ol > li").first).to_be_visible()
    assert entry.locator("ol > li").count() == len(TREE.nodes[found].todo)

    desk.keyboard.press("Escape")
    expect(desk.locator(QUERY)).to_be_focused()
    expect(desk.locator(QUERY)).to_have_value("")
    expect(desk.locator(COUNT)).to_have_text("")
    expect(desk.locator("details[open]")).to_have_count(0)
    assert len(shown(desk)) == len(NODES)
    assert (requests, kept(desk)) == ([], before)


def test_arrows_move_over_the_entries_that_are_shown(desk: Page) -> None:
    desk.locator(QUERY).fill("pesel")
    first, second, *_ = shown(desk)
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowDown")

    assert focused(desk) == second
    desk.keyboard.press("ArrowUp")
    assert focused(desk) == first
    desk.keyboard.press("ArrowUp")
    expect(desk.locator(QUERY)).to_be_focused()
    desk.keyboard.press("Enter")
    assert focused(desk) == first
    expect(desk.locator("details[open]")).to_have_attribute("data-desk-entry", first)


def test_an_answer_opens_the_entry_that_it_leads_to(desk: Page) -> None:
    option = TREE.nodes[TREE.start].options[0]
    start = desk.locator(f"#wpis-{TREE.start}")
    start.locator("summary").click()
    start.locator("a", has_text=option.label).click()

    expect(desk.locator(f"#wpis-{option.to}")).to_have_attribute("open", "")
    assert focused(desk) == option.to


def test_a_code_leads_to_the_page_for_codes(desk: Page) -> None:
    desk.locator(QUERY).fill("01hd qwbj")
    expect(desk.locator(COUNT)).to_have_text(
        "To kod. Enter przenosi do odpowiedzi tej osoby."
    )
    link = desk.locator("[data-desk-code]")
    expect(link).to_have_attribute("href", re.compile(r"kod\.html#kod=01HDQWBJ$"))

    desk.keyboard.press("Enter")

    desk.wait_for_url(re.compile(r"/sprawdz/kod\.html"))


def test_nothing_found_says_what_to_do(desk: Page) -> None:
    desk.locator(QUERY).fill("żółw")

    expect(desk.locator(COUNT)).to_contain_text("Nic nie znaleziono. Zostaw jedno")
    assert shown(desk) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_opened_entry_and_an_empty_list_have_no_violation(
    stranger: ChromiumVisitor, scheme: str
) -> None:
    page = stranger.page
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{stranger.root}{DESK}/#wpis-{RESULTS[0]}")
    expect(page.locator("details[open]")).to_have_count(1)
    axe.check(page)

    page.locator(QUERY).fill("żółw")
    expect(page.locator(COUNT)).not_to_be_empty()
    axe.check(page)


def test_paper_has_all_entries_open_and_the_screen_none_afterwards(
    stranger: ChromiumVisitor,
) -> None:
    page = stranger.page
    page.goto(f"{stranger.root}{DESK}/")
    opened = page.locator("details[open]")

    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    on_paper = opened.count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert on_paper == len(NODES)
    expect(opened).to_have_count(0)


def test_without_scripts_all_is_listed_and_the_browser_has_to_find(
    visitor: ChromiumVisitor,
) -> None:
    visitor.page.goto(f"{visitor.root}{DESK}/")

    assert sorted(shown(visitor.page)) == sorted(NODES)
    expect(visitor.page.locator(QUERY)).to_be_hidden()
    expect(visitor.page.get_by_text("naciśnij Ctrl")).to_be_visible()
    visitor.page.locator("summary:visible").nth(1).click()
    expect(visitor.page.locator("details[open] ol").first).to_be_visible()


def test_poster_is_one_sheet_with_a_code_that_leads_home(
    chromium: Browser, published: str
) -> None:
    with new_device(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{published}{POSTER}/")
        pdf = page.pdf(prefer_css_page_size=True)

    (sheet,) = sheets(pdf)
    assert codes_in(sheet) == [f"https://example.org{BELOW}"]
    assert "Wydanie z" in words_on(pdf)
    assert "To nie jest strona pacjent.gov.pl" in words_on(pdf)
    assert "Wydrukuj plakat" not in words_on(pdf)


def test_poster_on_disk_is_one_sheet_without_a_code(clerk: ChromiumVisitor) -> None:
    clerk.page.goto(f"{clerk.root}{POSTER}.html")
    pdf = clerk.page.pdf(prefer_css_page_size=True)

    (sheet,) = sheets(pdf)
    assert codes_in(sheet) == []
    assert "Brakuje kodu QR" in words_on(pdf)


@pytest.mark.parametrize(
    "page", [f"{POSTER}/", f"{TREE.nodes[RESULTS[0]].page}/#drukuj"]
)
def test_poster_and_leaflet_open_the_print_dialog(
    stranger: ChromiumVisitor, page: str
) -> None:
    stranger.page.add_init_script("window.printed = 0; print = () => { printed += 1 }")
    stranger.page.goto(f"{stranger.root}{page}")
    if "#" not in page:
        stranger.page.get_by_role("button", name="Wydrukuj plakat").click()

    stranger.page.wait_for_function("printed === 1")
