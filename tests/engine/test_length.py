"""Terms in days, months and years, on each day around their ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.engine.length import UNITS, Length

DAY = timedelta(days=1)
DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("first", "number", "unit", "end"),
    [
        pytest.param("2026-11-03", 21, "days", "2026-11-24", id="days"),
        pytest.param("2028-02-28", 2, "days", "2028-03-01", id="days over 29 February"),
        pytest.param("2026-11-03", 0, "days", "2026-11-03", id="no days"),
        pytest.param("2026-01-15", 3, "months", "2026-04-15", id="months"),
        pytest.param("2026-11-30", 3, "months", "2027-02-28", id="a shorter month"),
        pytest.param("2027-11-30", 3, "months", "2028-02-29", id="a leap February"),
        pytest.param(
            "2026-08-31", 1, "months", "2026-09-30", id="the month's last day"
        ),
        pytest.param("2026-12-31", 12, "months", "2027-12-31", id="a year of months"),
        pytest.param("2009-03-12", 18, "years", "2027-03-12", id="years"),
        pytest.param("2008-02-29", 18, "years", "2026-02-28", id="born on 29 February"),
        pytest.param("2008-02-29", 16, "years", "2024-02-29", id="16 on 29 February"),
        pytest.param("2008-02-28", 18, "years", "2026-02-28", id="born a day before"),
    ],
)
def test_a_term_ends_on_the_day_that_the_civil_code_says(
    first: str, number: int, unit: str, end: str
) -> None:
    (known,) = (each for each in UNITS if each == unit)

    assert Length(number, known).end(date.fromisoformat(first)).isoformat() == end


@given(DATES, st.integers(0, 1200))
def test_a_term_in_months_ends_on_its_day_or_on_the_last_of_the_month(
    first: date, number: int
) -> None:
    end = Length(number, "months").end(first)
    months = (end.year - first.year) * 12 + end.month - first.month

    assert months == number
    assert end.day == first.day or (end.day < first.day and (end + DAY).day == 1)


@given(DATES, st.integers(0, 100))
def test_a_year_is_twelve_months(first: date, number: int) -> None:
    years, months = Length(number, "years"), Length(12 * number, "months")

    assert years.end(first) == months.end(first)


@given(DATES, DATES, st.sampled_from(UNITS), st.integers(0, 100))
def test_who_begins_later_ends_no_earlier(
    one: date, other: date, unit: str, number: int
) -> None:
    (known,) = (each for each in UNITS if each == unit)
    length = Length(number, known)

    assert length.end(min(one, other)) <= length.end(max(one, other))
