"""The edition: the folder from the zip, opened in Chromium as files."""

import re
import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.choices import FIRST, LONG, START_FILE, WALKED
from tests.support.chromium_visitor import SAVES_DATA, ChromiumVisitor
from tests.support.html_document import squeezed
from tests.support.page_watch import kept
from tests.support.site_content import TREE

pytestmark = pytest.mark.browser


RESULT = f"{TREE.nodes[LONG.result].page}.html"

WHEN_PRINTED = re.compile(rb"/(?:CreationDate|ModDate) \(.*?\)")

_MARKS = """() => [...document.querySelectorAll('a')].map($link => [
  $link.protocol,
  getComputedStyle($link, '::after').content.includes('wymaga internetu'),
])"""


@pytest.fixture
def alone(offline: Path, tmp_path: Path) -> str:
    """Return the address of a page without the rest of its folder."""
    return Path(shutil.copy(offline / "index.html", tmp_path)).as_uri()


def test_page_out_of_the_zip_alone_says_only_what_to_do(
    clerk: ChromiumVisitor, alone: str
) -> None:
    clerk.page.goto(alone)

    expect(clerk.page.locator("body > *")).to_have_count(1)
    text = clerk.page.locator("body").inner_text()
    assert squeezed(text).startswith("Najpierw rozpakuj cały folder z pliku zip.")
    assert "index.html" in text
    assert "file:" not in text


def test_page_out_of_the_zip_alone_says_it_first_with_scripts_off(
    visitor: ChromiumVisitor, alone: str
) -> None:
    visitor.page.goto(alone)

    text = visitor.page.locator("body").inner_text()
    assert squeezed(text).startswith("Najpierw rozpakuj cały folder z pliku zip.")


def test_page_in_its_folder_does_not_ask_to_unpack_it(clerk: ChromiumVisitor) -> None:
    clerk.open("index.html")

    expect(clerk.page.locator("h1")).to_be_visible()
    expect(clerk.page.get_by_text("Najpierw rozpakuj")).to_be_hidden()


@pytest.mark.parametrize(
    ("today", "is_old"),
    [
        pytest.param("2026-11-26T00:01:00", False, id="its own day"),
        pytest.param("2027-05-24T23:59:00", False, id="179 days"),
        pytest.param("2027-05-25T00:01:00", True, id="180 days"),
        pytest.param("2030-01-01T12:00:00", True, id="years"),
        pytest.param("2020-01-01T12:00:00", False, id="a clock that is wrong"),
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Warsaw", "Pacific/Kiritimati"])
def test_edition_of_180_days_says_that_there_may_be_a_newer_one(
    chromium: Browser, offline: Path, today: str, zone: str, *, is_old: bool
) -> None:
    now = datetime.fromisoformat(today).replace(tzinfo=ZoneInfo(zone))
    with chromium.new_page(timezone_id=zone) as page:
        page.add_init_script(SAVES_DATA)  # Python takes no part in this
        page.clock.install(time=now)
        page.goto((offline / RESULT).as_uri())
        shown = page.get_by_text("Mogło się już ukazać nowsze wydanie").is_visible()

    assert shown is is_old


def test_links_that_need_a_network_are_marked_and_no_others(
    clerk: ChromiumVisitor,
) -> None:
    clerk.open(RESULT)

    marks = clerk.page.evaluate(_MARKS)

    assert ["https:", True] in marks
    assert ["file:", False] in marks
    assert [protocol for protocol, marked in marks if marked] == [
        protocol for protocol, _ in marks if protocol.startswith("http")
    ]


def test_links_of_a_live_step_are_marked_too(clerk: ChromiumVisitor) -> None:
    clerk.load(START_FILE)
    clerk.walk(LONG)

    marks = clerk.page.evaluate(_MARKS)

    assert ["https:", True] in marks
    assert ["https:", False] not in marks


def test_nothing_is_left_for_the_next_person_at_the_desk(
    clerk: ChromiumVisitor, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.html"
    empty.write_text("<!doctype html><title>Empty</title>", encoding="utf-8")
    clerk.load(START_FILE)
    clerk.page.locator("[data-theme]:visible").click()
    expect(clerk.page.locator("body")).to_have_attribute(
        "data-md-color-scheme", "default"
    )
    clerk.walk(LONG)
    clerk.page.close()

    # All files share one storage in Chromium, so any page can read it.
    after = clerk.page.context.new_page()
    after.goto(empty.as_uri())

    assert kept(after) == []


def test_answer_on_the_home_page_is_one_of_the_walk(clerk: ChromiumVisitor) -> None:
    clerk.open("index.html")
    clerk.choose(FIRST.key)
    clerk.settle()

    assert clerk.look().trail == WALKED.trail[:1]


def test_colours_that_were_chosen_stay_as_long_as_the_tab(
    clerk: ChromiumVisitor,
) -> None:
    clerk.open("index.html")
    clerk.page.locator("[data-theme]:visible").click()

    clerk.open(START_FILE)

    expect(clerk.page.locator("body")).to_have_attribute(
        "data-md-color-scheme", "default"
    )


def printed(page: Page) -> set[bytes]:
    """Print a page without and with the browser's header and footer in the margin."""
    both = (page.pdf(display_header_footer=headed) for headed in (False, True))
    return {WHEN_PRINTED.sub(b"", one) for one in both}


def test_browser_is_left_no_room_to_print_the_address_of_a_file(
    clerk: ChromiumVisitor, origin: str
) -> None:
    clerk.open(RESULT)
    on_disk = printed(clerk.page)
    clerk.page.goto(f"{origin}{TREE.nodes[LONG.result].page}/")
    public = printed(clerk.page)

    assert len(on_disk) == 1
    assert len(public) == 2


def test_print_says_of_which_edition_it_is(clerk: ChromiumVisitor) -> None:
    clerk.open(RESULT)
    line = clerk.page.locator(".print-edition")
    expect(line).to_be_hidden()

    clerk.page.emulate_media(media="print")

    expect(line).to_be_visible()
    expect(line).to_contain_text("wydanie bez internetu z 26")
