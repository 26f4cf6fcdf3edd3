"""What each browser does in its own way: history, focus, fields, words, search."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.support.choices import DATED, away_from, picked
from tests.support.html_document import squeezed
from tests.support.live_visitor import answers_of
from tests.support.site_content import MARKED, PATHS
from tests.support.visitor import SEARCH_IS_READY
from tests.support.walker import START
from tests.support.ways import LIVE, in_each
from wizard.engine.walk import Answer

if TYPE_CHECKING:
    from tests.support.live_visitor import Shown
    from tests.support.walker import Walker

LONG = max(PATHS, key=lambda path: len(path.options))
ANSWERS = answers_of(LONG)
FIRST, SECOND, THIRD = ANSWERS[:3]
OTHER = away_from(SECOND.question)
BOTH = "".join(f"/{answer.question}={answer.key}" for answer in (FIRST, SECOND))
OVER = picked("tak")

MARK = """() => {
  const $word = document.querySelector('button.word')
  const {textDecorationLine} = getComputedStyle($word)
  return [$word.getAttribute('popovertarget'), textDecorationLine]
}"""
"""The name of what explains the first word, and the line by which one sees that."""
OPEN = "() => document.querySelector('.word-meaning:popover-open')?.id ?? ''"

HEADING = "main h1"  # the results of the search have headings too
FIELD = "[data-md-component=search-query]"
TOLD = ".md-search-result__meta"
WORD = "PESEL"
PASTE = f"word => {{ document.querySelector('{FIELD}').value = word }}"
"""Fills the field without a key, which the search does not hear of."""
FOUND = """() => document.querySelector(
  '.md-search-result__item:first-child h1')?.textContent ?? null"""
"""The title of the first page that is found."""

pytestmark = [pytest.mark.browser, in_each(LIVE)]


def half(walker: Walker) -> Shown:
    """Return what two answers must lead to."""
    return walker.expected(THIRD.question, [FIRST, SECOND])


def give_two_answers(walker: Walker) -> None:
    walker.begin(START.id)
    walker.choose(FIRST.key, SECOND.question)
    walker.choose(SECOND.key, THIRD.question)


def type_date(walker: Walker, day: str, month: str, year: str) -> None:
    """Type a date and send it off with the Enter key."""
    for name, typed in (("day", day), ("month", month), ("year", year)):
        walker.click(f"[data-date] [name={name}]")
        walker.player.type(typed)
    walker.player.press_enter()


def text_of(walker: Walker, selector: str) -> str:
    """Return the words of an element, or nothing where there is none."""
    found = walker.player.glance(
        "selector => document.querySelector(selector)?.textContent ?? ''", selector
    )
    return squeezed(found or "")


def test_address_that_was_shared_shows_the_whole_walk(walker: Walker) -> None:
    shown = half(walker)
    walker.open(START.page, shown.fragment)

    found = walker.look()

    assert replace(found, focus="krok") == shown


def test_reload_in_the_middle_shows_the_same_step(walker: Walker) -> None:
    give_two_answers(walker)

    walker.player.reload()
    walker.settle()

    assert replace(walker.look(), focus="krok") == half(walker)


def test_back_and_forth_show_the_steps_again(walker: Walker) -> None:
    give_two_answers(walker)

    walker.player.back()
    walker.wait_for(SECOND.question)
    before = walker.look()
    walker.player.forward()
    walker.wait_for(THIRD.question)

    marked = walker.expected(SECOND.question, [FIRST], address=BOTH)
    assert before == replace(marked, marked=(SECOND.key,))
    assert walker.look() == half(walker)


def test_changed_answer_names_what_it_drops(walker: Walker) -> None:
    give_two_answers(walker)

    walker.click(f'[data-change="{FIRST.question}"]')
    walker.wait_for(START.id)
    walker.choose(OTHER.key, OTHER.to)

    assert walker.look().dropped == (SECOND.question,)
    assert walker.look().focus == "krok"


def test_date_that_is_none_is_told(walker: Walker) -> None:
    walker.begin(DATED.id)

    type_date(walker, "31", "2", "2020")
    walker.until(lambda: text_of(walker, "[data-error]") != "", walker.look)

    assert "31 lutego 2020" in text_of(walker, "[data-error]")
    assert walker.look().node == DATED.id


def test_date_chooses_the_answer(walker: Walker) -> None:
    walker.begin(START.id)
    walker.begin(DATED.id)

    type_date(walker, "1", "2", "2020")
    walker.wait_for(OVER.to)

    assert walker.look() == walker.expected(OVER.to, [Answer(DATED.id, OVER.key)])


def test_word_that_is_explained_can_be_seen_opened_and_closed(walker: Walker) -> None:
    walker.player.open(walker.address(MARKED.page))
    meaning, line = walker.player.run(MARK)

    walker.click(f'[popovertarget="{meaning}"].word')
    opened = walker.player.run(OPEN)
    walker.click(f"#{meaning} > button")

    assert line == "underline"
    assert opened == meaning
    assert walker.player.run(OPEN) == ""


def test_search_finds_a_word_and_opens_its_page(walker: Walker) -> None:
    walker.player.open(walker.address(""))
    narrow = walker.player.run(
        "() => document.querySelector('.search-open').checkVisibility()"
    )

    walker.click(".search-open" if narrow else FIELD)
    walker.until(
        lambda: text_of(walker, TOLD) == SEARCH_IS_READY,
        lambda: text_of(walker, TOLD),
    )
    # The search answers every key, and its next answer would replace what is clicked.
    walker.player.run(PASTE, WORD[:-1])
    walker.player.type(WORD[-1])
    walker.until(
        lambda: walker.player.glance(FOUND) is not None,
        lambda: text_of(walker, TOLD),
    )
    title = squeezed(walker.player.run(FOUND))
    walker.click(".md-search-result__item:first-child > .md-search-result__link")
    walker.until(
        lambda: text_of(walker, HEADING) == title and WORD in text_of(walker, "main"),
        walker.see,
    )

    assert walker.foreign() == []
