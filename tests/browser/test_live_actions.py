"""What can be taken along from a result, as a browser does it."""

from datetime import date
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, expect

from tests.support import faults
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.page_watch import THEME, Watch, kept
from tests.support.shown import answers_of
from tests.support.site_content import PATHS, TREE
from wizard.engine.address import write
from wizard.engine.calendar import Calendar
from wizard.engine.offers import OFFERS
from wizard.engine.offers.message import WITH_ANSWERS
from wizard.engine.replay import replay
from wizard.engine.step import Step, step_of
from wizard.engine.walk import Walk
from wizard.engine.why import decisive

pytestmark = pytest.mark.browser

PATH = next(
    path
    for path in PATHS
    if TREE.nodes[path.result].options and TREE.nodes[path.result].contacts
)
WALK = Walk(PATH.result, tuple(answers_of(PATH)), version=TREE.version)
STEP: Step = step_of(TREE, replay(TREE, WALK))
REASONS = decisive(TREE, replay(TREE, WALK))

_TODAY = """() => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
}"""

_STANDINS = """() => {
  window.seen = {}
  navigator.clipboard.write = async ([item]) => {
    seen.copied = await (await item.getType('text/plain')).text()
  }
  navigator.share = async ({text}) => { seen.shared = text }
  window.print = () => { seen.printed = true }
}"""
"""Stand-ins for what a browser without a screen lacks; each records its call."""


@pytest.fixture
def reader(guest: ChromiumVisitor) -> ChromiumVisitor:
    """Return a visitor at a result with everything, reached by its answers."""
    guest.page.evaluate(_STANDINS)
    for chosen in PATH.options:
        guest.choose(chosen.option.key)
    return guest


def said(name: str, visitor: ChromiumVisitor, **fields: str) -> str:
    """Return the text that the engine gives on the visitor's day."""
    day = date(*visitor.page.evaluate(_TODAY))
    return OFFERS[name](STEP, Calendar(day), fields).text


def action(visitor: ChromiumVisitor, name: str) -> Locator:
    return visitor.page.locator(f'[data-take] [data-action="{name}"]')


def press(visitor: ChromiumVisitor, name: str) -> None:
    # A browser that cannot share does not show the button of its sheet.
    action(visitor, name).dispatch_event("click")


def seen(visitor: ChromiumVisitor, name: str) -> object:
    visitor.page.wait_for_function("name => name in seen", arg=name)
    return visitor.page.evaluate("name => seen[name]", name)


def test_copy_takes_the_text_of_the_result_and_says_so(reader: ChromiumVisitor) -> None:
    press(reader, "copy")

    assert seen(reader, "copied") == said("copy", reader)
    expect(reader.page.locator("[data-take] [role=status]")).to_contain_text(
        "Skopiowano."
    )


def test_share_and_print_do_what_they_say(reader: ChromiumVisitor) -> None:
    press(reader, "share")
    press(reader, "print")

    assert seen(reader, "shared") == said("share", reader)
    assert seen(reader, "printed") is True


@pytest.mark.parametrize("name", ["mail", "whatsapp"])
def test_a_link_gets_the_day_and_the_answers_only_if_wanted(
    reader: ChromiumVisitor, name: str
) -> None:
    link = action(reader, name)
    expect(link).to_have_attribute("href", said(name, reader))

    reader.page.get_by_label("Dołącz też moje odpowiedzi").check()

    expect(link).to_have_attribute("href", said(name, reader, **{WITH_ANSWERS: "tak"}))
    assert "Moje odpowiedzi" in unquote(link.get_attribute("href") or "")


def test_no_control_sends_or_stores_anything(
    reader: ChromiumVisitor, ready: Watch
) -> None:
    ready.settle()
    before = len(ready.requests)

    reader.page.get_by_label("Dołącz też moje odpowiedzi").check()
    for name in ("copy", "share", "print"):
        press(reader, name)
    for answer in ("Nie", "Tak"):
        reader.page.locator("[data-helped] summary", has_text=answer).click()
    ready.settle()

    assert ready.requests[before:] == []
    assert reader.page.url.endswith(f"#{write(WALK)}")
    assert set(kept(reader.page)) <= {THEME}


def test_no_opens_what_there_is_and_leads_to_it(reader: ChromiumVisitor) -> None:
    address = reader.page.url
    reader.page.locator("[data-helped] summary", has_text="Nie").click()

    reader.page.locator('[data-helped] a[href="#kontakt"]').click()

    expect(reader.page.locator("#kontakt")).to_be_focused()
    assert reader.page.url == address


def test_a_reason_leads_to_its_question_with_the_answer_marked(
    reader: ChromiumVisitor,
) -> None:
    why = reader.page.locator("[data-why]")
    expect(why.locator("li")).to_have_count(len(REASONS))
    why.locator("summary").click()

    why.locator("a").last.click()
    reader.wait_for(REASONS[-1].question)

    given = {answer.question: answer.key for answer in WALK.answers}
    current = reader.page.locator("[data-option][aria-current]")
    expect(current).to_have_attribute("data-option", given[REASONS[-1].question])


def test_without_the_engine_copy_takes_the_text_of_the_page(
    stranger: ChromiumVisitor,
) -> None:
    faults.refuse(stranger.page, faults.WASM)
    stranger.open(f"{STEP.node.page}/")
    stranger.page.wait_for_selector("[data-engine=failed]")
    stranger.page.evaluate(_STANDINS)

    press(stranger, "copy")

    lines = str(seen(stranger, "copied")).split("\n")
    assert lines[0] == STEP.node.title.replace("\N{NO-BREAK SPACE}", " ")
    assert lines[2:4] == ["Co zrobić:", lines[3]]
    assert lines[-1].startswith("Ze strony ")
