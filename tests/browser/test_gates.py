"""Every page with scripts on: no violation of accessibility, policy or privacy.

A gate is such a check, which a page passes or not.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support import axe, layout_checks
from tests.support.chromium_visitor import SAVES_DATA
from tests.support.devices import new_device
from tests.support.page_watch import MATERIAL, SETTINGS, Watch, kept
from tests.support.search_box import ask_once, search
from tests.support.site_content import (
    ADDRESSES,
    NOT_FOUND,
    PAGES_OF_NODES,
    PATHS,
    TREE,
    name_of,
)
from tests.support.site_elements import with_every_element
from tests.support.visitor import NARROW

pytestmark = pytest.mark.browser

ARTICLE = "pomoc/"
NODE = f"{TREE.nodes[TREE.start].page}/"
RESULT = f"{TREE.nodes[PATHS[0].result].page}/"
PAGES = [*(page for page in ADDRESSES if page not in PAGES_OF_NODES), NODE, RESULT]
"""All pages but those of nodes: `test_live_gates.py` checks each node in place."""


def _watching(chromium: Browser, origin: str) -> Iterator[Watch]:
    """Watch a new page with scripts.

    The engine does not start, since the browser reports that it saves data;
    `test_live_gates` has the gates for the engine.
    """
    with new_device(chromium) as context:
        context.add_init_script(SAVES_DATA)
        yield Watch.begin(context, origin)


watch = pytest.fixture(_watching)
walked = pytest.fixture(scope="module")(_watching)
"""One page for all tests that visit the whole site."""


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_page_passes_every_gate(walked: Watch, page: str) -> None:
    walked.complaints.clear()
    walked.requests.clear()
    walked.page.set_viewport_size(NARROW)
    walked.page.emulate_media(color_scheme="light")
    walked.open(page)
    # axe loads while the page settles.
    axe.load(walked.page)
    walked.settle()

    found = [*walked.complaints, *walked.foreign()]
    found += set(kept(walked.page)) - {MATERIAL}
    found += [f"too wide: {name}" for name in layout_checks.too_wide(walked.page)]
    # A few pages have all colours: the next test.
    found += axe.violations(walked.page, colours=False)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("scheme", "width"), SETTINGS)
def test_each_kind_of_element_is_accessible_in_every_scheme_and_width(
    walked: Watch, site: Path, scheme: str, width: int
) -> None:
    found = []
    for page in with_every_element(site):
        walked.open(page)
        walked.set(scheme, width)
        axe.load(walked.page)
        found += [f"{page}: {line}" for line in axe.violations(walked.page)]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("page", "scheme", "width"),
    [(NODE, *one) for one in SETTINGS] + [(NOT_FOUND, "dark", 320)],
)
def test_open_menu_is_accessible(
    watch: Watch, page: str, scheme: str, width: int
) -> None:
    watch.open(page)
    watch.set(scheme, width)
    watch.page.locator("details.menu > summary").click()
    watch.page.locator("details.menu .site-nav").wait_for()

    axe.check(watch.page)


@pytest.mark.parametrize(
    ("words", "scheme", "width"),
    [
        *(pytest.param("konto", *one, id=f"found {one}") for one in SETTINGS),
        pytest.param("qqq", "light", 320, id="nothing found, light"),
        pytest.param("qqq", "dark", 1280, id="nothing found, dark"),
    ],
)
def test_open_search_is_accessible(
    watch: Watch, words: str, scheme: str, width: int
) -> None:
    watch.open(ARTICLE)
    watch.set(scheme, width)
    search(watch.page, words)

    axe.check(watch.page)


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

    ask_once(watch.page, "upoważnienie")
    watch.page.locator(".md-search-result__item").first.wait_for()
    watch.page.keyboard.press("ArrowDown")
    watch.page.keyboard.press("Enter")

    expect(watch.page).not_to_have_url(f"{watch.origin}{ARTICLE}")
