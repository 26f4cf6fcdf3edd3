"""The pages without any script."""

from collections.abc import Iterable

import pytest
from playwright.sync_api import expect

from tests.support import hooks, layout_checks
from tests.support.choices import START
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.shown import expected_page, nodes_on
from tests.support.site_content import (
    NODES,
    NOT_FOUND,
    PATHS,
    RESULTS,
    TREE,
)
from tests.support.visitor import NARROW

pytestmark = pytest.mark.browser


def in_a_row(node_ids: Iterable[str]) -> pytest.MarkDecorator:
    """Run the tests of a node's page in a row and in one worker: it is opened once."""
    return pytest.mark.parametrize(
        "node_id",
        [
            pytest.param(node_id, marks=pytest.mark.xdist_group(node_id))
            for node_id in node_ids
        ],
        scope="module",
    )


nodes = in_a_row(NODES)
results = in_a_row(RESULTS)

WITH_BACK = next(node_id for node_id in NODES if hooks.only_parent(node_id))
ONLY_ON_SCREEN = "header, footer, nav, [data-back], [data-restart], button:not(.word)"
"""What is not printed; the button that explains a word is part of the text."""

FIRST_PATH = nodes_on(PATHS[0])
FIRST = START.options[0]
KINDS = [
    *("", "pomoc/", "pomoc/slownik/", NOT_FOUND),
    *(f"{TREE.nodes[node_id].page}/" for node_id in (START.id, FIRST_PATH[-1])),
]
"""A page of each kind."""

SMALLEST = 44
DARK, LIGHT = 0.05, 0.7
"""The highest luminance of a dark background, and the lowest of a light one."""

_HEIGHTS = "$$all => $$all.map($one => $one.getBoundingClientRect().height)"

_LINES = """$$found => $$found
  .filter($one => $one.textContent.includes('@'))
  .map($one => {
    const range = document.createRange()
    range.selectNodeContents($one)
    return new Set([...range.getClientRects()].map(({top}) => top)).size
  })"""


_ON_PAPER = """clickable => {
  const seen = selector => [...document.querySelectorAll(selector)].filter($one =>
    $one.checkVisibility({visibilityProperty: true}) && $one.getClientRects().length)
  return [
    seen(clickable).map(({outerHTML}) => outerHTML),
    seen('[data-steps] > li').length,
    seen('[data-sources] a').map(({innerText}) => innerText),
  ]
}"""
"""Returns what is visible: elements to click, the number of steps, the sources."""


def page_of(node_id: str) -> str:
    return f"{TREE.nodes[node_id].page}/"


def look_at(visitor: ChromiumVisitor, node_id: str) -> None:
    """Open the page of a node, unless it is open."""
    if visitor.page.url != visitor.root + page_of(node_id):
        visitor.open(page_of(node_id))


@nodes
def test_page_of_a_node_has_every_hook_that_applies_and_no_other(
    visitor: ChromiumVisitor, node_id: str
) -> None:
    look_at(visitor, node_id)

    assert hooks.found(visitor.page) == hooks.expected(node_id, visitor.root)


def test_back_of_the_browser_returns_to_the_question(visitor: ChromiumVisitor) -> None:
    visitor.open(page_of(START.id))
    visitor.choose(FIRST.key)
    then = visitor.see()

    visitor.page.go_back()

    assert then == expected_page(FIRST.to)
    assert visitor.see() == expected_page(START.id)


def test_back_leads_to_the_only_node_that_leads_here(visitor: ChromiumVisitor) -> None:
    visitor.open(page_of(WITH_BACK))

    visitor.click("[data-back]")

    assert visitor.see() == expected_page(hooks.only_parent(WITH_BACK) or "")


def test_restart_leads_to_the_first_question(visitor: ChromiumVisitor) -> None:
    visitor.open(page_of(FIRST_PATH[-1]))

    visitor.click("[data-restart]")

    assert visitor.see() == expected_page(START.id)


def choose_by_keyboard(visitor: ChromiumVisitor) -> None:
    """Choose the first option with the keyboard; check that its focus can be seen."""
    focused = visitor.tab_to_option()
    assert focused["ringed"]
    assert focused["visible"]
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")


def test_path_can_be_walked_with_the_keyboard_and_a_visible_focus(
    visitor: ChromiumVisitor,
) -> None:
    visitor.open(page_of(START.id))

    for node_id in FIRST_PATH[:-1]:
        assert visitor.see() == expected_page(node_id)
        choose_by_keyboard(visitor)
    assert visitor.see() == expected_page(FIRST_PATH[-1])


def test_skip_link_comes_first_and_leads_past_the_header(
    visitor: ChromiumVisitor,
) -> None:
    visitor.open(page_of(START.id))

    first = visitor.tab()
    visitor.page.keyboard.press("Enter")
    then = visitor.focused()
    last = visitor.tab_to_option()

    assert "skip" in first["classes"]
    assert first["visible"]
    assert then["id"] == "krok"
    assert last["option"] == FIRST.key


@pytest.mark.parametrize(
    "page",
    ["nie-ma-takiej/", "sprawdz/pytanie/nie-ma-takiego/", "nie-ma-takiej.html"],
)
def test_missing_page_says_so_and_leads_to_the_first_question(
    visitor: ChromiumVisitor, page: str
) -> None:
    status = visitor.open(page)
    expect(visitor.page.locator("h1")).to_have_text("Nie ma takiej strony")
    visitor.click("[data-start]")

    assert status == 404
    assert visitor.see() == expected_page(START.id)


def test_first_screen_of_the_home_page_asks_the_first_question(
    visitor: ChromiumVisitor,
) -> None:
    visitor.open("")

    kinds = ["p", "h1", "p", "p", "start", "li", "li"]
    seen = layout_checks.above_the_fold(visitor.page)[: len(kinds)]
    assert seen == [(kind, True) for kind in kinds]
    expect(visitor.page.locator("[data-option]").nth(1)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("link", "node_id"),
    [("[data-start]", START.id), (f'[data-option="{FIRST.key}"]', FIRST.to)],
    ids=["the question", "an answer"],
)
def test_home_page_leads_to_the_first_question_and_to_those_after_it(
    visitor: ChromiumVisitor, link: str, node_id: str
) -> None:
    visitor.open("")
    visitor.click(link)

    assert visitor.see() == expected_page(node_id)


def test_home_page_can_be_answered_with_the_keyboard_and_a_visible_focus(
    visitor: ChromiumVisitor,
) -> None:
    visitor.open("")
    choose_by_keyboard(visitor)

    assert visitor.see() == expected_page(FIRST.to)


def test_way_to_the_start_stands_under_the_title_where_no_script_runs(
    visitor: ChromiumVisitor,
) -> None:
    walk = f"#w1/{TREE.version}/{FIRST.to}/{START.id}={FIRST.key}"
    visitor.open(page_of(FIRST.to) + walk)

    expect(visitor.page.locator("h1 + [data-entry]")).to_be_visible()


# `test_gates.py` checks every page with scripts, which change nothing of its width.
@pytest.mark.parametrize("page", KINDS)
def test_page_does_not_scroll_sideways_on_a_narrow_phone(
    visitor: ChromiumVisitor, page: str
) -> None:
    visitor.page.set_viewport_size(NARROW)
    visitor.open(page)

    assert layout_checks.too_wide(visitor.page) == []


@nodes
def test_options_are_high_enough_for_a_thumb(
    visitor: ChromiumVisitor, node_id: str
) -> None:
    look_at(visitor, node_id)
    found = visitor.page.locator("[data-option]").evaluate_all(_HEIGHTS)

    assert len(found) == len(TREE.nodes[node_id].options)
    assert [height for height in found if height < SMALLEST] == []


@pytest.mark.parametrize("page", ["", page_of(START.id), page_of(FIRST_PATH[-1])])
def test_page_follows_the_scheme_of_the_system(
    visitor: ChromiumVisitor, page: str
) -> None:
    visitor.open(page)

    ground, text = layout_checks.luminances(visitor.page)
    visitor.page.emulate_media(color_scheme="dark")
    dark_ground, light_text = layout_checks.luminances(visitor.page)

    assert ground > LIGHT > DARK > text
    assert light_text > LIGHT > DARK > dark_ground


@pytest.mark.parametrize("width", [320, 360, 390, 414])
def test_address_of_mail_stands_on_one_line(
    visitor: ChromiumVisitor, width: int
) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 800})
    visitor.open(page_of("wlasne-ubezpieczenie"))

    lines = visitor.page.locator(".unbroken, a[href^='mailto:']").evaluate_all(_LINES)

    assert lines
    assert set(lines) == {1}


@results
def test_print_shows_what_to_do_and_which_sources_and_nothing_to_click(
    visitor: ChromiumVisitor, node_id: str
) -> None:
    look_at(visitor, node_id)
    visitor.page.emulate_media(media="print")

    clickable, steps, sources = visitor.page.evaluate(_ON_PAPER, ONLY_ON_SCREEN)

    node = TREE.nodes[node_id]
    assert clickable == []
    assert steps == len(node.todo)
    assert sorted(sources) == sorted(TREE.sources[one].title for one in node.sources)


def test_print_of_the_missing_page_has_no_header(visitor: ChromiumVisitor) -> None:
    visitor.open(NOT_FOUND)
    visitor.page.emulate_media(media="print")

    expect(visitor.page.locator("header:visible, footer:visible")).to_have_count(0)
