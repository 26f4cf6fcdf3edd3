"""The days of a deadline: which date counts, and what the page then says."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.support.random_trees import SMALL
from wizard.engine.calendar import Calendar
from wizard.engine.length import Length, Unit
from wizard.engine.render import render
from wizard.engine.replay import replay
from wizard.engine.rules import AGE_RULE
from wizard.engine.step import Step, step_of
from wizard.engine.tree import DateField, Deadline, Tree
from wizard.engine.walk import Answer, Walk

TODAY = date(2026, 11, 24)
DAYS_21 = Length(21, "days")
DAY = DateField("day", "Dzień", "termin-minal", DAYS_21, {"nie": "no", "tak": "yes"})
WAIT = Deadline(
    "day", "Dzień", "Koniec", "21 dni", DAYS_21, over="Minęło", way_on="still"
)
AGE = Deadline(
    "born",
    "Data urodzenia",
    "Dostęp stracisz",
    "18 lat",
    Length(18, "years"),
    AGE_RULE,
    over="Dostęp skończył się",
    way_on="still",
)


def tree_with(due: Deadline) -> Tree:
    """Return a tree: at `two`, a recent day means `no`, which leads to `result-a`."""
    return replace(
        SMALL,
        nodes={
            **SMALL.nodes,
            "two": replace(SMALL.nodes["two"], date=DAY),
            "result-a": replace(SMALL.nodes["result-a"], deadline=due),
        },
    )


def shown(due: Deadline, calendar: Calendar, key: str = "no") -> Step:
    """Return the step of `result-a` after an answer at `two`."""
    tree = tree_with(due)
    return step_of(
        tree, replay(tree, Walk("result-a", (Answer("two", key),))), calendar
    )


def entered(day: date, due: Deadline = WAIT, today: date = TODAY) -> Step:
    """Return the step after a date was entered on the result itself."""
    calendar = Calendar(today).with_date(due.from_date, day, on_result=True)
    return shown(due, calendar)


def text(step: Step) -> str:
    """Return the HTML of a step with plain spaces."""
    html = render(step, "../../..", "dir/")
    return " ".join(html.replace("\u00a0", " ").replace("&nbsp;", " ").split())


def test_a_date_on_the_result_counts_even_if_it_contradicts_the_trail() -> None:
    span = entered(TODAY - timedelta(days=30)).span

    assert span
    assert (span.last, span.over, span.own) == ("2026-11-15", True, True)


def test_a_date_of_a_question_counts_only_if_it_selects_the_answer() -> None:
    recent = Calendar(TODAY).with_date("day", TODAY, on_result=False)
    old = Calendar(TODAY).with_date("day", date(2026, 1, 1), on_result=False)

    assert (span := shown(WAIT, recent).span)
    assert not span.own
    assert shown(WAIT, old).span is None


def test_a_date_at_the_question_replaces_the_one_on_the_result() -> None:
    calendar = Calendar(TODAY).with_date("day", date(2026, 1, 1), on_result=True)
    span = shown(WAIT, calendar.with_date("day", TODAY, on_result=False)).span

    assert span
    assert (span.first, span.own) == ("2026-11-24", False)


def test_a_date_that_is_discarded_is_discarded_wherever_it_was_entered() -> None:
    calendar = Calendar(TODAY, {"other": TODAY})
    both = calendar.with_date("day", TODAY, on_result=False)
    both = both.with_date("day", TODAY, on_result=True)

    assert len(both.given) == 3
    assert both.without(["day"]) == calendar


@pytest.mark.parametrize(
    ("days_ago", "said"),
    [
        (22, 'Minęło <time datetime="2026-11-23">w poniedziałek 23 listopada 2026'),
        (21, 'Koniec <time datetime="2026-11-24">najpóźniej dziś, we wtorek 24 '),
        (20, 'Koniec <time datetime="2026-11-25">najpóźniej jutro, w środę 25 '),
        (19, 'Koniec <time datetime="2026-11-26">najpóźniej w czwartek 26 '),
    ],
)
def test_a_wait_says_when_it_ends_and_when_it_has_ended(
    days_ago: int, said: str
) -> None:
    html = text(entered(TODAY - timedelta(days=days_ago)))

    assert said in html
    assert ('data-action="calendar"' in html) == (days_ago < 22)
    way_on = 'Wybierz niżej: <a href="#co-dalej">still of result-a</a>.'
    assert (way_on in html) == (days_ago == 22)


@pytest.mark.parametrize(
    ("born", "said"),
    [
        ("2008-11-23", 'Dostęp skończył się <time datetime="2026-11-23">w poniedzia'),
        ("2008-11-24", 'skończył się <time datetime="2026-11-24">dziś, we wtorek 24 '),
        ("2008-11-25", 'Dostęp stracisz <time datetime="2026-11-25">jutro, w środę'),
        ("2009-03-12", 'Dostęp stracisz <time datetime="2027-03-12">w piątek 12 marca'),
        ("2012-02-29", 'Dostęp stracisz <time datetime="2030-02-28">w czwartek 28 lut'),
    ],
)
def test_an_age_says_on_which_day_it_is_reached(born: str, said: str) -> None:
    html = text(entered(date.fromisoformat(born), AGE))

    assert said in html
    assert "najpóźniej" not in html
    assert "Termin: 18 lat" not in html


def test_without_a_day_an_age_is_a_birthday_and_nothing_goes_into_a_calendar() -> None:
    html = text(shown(AGE, Calendar(TODAY)))

    assert "Dostęp stracisz <strong>w dniu 18. urodzin</strong>" in html
    assert "<time" not in html
    assert 'data-action="calendar"' not in html


@pytest.mark.parametrize(
    ("number", "unit"), [(21, "days"), (3, "months"), (1, "years")]
)
def test_no_day_of_a_leap_year_or_another_is_over_before_its_last(
    number: int, unit: Unit
) -> None:
    due = replace(WAIT, length=Length(number, unit))
    wrong = [
        (first, near)
        for first in (date(2023, 6, 1) + timedelta(days=n) for n in range(0, 500, 7))
        for near in range(-3, 4)
        if (
            span := entered(
                first, due, due.length.end(first) + timedelta(days=near)
            ).span
        )
        is None
        or span.over != (near > 0)
        or span.near != {0: "dziś", -1: "jutro"}.get(near, "")
    ]

    assert wrong == []
