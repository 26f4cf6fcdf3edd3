"""Features that differ between browsers: history, focus, fields, words, search."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.choices import (
    DATED,
    FIRST,
    OTHER,
    SECOND,
    START,
    THIRD,
    WAITING,
    picked,
)
from tests.support.html_document import squeezed
from tests.support.search_box import BUTTON, FIELD, HIT
from tests.support.shown import Shown
from tests.support.site_content import MARKED
from tests.support.visitor import Visitor
from tests.support.ways import LIVE, in_each
from wizard.engine.walk import Answer

BOTH = "".join(f"/{answer.question}={answer.key}" for answer in (FIRST, SECOND))
OVER = picked("tak")

MARK = """() => {
  const $word = document.querySelector('button.word')
  const {textDecorationLine} = getComputedStyle($word)
  return [$word.getAttribute('popovertarget'), textDecorationLine]
}"""
"""Returns the accessible name of the first word's button, and its underline."""
OPEN = "() => document.querySelector('.word-meaning:popover-open')?.id ?? ''"

SAVE_NOTHING = """() => {
  const {createObjectURL} = URL
  let text
  URL.createObjectURL = blob => {
    text = blob.text()
    return createObjectURL.call(URL, blob)
  }
  HTMLAnchorElement.prototype.click = async function () {
    window.saved = [this.download, await text]
    URL.createObjectURL = createObjectURL
    delete HTMLAnchorElement.prototype.click
  }
}"""
"""Lets the page think that it saves a file, once; not each driver can save one."""

WORD = "PESEL"
FIRST_HIT = f"li:first-child > {HIT}"
FOUND = f"""() => document.querySelector('{FIRST_HIT}')?.href ?? null"""
"""Returns the address of the first hit."""
IS_OPEN = f"() => document.activeElement?.matches('{FIELD}') ?? false"

pytestmark = pytest.mark.browser

everywhere = in_each(LIVE)
from_files = in_each([place for place in LIVE if place[1].is_file])
"""Run a test of what is the same by http once in each browser."""


def half(visitor: Visitor) -> Shown:
    """Return the expected step after two answers."""
    return visitor.expected(THIRD.question, [FIRST, SECOND])


def give_two_answers(visitor: Visitor) -> None:
    visitor.begin(START.id)
    visitor.choose(FIRST.key)
    visitor.choose(SECOND.key)


def type_date(visitor: Visitor, day: str, month: str, year: str) -> None:
    """Type a date and submit it with the Enter key."""
    for name, typed in (("day", day), ("month", month), ("year", year)):
        visitor.click(f"[data-date] [name={name}]")
        visitor.player.type(typed)
    visitor.player.press_enter()


def text_of(visitor: Visitor, selector: str) -> str:
    """Return the text of an element, or an empty text if it is missing."""
    found = visitor.player.glance(
        "selector => document.querySelector(selector)?.textContent ?? ''", selector
    )
    return squeezed(found or "")


@everywhere
def test_address_that_was_shared_shows_the_whole_walk(visitor: Visitor) -> None:
    shown = half(visitor)
    visitor.arrive(START.page, shown.fragment)

    found = visitor.look()

    assert replace(found, focus="krok") == shown


@everywhere
def test_reload_in_the_middle_shows_the_same_step(visitor: Visitor) -> None:
    give_two_answers(visitor)

    visitor.player.reload()
    visitor.settle()

    assert replace(visitor.look(), focus="krok") == half(visitor)


@everywhere
def test_back_and_forth_show_the_steps_again(visitor: Visitor) -> None:
    give_two_answers(visitor)

    visitor.player.back()
    visitor.wait_for(SECOND.question)
    before = visitor.look()
    visitor.player.forward()
    visitor.wait_for(THIRD.question)

    marked = visitor.expected(SECOND.question, [FIRST], address=BOTH)
    assert before == replace(marked, marked=(SECOND.key,))
    assert visitor.look() == half(visitor)


@everywhere
def test_changed_answer_names_what_it_drops(visitor: Visitor) -> None:
    give_two_answers(visitor)

    visitor.click(f'[data-change="{FIRST.question}"]')
    visitor.wait_for(START.id)
    visitor.choose(OTHER.key)

    assert visitor.look().dropped == (SECOND.question,)
    assert visitor.look().focus == "krok"


@from_files
def test_date_that_is_none_is_told(visitor: Visitor) -> None:
    visitor.begin(DATED.id)

    type_date(visitor, "31", "2", "2020")
    visitor.until(lambda: text_of(visitor, "[data-error]") != "", visitor.look)

    assert "31 lutego 2020" in text_of(visitor, "[data-error]")
    assert visitor.look().node == DATED.id


@from_files
def test_date_chooses_the_answer(visitor: Visitor) -> None:
    visitor.begin(START.id)
    visitor.begin(DATED.id)

    type_date(visitor, "1", "2", "2020")
    visitor.wait_for(OVER.to)

    assert visitor.look() == visitor.expected(OVER.to, [Answer(DATED.id, OVER.key)])


@from_files
def test_word_that_is_explained_can_be_seen_opened_and_closed(visitor: Visitor) -> None:
    visitor.player.open(visitor.address(MARKED.page))
    meaning, line = visitor.player.run(MARK)

    visitor.click(f'[popovertarget="{meaning}"].word')
    opened = visitor.player.run(OPEN)
    visitor.click(f"#{meaning} > button")

    assert line == "underline"
    assert opened == meaning
    assert visitor.player.run(OPEN) == ""


@everywhere
def test_search_finds_a_word_and_opens_its_page(visitor: Visitor) -> None:
    visitor.player.open(visitor.address(""))

    visitor.click(BUTTON)
    visitor.until(lambda: visitor.player.glance(IS_OPEN))
    visitor.player.type(WORD)
    visitor.until(lambda: visitor.player.glance(FOUND) is not None)
    address = visitor.player.run(FOUND)
    visitor.click(FIRST_HIT)
    visitor.until(
        lambda: (
            visitor.player.glance("() => location.href") == address
            and WORD in text_of(visitor, "main")
        ),
        visitor.see,
    )

    assert visitor.foreign() == []


@everywhere
def test_day_of_a_result_is_saved_for_the_calendar(visitor: Visitor) -> None:
    today = date.today()  # noqa: DTZ011 (the day of the device)
    visitor.begin(WAITING.id)
    type_date(visitor, str(today.day), str(today.month), str(today.year))
    visitor.until(lambda: text_of(visitor, "[data-deadline] time"))

    visitor.player.run(SAVE_NOTHING)
    visitor.click("[data-action=calendar]")
    visitor.until(lambda: visitor.player.run("() => window.saved !== undefined"))

    name, text = visitor.player.run("() => window.saved")
    assert name.endswith(".ics")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
