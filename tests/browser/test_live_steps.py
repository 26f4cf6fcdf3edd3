"""Actions in place change the page, address, history and focus."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.support.choices import FIRST, HALF, LONG, OTHER, SECOND, START
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.shown import expected
from tests.support.site_content import TREE
from wizard.engine.plain_text import plain

pytestmark = pytest.mark.browser

_WATCH_TASKS = """() => {
  const $wizard = document.querySelector('[data-wizard]')
  window.seen = []
  new MutationObserver(records => window.seen.push({
    changed: [...new Set(records.map(
      ({type, attributeName}) => attributeName ?? type))],
    last: records.at(-1).attributeName,
    heading: document.querySelector('h1').textContent,
    title: document.title,
    fragment: location.hash,
    focus: document.activeElement.id,
    node: $wizard.dataset.node,
  })).observe($wizard, {attributes: true, childList: true})
}"""

_WATCH_TRAIL = """() => new MutationObserver((_, observer) => {
  window.visible = document.querySelector('[data-trail] li').checkVisibility()
  observer.disconnect()
}).observe(document.querySelector('[data-wizard]'), {attributeFilter: ['data-node']})"""
"""Records whether the list of answers is visible as soon as a step has come."""


def test_step_is_changed_in_one_task_and_its_node_is_named_last(
    guest: ChromiumVisitor,
) -> None:
    guest.page.evaluate(_WATCH_TASKS)

    guest.choose(FIRST.key)

    (task,) = guest.page.evaluate("window.seen")
    node = TREE.nodes[SECOND.question]
    assert {"childList", "data-node"} <= set(task["changed"])
    assert task["last"] == "data-node"
    assert (task["heading"], task["node"]) == (node.title, node.id)
    assert task["title"].startswith(plain(node.title))
    assert task["fragment"].endswith(f"/{node.id}/{FIRST.question}={FIRST.key}")
    assert task["focus"] == "krok"


def test_list_of_answers_is_left_out_of_the_first_frame_alone(
    guest: ChromiumVisitor,
) -> None:
    guest.page.evaluate(_WATCH_TRAIL)

    guest.choose(FIRST.key)

    assert guest.page.evaluate("window.visible") is False
    expect(guest.page.locator("[data-trail] li")).to_be_visible()


def test_step_is_announced_by_its_heading_alone(guest: ChromiumVisitor) -> None:
    guest.choose(FIRST.key)

    expect(guest.page.locator("h1")).to_be_focused()
    live_regions = "[data-wizard] :is([aria-live], [role=status], [role=alert])"
    expect(guest.page.locator(live_regions)).to_have_count(0)


def test_back_after_a_change_leaves_it_changed(guest: ChromiumVisitor) -> None:
    guest.walk(LONG)
    guest.click(f'[data-change="{FIRST.question}"]')
    guest.choose(OTHER.key)

    marks = []
    for _ in range(2):
        guest.page.go_back()
        guest.wait_for_replies()
        shown = guest.look()
        marks.append((shown.node, shown.marked, shown.fragment.split("/")[3:4]))

    assert marks[0] == (START.id, (OTHER.key,), [f"{START.id}={OTHER.key}"])
    assert marks[1][0] == LONG.result


def test_answer_given_before_is_marked_wherever_one_comes_from(
    guest: ChromiumVisitor,
) -> None:
    marks = []
    for way in ("browser", "link", "change"):
        guest.begin(START.id)
        guest.choose(FIRST.key)
        if way == "browser":
            guest.page.go_back()
        else:
            guest.click("[data-back]" if way == "link" else "[data-change]")
        guest.wait_for(START.id)
        marks.append(guest.look().marked)

    assert marks == [(FIRST.key,)] * 3


def test_changed_answer_names_what_it_drops_once(guest: ChromiumVisitor) -> None:
    guest.walk(LONG)
    guest.click(f'[data-change="{FIRST.question}"]')
    guest.choose(OTHER.key)

    dropped = guest.look().dropped
    described = guest.page.locator("h1").get_attribute("aria-describedby")
    box = guest.page.locator(f"#{described} [data-dropped]")
    expect(box).to_have_count(len(dropped))
    guest.page.go_back()
    guest.wait_for(START.id)

    assert SECOND.question in dropped
    assert guest.look().dropped == ()


def test_restart_begins_with_nothing_and_back_brings_all_again(
    guest: ChromiumVisitor,
) -> None:
    before = guest.walk(LONG)[-1]

    guest.click("[data-restart]")
    restarted = guest.look()
    guest.page.go_back()
    guest.wait_for_address(before)

    assert restarted == expected(START.id, [])
    assert guest.look() == before


def test_link_to_a_place_on_the_page_leaves_the_address_alone(
    guest: ChromiumVisitor,
) -> None:
    guest.choose(FIRST.key)
    before = guest.look().fragment

    guest.do("document.querySelector('.skip').click()")

    assert guest.look().focus == "krok"
    assert guest.look().fragment == before


def test_anchor_written_into_the_address_never_touches_the_walk(
    guest: ChromiumVisitor,
) -> None:
    guest.choose(FIRST.key)

    guest.do("location.hash = 'krok'")
    guest.wait_for_replies()
    mended = guest.look().fragment
    guest.choose(SECOND.key)

    assert mended == expected(SECOND.question, [FIRST]).fragment
    assert guest.look() == HALF


@pytest.mark.parametrize(
    "how", [{"modifiers": ["Control"]}, {"button": "middle"}], ids=["Ctrl", "middle"]
)
def test_answer_opened_in_another_tab_takes_the_walk_along(
    guest: ChromiumVisitor, how: dict[str, object]
) -> None:
    guest.choose(FIRST.key)

    with guest.page.context.expect_page() as opened:
        guest.page.locator(f'[data-option="{SECOND.key}"]').click(**how)  # type: ignore[arg-type]
    tab = opened.value
    # A new tab exists before it navigates.
    tab.wait_for_url(lambda address: address != "about:blank", wait_until="commit")
    address = tab.url
    tab.close()

    assert address == guest.root + HALF.address
    assert guest.look().node == SECOND.question


def test_answer_offered_by_a_menu_takes_the_walk_along(guest: ChromiumVisitor) -> None:
    guest.choose(FIRST.key)
    link = guest.page.locator(f'[data-option="{SECOND.key}"]')

    link.click(button="right")

    assert link.evaluate("$link => $link.href") == guest.root + HALF.address


def test_walk_of_somebody_else_in_the_address_begins_with_that_alone(
    guest: ChromiumVisitor,
) -> None:
    guest.walk(LONG)

    guest.begin(SECOND.question)

    assert guest.look() == expected(SECOND.question, [])


def test_whoever_begins_in_the_middle_can_go_on_from_the_start(
    guest: ChromiumVisitor,
) -> None:
    guest.begin(SECOND.question)
    guest.choose(SECOND.key)

    guest.page.locator("[data-entry] a").click()
    guest.wait_for(START.id)
    guest.choose(FIRST.key)

    assert guest.look() == replace(
        expected(
            SECOND.question,
            [FIRST],
            address=f"/{START.id}={FIRST.key}/{SECOND.question}={SECOND.key}",
        ),
        marked=(SECOND.key,),
    )


def test_answering_asks_no_server_for_anything(guest: ChromiumVisitor) -> None:
    asked = guest.note("request")

    guest.walk(LONG)

    assert asked == []
