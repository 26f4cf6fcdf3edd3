"""A result that asks for its date; `tests/engine/` has all deadlines and files."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.choices import WAITING
from tests.support.chromium_visitor import ChromiumVisitor
from wizard.engine.dates import on_weekday

pytestmark = pytest.mark.browser

TODAY = date.today()  # noqa: DTZ011 (the day of the device)
DAYS = WAITING.deadline.length.number if WAITING.deadline else 0
OVER = TODAY - timedelta(days=DAYS + 1)
_KEPT = """() => JSON.stringify([location.href, history.state, document.title,
  {...localStorage}, {...sessionStorage}])"""


@pytest.fixture
def waiting(guest: ChromiumVisitor) -> ChromiumVisitor:
    """Return a visitor at a result with a term, without a date."""
    guest.begin(WAITING.id)
    return guest


def enter(visitor: ChromiumVisitor, day: date) -> None:
    visitor.type_date(day.day, day.month, day.year)


def test_result_asks_for_the_day_and_then_speaks_in_days(
    waiting: ChromiumVisitor,
) -> None:
    page = waiting.page
    before = page.evaluate(f"() => [history.length, ({_KEPT})()]")
    last = (TODAY + timedelta(days=DAYS)).isoformat()

    enter(waiting, TODAY)

    time = page.locator("[data-deadline] time")
    expect(time).to_have_attribute("datetime", last)
    expect(time).to_have_text(f"najpóźniej {on_weekday(last)}")
    expect(page.locator("[data-deadline]")).to_be_focused()
    expect(page.locator("[data-date] input").first).to_be_hidden()
    assert page.evaluate(f"() => [history.length, ({_KEPT})()]") == before


def test_wrong_day_is_reported_and_a_day_can_be_corrected(
    waiting: ChromiumVisitor,
) -> None:
    page = waiting.page
    waiting.type_date(31, 2, 2026)
    expect(page.locator("[data-error]")).to_be_focused()

    enter(waiting, TODAY)
    page.get_by_text("Zmień datę").click()
    enter(waiting, OVER)

    expect(page.locator("[data-deadline]")).to_contain_text("Ten czas minął")
    assert not page.title().startswith("Błąd")


def test_term_that_is_over_leads_to_its_follow_up(waiting: ChromiumVisitor) -> None:
    page = waiting.page
    enter(waiting, OVER)

    assert WAITING.deadline
    option = WAITING.option(WAITING.deadline.way_on)
    assert option
    expect(page.locator("[data-action=calendar]")).to_have_count(0)
    page.locator("[data-deadline]").get_by_role("link", name=option.label).click()

    expect(page.get_by_role("heading", name="Co dalej")).to_be_focused()
    assert waiting.look().node == WAITING.id


def test_day_is_saved_as_a_file_for_the_calendar(waiting: ChromiumVisitor) -> None:
    enter(waiting, TODAY)

    with waiting.page.expect_download() as started:
        waiting.page.get_by_role("button", name="Dodaj do kalendarza").click()

    day = TODAY + timedelta(days=DAYS + 1)
    assert started.value.suggested_filename == f"gdzie-moje-dziecko-{day}.ics"
    text = Path(started.value.path()).read_bytes()
    assert text.startswith(b"BEGIN:VCALENDAR\r\n")
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\n".encode() in text


def test_nobody_is_offered_a_file_without_a_day(waiting: ChromiumVisitor) -> None:
    expect(waiting.page.locator("[data-date]")).to_be_visible()
    expect(waiting.page.locator("[data-action=calendar]")).to_have_count(0)


def test_reload_forgets_the_day_and_asks_again(stranger: ChromiumVisitor) -> None:
    stranger.load(f"{WAITING.page}/")
    enter(stranger, TODAY)
    expect(stranger.page.locator("[data-deadline] time")).to_be_visible()

    stranger.page.reload()
    stranger.settle()

    expect(stranger.page.locator("[data-deadline] time")).to_have_count(0)
    values = stranger.page.locator("[data-date] input").evaluate_all(
        "all => all.map(({value}) => value)"
    )
    assert values == ["", "", ""]
