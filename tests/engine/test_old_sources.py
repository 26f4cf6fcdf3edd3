"""A page says of its sources that nobody has looked at them for too long."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.random_trees import SMALL
from wizard.engine.calendar import Calendar
from wizard.engine.render import render, render_page, render_sources
from wizard.engine.replay import replay
from wizard.engine.step import static_step, step_of
from wizard.engine.tree import Source, Tree
from wizard.engine.walk import Walk

SAID = "<p data-old>"
SOURCE = Source("https://example.org", "A", "", "2026-11-23", due="2027-05-22")
LAST, AFTER = date(2027, 5, 22), date(2027, 5, 23)
DAYS = [
    pytest.param(LAST, False, id="on its last day"),
    pytest.param(AFTER, True, id="the day after"),
    pytest.param(date(2031, 1, 1), True, id="years after"),
]


@pytest.fixture
def tree() -> Tree:
    """Return a tree whose first question has an old source and one without a day."""
    undated = replace(SOURCE, due="")
    node = replace(SMALL.nodes["one"], sources=("old", "undated"))
    return replace(
        SMALL,
        nodes={**SMALL.nodes, "one": node},
        sources={"old": SOURCE, "undated": undated},
    )


@pytest.mark.parametrize(("today", "is_said"), DAYS)
def test_an_open_page_says_it_by_the_day_of_the_device(
    tree: Tree, today: date, *, is_said: bool
) -> None:
    calendar = Calendar(today)
    step = step_of(tree, replay(tree, Walk("one")), calendar)

    assert (SAID in render(step, ".", "dir/", calendar)) is is_said


@pytest.mark.parametrize(("today", "is_said"), DAYS)
def test_a_built_page_says_it_by_the_day_of_the_build(
    tree: Tree, today: date, *, is_said: bool
) -> None:
    page = render_page(static_step(tree, "one"), ".", "dir/", today)

    assert (SAID in page) is is_said
    assert (SAID in render_sources([SOURCE], today)) is is_said


def test_a_page_says_whether_all_of_its_sources_are_old() -> None:
    newer = replace(SOURCE, due="2028-01-01")

    all_old, some_old = (render_sources(s, AFTER) for s in ([SOURCE], [SOURCE, newer]))

    assert f"{SAID}Tych stron dawno nie sprawdzaliśmy" in all_old
    assert f"{SAID}Części tych stron dawno nie sprawdzaliśmy" in some_old


def test_a_page_without_a_day_or_without_old_sources_says_nothing(tree: Tree) -> None:
    step = static_step(tree, "one")
    undated = replace(SOURCE, due="")

    assert SAID not in render_page(step, ".", "dir/")
    assert SAID not in render_sources([undated], AFTER)
