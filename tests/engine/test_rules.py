"""Rules about dates, on the days where they turn."""

from datetime import date, timedelta

import pytest

from wizard.engine.rules import RULES

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days_ago", "outcome"),
    [(0, "nie"), (20, "nie"), (21, "nie"), (22, "tak"), (400, "tak")],
)
def test_the_last_day_of_a_term_still_waits(days_ago: int, outcome: str) -> None:
    given = TODAY - timedelta(days=days_ago)

    assert RULES["termin-minal"].decide(given, TODAY, 21) == outcome


def test_a_term_counts_the_leap_day() -> None:
    decide = RULES["termin-minal"].decide

    assert decide(date(2028, 2, 28), date(2028, 3, 20), 21) == "nie"
    assert decide(date(2028, 2, 28), date(2028, 3, 21), 21) == "tak"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_names_each_of_its_outcomes_once(rule: object) -> None:
    outcomes = getattr(rule, "outcomes", ())

    assert len(outcomes) == len(set(outcomes)) > 1
