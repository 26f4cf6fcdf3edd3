"""What every page must pass with scripts on: accessibility, policy, privacy."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import axe, sight
from tests.browser.live import SAVES_DATA
from tests.browser.visitor import NARROW, PATIENCE
from tests.browser.watch import Watch
from tests.site.content import ADDRESSES, NOT_FOUND, TREE, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

pages = pytest.mark.parametrize("page", ADDRESSES, ids=name_of)

SETTINGS = list(product(["light", "dark"], [320, 1280]))
settings = pytest.mark.parametrize(("scheme", "width"), SETTINGS)

ARTICLE = "pomoc/"
NODE = f"{TREE.nodes[TREE.start].page}/"
MATERIAL = "/.__palette"
"""Where Material keeps the scheme that was chosen; the only thing that is kept."""


@pytest.fixture
def watch(chromium: Browser, origin: str) -> Iterator[Watch]:
    """Return a page with scripts that nobody has used before.

    The engine stays away, as for somebody who saves data: its own gates are in
    `test_live_gates`.
    """
    context = chromium.new_context(locale="pl-PL", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    context.add_init_script(SAVES_DATA)
    yield Watch.begin(context, origin)
    context.close()


@pages
def test_page_is_accessible_in_both_schemes_on_phone_and_desktop(
    watch: Watch, page: str
) -> None:
    watch.open(page)
    axe.load(watch.page)

    found = []
    for number, (scheme, width) in enumerate(SETTINGS):
        watch.set(scheme, width)
        lines = axe.violations(watch.page, again=number > 0)
        found += [f"{scheme} {width}: {line}" for line in lines]

    assert not found, "\n".join(found)


@settings
@pytest.mark.parametrize("page", [NODE, NOT_FOUND])
def test_open_menu_is_accessible(
    watch: Watch, page: str, scheme: str, width: int
) -> None:
    watch.open(page)
    watch.set(scheme, width)
    watch.page.locator("details.menu > summary").click()
    watch.page.locator("details.menu .site-nav").wait_for()
    axe.load(watch.page)

    found = axe.violations(watch.page)
    assert not found, "\n".join(found)


@settings
@pytest.mark.parametrize("words", ["konto", "qqq"], ids=["found", "nothing found"])
def test_open_search_is_accessible(
    watch: Watch, words: str, scheme: str, width: int
) -> None:
    watch.open(ARTICLE)
    watch.set(scheme, width)
    watch.page.locator("button.search-open:visible").or_(
        watch.page.locator("[name=query]:visible")
    ).first.click()
    # Material listens to keys, not to the value.
    watch.page.locator("[name=query]").press_sequentially(words)
    watch.page.locator(".md-search-result__meta", has_text="wynik").wait_for()
    axe.load(watch.page)

    found = axe.violations(watch.page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("width", "opener", "buttons"),
    [
        pytest.param(320, "button.search-open", 1, id="by its button"),
        pytest.param(1280, "[name=query]", 0, id="by its field"),
    ],
)
def test_search_opens_and_finds_by_keyboard_alone(
    watch: Watch, width: int, opener: str, buttons: int
) -> None:
    watch.open(ARTICLE)
    watch.set("light", width)
    expect(watch.page.locator("button.search-open:visible")).to_have_count(buttons)

    watch.page.locator(opener).focus()
    watch.page.keyboard.press("Enter")
    expect(watch.page.locator("[name=query]")).to_be_focused()

    watch.page.keyboard.type("upoważnienie")
    watch.page.locator(".md-search-result__meta", has_text="wynik").wait_for()
    watch.page.keyboard.press("ArrowDown")
    watch.page.keyboard.press("Enter")

    expect(watch.page).not_to_have_url(f"{watch.origin}{ARTICLE}")


@pages
def test_page_breaks_no_policy_keeps_all_to_itself_and_fits_a_narrow_phone(
    watch: Watch, page: str
) -> None:
    watch.page.set_viewport_size(NARROW)
    watch.open(page)
    watch.settle()

    found = [*watch.complaints, *watch.foreign(), *watch.kept()]
    assert set(found) <= {MATERIAL}, "\n".join(found)
    assert sight.too_wide(watch.page) == []
