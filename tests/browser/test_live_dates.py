"""Dates: typed into three fields, and deadlines shown with their weekday."""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.support.choices import DATED, WAITING
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.html_document import squeezed
from tests.support.site_content import PATHS
from wizard.engine.dates import on_weekday

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 24)
PATH = next(
    path
    for path in PATHS
    if path.result == WAITING.id and path.options[-1].question == DATED.id
)
DAYS = WAITING.deadline.days if WAITING.deadline else 0


_SET_TODAY = """day => {
  globalThis.RealDate ??= Date
  const now = new RealDate(`${day}T12:00:00`).getTime()
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length ? given : [now]))
    }
  }
}"""


def set_today(page: Page, day: date) -> None:
    """Set the date of the device without changing its timers."""
    page.evaluate(_SET_TODAY, day.isoformat())


@pytest.fixture
def asked(guest: ChromiumVisitor) -> Iterator[ChromiumVisitor]:
    """Return a visitor at a question with a date, on a fixed day."""
    set_today(guest.page, TODAY)
    for chosen in PATH.options[:-1]:
        guest.choose(chosen.option.key)
    yield guest
    guest.page.evaluate("globalThis.Date = RealDate")


def type_date(page: Page, day: object, month: object, year: object) -> None:
    """Type a date and submit it with the Enter key."""
    for name, typed in (("day", day), ("month", month), ("year", year)):
        page.locator(f"[data-date] input[name={name}]").fill(str(typed))
    page.keyboard.press("Enter")


def type_day(page: Page, day: date) -> None:
    type_date(page, day.day, day.month, day.year)


@pytest.mark.parametrize("ago", [0, DAYS - 1, DAYS], ids=lambda ago: f"day {ago}")
def test_day_within_the_term_leads_to_the_last_day_in_words(
    asked: ChromiumVisitor, ago: int
) -> None:
    given = TODAY - timedelta(days=ago)
    last = (given + timedelta(days=DAYS)).isoformat()

    type_day(asked.page, given)
    asked.wait_for(WAITING.id)

    time = asked.page.locator("[data-deadline] time")
    expect(time).to_have_attribute("datetime", last)
    expect(time).to_have_text(f"najpóźniej {on_weekday(last)}")


def test_day_behind_the_term_is_the_other_answer(asked: ChromiumVisitor) -> None:
    assert DATED.date
    over = DATED.option(DATED.date.picks["tak"])
    assert over

    type_day(asked.page, TODAY - timedelta(days=DAYS + 1))
    asked.wait_for(over.to)

    assert asked.look().trail[-1] == (DATED.id, squeezed(over.label))


def test_date_of_somebody_else_is_not_told_to_who_chooses_by_hand(
    asked: ChromiumVisitor,
) -> None:
    type_day(asked.page, TODAY)
    asked.wait_for(WAITING.id)
    asked.click("[data-back]")

    asked.choose(PATH.options[-1].option.key)

    expect(asked.page.locator("[data-deadline] time")).to_have_count(0)


def test_empty_fields_are_all_marked(asked: ChromiumVisitor) -> None:
    asked.page.locator("[data-date-submit]").click()

    expect(asked.page.locator("[data-error]")).to_have_text(
        "Wpisz dzień, miesiąc i rok."
    )
    expect(asked.page.locator("[data-date] input[aria-invalid]")).to_have_count(3)


def test_wrong_field_is_told_from_the_others_without_its_colour(
    asked: ChromiumVisitor,
) -> None:
    type_date(asked.page, 31, 2, 2026)
    expect(asked.page.locator("[data-error]")).to_be_focused()

    asked.page.emulate_media(forced_colors="active")
    borders = asked.page.locator("[data-date] input").evaluate_all(
        "all => all.map($input => getComputedStyle($input).borderTopWidth)"
    )
    asked.page.emulate_media(forced_colors="none")

    assert borders[0] != borders[1] == borders[2]


def test_leap_day_is_counted_on_from(asked: ChromiumVisitor) -> None:
    set_today(asked.page, date(2028, 3, 1))

    type_date(asked.page, 29, 2, 2028)
    asked.wait_for(WAITING.id)

    time = asked.page.locator("[data-deadline] time")
    expect(time).to_have_attribute("datetime", "2028-03-21")
    expect(time).to_have_text("najpóźniej we wtorek 21 marca 2028")


def test_without_a_date_the_result_names_the_term(asked: ChromiumVisitor) -> None:
    asked.choose(PATH.options[-1].option.key)

    deadline = asked.page.locator("[data-deadline]")
    assert WAITING.deadline
    expect(deadline).to_contain_text(f"w\u00a0ciągu {WAITING.deadline.term}")
    expect(deadline.locator("time")).to_have_count(0)


@pytest.mark.parametrize(
    ("typed", "part", "text"),
    [
        pytest.param(
            ("31", "2", "2026"),
            "day",
            "W kalendarzu nie ma dnia 31 lutego 2026.",
            id="31 February",
        ),
        pytest.param(
            ("29", "2", "2026"),
            "day",
            "W kalendarzu nie ma dnia 29 lutego 2026.",
            id="29 February of an ordinary year",
        ),
        pytest.param(
            ("25", "11", "2026"),
            "day",
            "Dzień 25 listopada 2026 jeszcze nie nadszedł.",
            id="tomorrow",
        ),
        pytest.param(("3", "", "2026"), "month", "Wpisz miesiąc.", id="no month"),
        pytest.param(
            ("3", "11", "26"),
            "year",
            "Rok wpisz czterema cyframi, na przykład 2026.",
            id="half a year",
        ),
        pytest.param(
            ("<b>", "11", "2026"),
            "day",
            "Dzień to liczba od 1 do 31, a wpisano „<b>”.",
            id="signs",
        ),
    ],
)
def test_wrong_date_is_told_takes_focus_and_keeps_what_was_typed(
    asked: ChromiumVisitor, typed: tuple[str, str, str], part: str, text: str
) -> None:
    type_date(asked.page, *typed)

    field = asked.page.locator("[data-date]")
    error = field.locator("[data-error]")
    wrong = field.locator(f"input[name={part}]")
    expect(error).to_have_text(text)
    expect(error).to_be_focused()
    expect(error.get_by_role("alert")).to_have_text(text)
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_have_accessible_description(text)
    expect(field.locator("input[aria-invalid]")).to_have_count(1)
    assert asked.page.title().startswith("Błąd: ")
    kept = field.locator("input").evaluate_all("all => all.map(({value}) => value)")
    assert tuple(kept) == typed
    assert asked.look().node == DATED.id

    error.get_by_role("link").press("Enter")
    expect(wrong).to_be_focused()


def test_mended_date_clears_the_error_and_goes_on(asked: ChromiumVisitor) -> None:
    type_date(asked.page, 31, 2, 2026)
    expect(asked.page.locator("[data-error]")).to_be_focused()

    type_day(asked.page, TODAY)
    asked.wait_for(WAITING.id)

    assert not asked.page.title().startswith("Błąd: ")
    expect(asked.page.locator("[data-error]")).to_have_count(0)


def test_date_stands_in_its_field_when_one_comes_back_and_nowhere_else(
    asked: ChromiumVisitor,
) -> None:
    type_date(asked.page, 3, 11, 2026)
    asked.wait_for(WAITING.id)
    state = asked.page.evaluate("JSON.stringify(history.state)")
    kept = asked.page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}])"
    )
    address = urlsplit(asked.page.url)._replace(netloc="").geturl()

    asked.click(f'[data-change="{DATED.id}"]')
    values = asked.page.locator("[data-date] input").evaluate_all(
        "all => all.map(({value}) => value)"
    )

    assert values == ["3", "11", "2026"]
    assert [word for word in ("2026", "-11-", "03") if word in state + address] == []
    assert "2026" not in kept


def test_question_without_a_date_has_no_field_for_one(guest: ChromiumVisitor) -> None:
    expect(guest.page.locator("[data-date]")).to_have_count(0)


def test_fields_have_polish_labels(asked: ChromiumVisitor) -> None:
    labels = asked.page.locator("[data-date] label").all_inner_texts()
    group = asked.page.get_by_role("group", name=DATED.date.label if DATED.date else "")

    assert [label.strip() for label in labels] == ["Dzień", "Miesiąc", "Rok"]
    expect(group).to_be_visible()
    expect(asked.page.locator("[data-date-submit]")).to_have_text("Sprawdź datę")
