"""Dates typed into three fields; `tests/engine/` has all deadlines and errors."""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.support.choices import DATED, WAITING
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.site_content import PATHS
from wizard.engine.dates import on_weekday

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 24)
PATH = next(
    path
    for path in PATHS
    if path.result == WAITING.id and path.options[-1].question == DATED.id
)
DAYS = WAITING.deadline.length.number if WAITING.deadline else 0


_SET_TODAY = """day => {
  globalThis.RealDate ??= Date
  const now = new RealDate(`${day}T12:00:00`).getTime()
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length ? given : [now]))
    }
  }
}"""
"""Sets the date of the device without changing its timers."""

_VALUES = "all => all.map(({value}) => value)"


@pytest.fixture
def asked(guest: ChromiumVisitor) -> Iterator[ChromiumVisitor]:
    """Return a visitor at a question with a date, on a fixed day."""
    guest.page.evaluate(_SET_TODAY, TODAY.isoformat())
    for chosen in PATH.options[:-1]:
        guest.choose(chosen.option.key)
    yield guest
    guest.page.evaluate("globalThis.Date = RealDate")


def test_date_leads_to_the_last_day_in_words_and_its_field_goes(
    asked: ChromiumVisitor,
) -> None:
    last = (TODAY + timedelta(days=DAYS)).isoformat()

    asked.type_date(TODAY.day, TODAY.month, TODAY.year)
    asked.wait_for(WAITING.id)

    time = asked.page.locator("[data-deadline] time")
    expect(time).to_have_attribute("datetime", last)
    expect(time).to_have_text(f"najpóźniej {on_weekday(last)}")
    expect(asked.page.locator("[data-date]")).to_have_count(0)


def test_empty_fields_are_all_marked(asked: ChromiumVisitor) -> None:
    asked.page.locator("[data-date-submit]").click()

    expect(asked.page.locator("[data-error]")).to_have_text(
        "Wpisz dzień, miesiąc i rok."
    )
    expect(asked.page.locator("[data-date] input[aria-invalid]")).to_have_count(3)


def test_wrong_field_is_told_from_the_others_without_its_colour(
    asked: ChromiumVisitor,
) -> None:
    asked.type_date(31, 2, 2026)
    expect(asked.page.locator("[data-error]")).to_be_focused()

    asked.page.emulate_media(forced_colors="active")
    borders = asked.page.locator("[data-date] input").evaluate_all(
        "all => all.map($input => getComputedStyle($input).borderTopWidth)"
    )
    asked.page.emulate_media(forced_colors="none")

    assert borders[0] != borders[1] == borders[2]


@pytest.mark.parametrize(
    ("typed", "part", "text"),
    [
        pytest.param(
            ("<b>", "11", "2026"),
            "day",
            "Dzień to liczba od 1 do 31, a wpisano „<b>”.",
            id="no number",
        ),
        pytest.param(("3", "", "2026"), "month", "Wpisz miesiąc.", id="no month"),
        pytest.param(
            ("3", "11", "26"),
            "year",
            "Rok wpisz czterema cyframi, na przykład 2026.",
            id="half a year",
        ),
    ],
)
def test_wrong_date_is_told_takes_focus_and_keeps_what_was_typed(
    asked: ChromiumVisitor, typed: tuple[str, str, str], part: str, text: str
) -> None:
    asked.type_date(*typed)

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
    assert field.locator("input").evaluate_all(_VALUES) == [*typed]
    assert asked.look().node == DATED.id

    error.get_by_role("link").press("Enter")
    expect(wrong).to_be_focused()


def test_mended_date_clears_the_error_and_goes_on(asked: ChromiumVisitor) -> None:
    asked.type_date(31, 2, 2026)
    expect(asked.page.locator("[data-error]")).to_be_focused()

    asked.type_date(TODAY.day, TODAY.month, TODAY.year)
    asked.wait_for(WAITING.id)

    assert not asked.page.title().startswith("Błąd: ")
    expect(asked.page.locator("[data-error]")).to_have_count(0)


def test_date_stands_in_its_field_when_one_comes_back_and_nowhere_else(
    asked: ChromiumVisitor,
) -> None:
    asked.type_date(3, 11, 2026)
    asked.wait_for(WAITING.id)
    state = asked.page.evaluate("JSON.stringify(history.state)")
    kept = asked.page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}])"
    )
    address = urlsplit(asked.page.url)._replace(netloc="").geturl()

    asked.click(f'[data-change="{DATED.id}"]')

    assert asked.page.locator("[data-date] input").evaluate_all(_VALUES) == (
        ["3", "11", "2026"]
    )
    assert [word for word in ("2026", "-11-", "03") if word in state + address] == []
    assert "2026" not in kept


def test_fields_have_polish_labels(asked: ChromiumVisitor) -> None:
    labels = asked.page.locator("[data-date] label").all_inner_texts()
    group = asked.page.get_by_role("group", name=DATED.date.label if DATED.date else "")

    assert [label.strip() for label in labels] == ["Dzień", "Miesiąc", "Rok"]
    expect(group).to_be_visible()
    expect(asked.page.locator("[data-date-submit]")).to_have_text("Sprawdź datę")
