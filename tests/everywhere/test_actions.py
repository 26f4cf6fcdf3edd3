"""What can be taken along from a result, live by http and from files."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.support.html_document import squeezed
from tests.support.shown import answers_of
from tests.support.site_content import PATHS, TREE
from tests.support.visitor import Visitor
from tests.support.ways import LIVE, in_each
from wizard.engine.calendar import Calendar
from wizard.engine.letters import shown
from wizard.engine.offers import OFFERS
from wizard.engine.offers.message import WITH_ANSWERS
from wizard.engine.replay import replay
from wizard.engine.step import Step, step_of
from wizard.engine.walk import Walk

pytestmark = pytest.mark.browser

PATH = next(
    path
    for path in PATHS
    if TREE.nodes[path.result].contacts and not TREE.nodes[path.result].deadline
)
WRITING, LETTER, BLANK = next(
    (node, letter, blank)
    for node in TREE.nodes.values()
    for letter in map(TREE.letters.__getitem__, node.letters)
    for blank in letter.blanks
    if blank.kind == "short"
)
TYPED = "Ola 100%"
FIELDS = {WITH_ANSWERS: "tak"}

_STANDINS = """() => {
  window.seen = {}
  const write = async ([item]) => {
    seen.copied = await (await item.getType('text/plain')).text()
  }
  if (navigator.clipboard) {
    Object.defineProperty(navigator.clipboard, 'write', {value: write})
  }
  document.execCommand = () => {
    seen.copied = document.activeElement.value
    return true
  }
  Object.defineProperty(navigator, 'share', {
    configurable: true,
    value: async ({text}) => { seen.shared = text }
  })
  window.print = () => { seen.printed = true }
}"""
"""Stand-ins for what needs a screen or a system around the browser."""

_PRESS_ALL = """() => {
  document.querySelector('[data-take] [name=answers]').click()
  for (const name of ['copy', 'share', 'print']) {
    document.querySelector(`[data-take] [data-action="${name}"]`).click()
  }
}"""

_STATE = """() => {
  const now = new Date()
  const $take = document.querySelector('[data-take]')
  const href = name => $take.querySelector(`[data-action="${name}"]`).href
  return {
    ...seen,
    ...Object.fromEntries(['mail', 'sms', 'whatsapp'].map(name => [name, href(name)])),
    day: [now.getFullYear(), now.getMonth() + 1, now.getDate()],
    address: location.href,
  }
}"""


def step_in(visitor: Visitor) -> Step:
    """Return the step of the walk, on a site like the visitor's."""
    walk = Walk(PATH.result, tuple(answers_of(PATH)), version=TREE.version)
    step = step_of(TREE, replay(TREE, walk))
    edition = visitor.player.run(
        "() => document.querySelector('footer time')?.dateTime ?? ''"
    )
    site = replace(TREE.site, edition=str(edition))
    return replace(step, site=site)


@in_each(LIVE)
def test_each_control_gives_what_the_engine_says_and_no_file_address(
    visitor: Visitor,
) -> None:
    visitor.begin(TREE.start)
    for chosen in PATH.options:
        visitor.choose(chosen.option.key)
    visitor.player.run(_STANDINS)
    before = visitor.player.run("() => location.href")
    visitor.player.run(_PRESS_ALL)

    visitor.until(lambda: _is_complete(visitor), lambda: visitor.player.run(_STATE))

    found = visitor.player.run(_STATE)
    step, calendar = step_in(visitor), Calendar(date(*found["day"]))
    wanted = {
        name: OFFERS[name](step, calendar, FIELDS).text
        for name in ("copy", "mail", "sms", "whatsapp", "share")
    }
    assert found["copied"] == wanted["copy"]
    assert found["shared"] == wanted["share"]
    assert [found[name] for name in ("mail", "sms", "whatsapp")] == [
        wanted[name] for name in ("mail", "sms", "whatsapp")
    ]
    assert found["address"] == before
    assert "file:" not in str(wanted)


@in_each(LIVE)
def test_a_letter_is_filled_as_one_types(visitor: Visitor) -> None:
    visitor.arrive(WRITING.page)

    visitor.click(f'[data-letter="{LETTER.id}"] summary')
    visitor.click(f'[data-letter="{LETTER.id}"] [data-blank="{BLANK.name}"]')
    visitor.player.type(TYPED)

    visitor.until(lambda: TYPED in _letter(visitor), lambda: _letter(visitor))
    wanted = shown(LETTER, {BLANK.name: TYPED}, {})
    assert squeezed(_letter(visitor)) == squeezed(wanted)


def _letter(visitor: Visitor) -> str:
    text = f'[data-letter="{LETTER.id}"] [data-letter-text]'
    return str(
        visitor.player.run("one => document.querySelector(one).textContent", text)
    )


def _is_complete(visitor: Visitor) -> bool:
    found: dict[str, Any] = visitor.player.run(_STATE)
    return (
        {"copied", "shared", "printed"} <= found.keys()
        and "odpowiedzi" in found["mail"]
        and "odpowiedzi" in found["whatsapp"]
    )
