"""Rules about dates, on the days where they turn."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from wizard.engine.length import Length
from wizard.engine.rules import AGE_RULE, RULES, TERM_RULE, Rule

TODAY = date(2026, 11, 23)
DAYS_21 = Length(21, "days")
MONTHS_3 = Length(3, "months")
YEARS_16, YEARS_18 = Length(16, "years"), Length(18, "years")
NEAR = [timedelta(days=days) for days in range(-3, 4)]

term_is_over = RULES[TERM_RULE].decide
age_is_reached = RULES[AGE_RULE].decide
is_younger = RULES["mlodsze-niz"].decide
birthday = RULES["urodziny"].decide


def days_of(*years: int) -> Iterator[date]:
    """Yield each day of some years."""
    for year in years:
        for number in range((date(year + 1, 1, 1) - date(year, 1, 1)).days):
            yield date(year, 1, 1) + timedelta(days=number)


def age(born: date, today: date) -> int:
    """Return an age in years, counted in another way: by month and day.

    Without a 29 February, a birthday on that day is on 28 February (art. 112).
    """
    had = (today.month, today.day) >= (born.month, born.day)
    is_leap = (date(today.year, 3, 1) - timedelta(days=1)).day == 29
    if (born.month, born.day) == (2, 29) and not is_leap:
        had = (today.month, today.day) >= (2, 28)
    return today.year - born.year - (not had)


@pytest.mark.parametrize(
    ("days_ago", "outcome"),
    [(0, "nie"), (20, "nie"), (21, "nie"), (22, "tak"), (400, "tak")],
)
def test_the_last_day_of_a_term_still_waits(days_ago: int, outcome: str) -> None:
    given = TODAY - timedelta(days=days_ago)

    assert term_is_over(given, TODAY, DAYS_21) == outcome


def test_a_term_counts_the_leap_day() -> None:
    assert term_is_over(date(2028, 2, 28), date(2028, 3, 20), DAYS_21) == "nie"
    assert term_is_over(date(2028, 2, 28), date(2028, 3, 21), DAYS_21) == "tak"


@pytest.mark.parametrize("length", [DAYS_21, MONTHS_3, YEARS_18], ids=str)
def test_a_term_is_over_from_the_day_after_its_last_whenever_it_began(
    length: Length,
) -> None:
    wrong = [
        (first, near)
        for first in days_of(2023, 2024, 2025)
        for near in NEAR
        if term_is_over(first, length.end(first) + near, length)
        != ("tak" if near > timedelta() else "nie")
    ]

    assert wrong == []


@pytest.mark.parametrize("length", [YEARS_16, YEARS_18], ids=["16", "18"])
def test_an_age_is_reached_on_the_birthday_whenever_one_was_born(
    length: Length,
) -> None:
    wrong = [
        (born, today)
        for born in days_of(2008, 2009, 2010, 2011, 2012)
        for today in (length.end(born) + near for near in NEAR)
        if age_is_reached(born, today, length)
        != ("tak" if age(born, today) >= length.number else "nie")
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("born", "today", "reached"),
    [
        pytest.param("2008-11-24", "2026-11-23", "nie", id="birthday tomorrow"),
        pytest.param("2008-11-23", "2026-11-23", "tak", id="birthday today"),
        pytest.param(
            "2008-02-29", "2026-02-27", "nie", id="29 February, the day before"
        ),
        pytest.param(
            "2008-02-29", "2026-02-28", "tak", id="29 February, at its beginning"
        ),
        pytest.param("2008-03-01", "2026-02-28", "nie", id="1 March"),
    ],
)
def test_a_person_turns_18_at_the_beginning_of_the_birthday(
    born: str, today: str, reached: str
) -> None:
    days = date.fromisoformat(born), date.fromisoformat(today)

    assert age_is_reached(*days, YEARS_18) == reached
    assert is_younger(*days, YEARS_18) == {"tak": "nie", "nie": "tak"}[reached]


@pytest.mark.parametrize(
    ("born", "today", "younger"),
    [
        pytest.param("2026-08-23", "2026-11-22", "tak", id="a day to go"),
        pytest.param("2026-08-23", "2026-11-23", "nie", id="3 months today"),
        pytest.param("2026-11-30", "2027-02-27", "tak", id="a short month, before"),
        pytest.param("2026-11-30", "2027-02-28", "nie", id="a short month"),
        pytest.param("2026-11-23", "2026-11-23", "tak", id="born today"),
    ],
)
def test_a_baby_is_younger_than_3_months_up_to_the_day_before(
    born: str, today: str, younger: str
) -> None:
    days = date.fromisoformat(born), date.fromisoformat(today)

    assert is_younger(*days, MONTHS_3) == younger


def test_each_29_february_becomes_18_on_the_28th_and_16_and_20_on_the_29th() -> None:
    born = [date(year, 2, 29) for year in range(1904, 2100, 4)]

    assert {YEARS_18.end(day).day for day in born} == {28}
    # 2100 is no leap year.
    kept = [day for day in born if day.year not in (2080, 2084)]
    assert {Length(n, "years").end(day).day for day in kept for n in (16, 20)} == {29}


def test_a_birthday_is_known_the_day_before_on_the_day_and_after() -> None:
    expected = ["wczesniej", "wczesniej", "jutro", "dzis", *["pozniej"] * 3]
    wrong = [
        born
        for born in days_of(2008, 2009)
        if [birthday(born, YEARS_18.end(born) + near, YEARS_18) for near in NEAR]
        != expected
    ]

    assert wrong == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_names_each_of_its_outcomes_once_and_returns_no_other(
    rule: Rule,
) -> None:
    length = Length(3, rule.units[-1])
    found = {rule.decide(TODAY, length.end(TODAY) + near, length) for near in NEAR}

    assert len(rule.outcomes) == len(set(rule.outcomes)) > 1
    assert found == set(rule.outcomes)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_for_deadlines_says_whether_it_is_over(rule: Rule) -> None:
    assert not rule.ends or rule.outcomes == ("nie", "tak")
