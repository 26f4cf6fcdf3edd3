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
from tests.support.page_watch import SETTINGS, THEME, Watch, kept
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

NODE = f"{TREE.nodes[TREE.start].page}/"
RESULT = f"{TREE.nodes[PATHS[0].result].page}/"
PAGES = [*(page for page in ADDRESSES if page not in PAGES_OF_NODES), NODE, RESULT]
"""All pages but those of nodes: `test_live_gates.py` checks each node in place."""


@pytest.fixture(scope="module")
def walked(chromium: Browser, origin: str) -> Iterator[Watch]:
    """Watch a page with scripts, the same for all tests.

    The engine does not start, since the browser reports that it saves data;
    `test_live_gates` has the gates for the engine.
    """
    with new_device(chromium) as context:
        context.add_init_script(SAVES_DATA)
        yield Watch.begin(context, origin)


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
    found += set(kept(walked.page)) - {THEME}
    found += [f"too wide: {name}" for name in layout_checks.too_wide(walked.page)]
    # A few pages have all colours: the next test.
    found += axe.violations(walked.page, colours=False)
    assert not found, "\n".join(found)


def in_every_setting(watch: Watch, shown: str = "h1") -> list[str]:
    """Return the violations in the open page, in every scheme and width.

    An element must be visible in each of them.
    """
    axe.load(watch.page)
    found = []
    for scheme, width in SETTINGS:
        watch.set(scheme, width)
        expect(watch.page.locator(shown).first).to_be_visible()
        # At each width, the light scheme is checked first.
        lines = axe.violations(watch.page, again=scheme == "dark")
        found += [f"{scheme} {width}: {line}" for line in lines]
    return found


def test_each_kind_of_element_is_accessible_in_every_scheme_and_width(
    walked: Watch, site: Path
) -> None:
    found = []
    for page in with_every_element(site):
        walked.open(page)
        found += [f"{page}: {line}" for line in in_every_setting(walked)]

    assert not found, "\n".join(found)


@pytest.mark.parametrize("page", [NODE, NOT_FOUND])
def test_open_menu_is_accessible_in_every_scheme_and_width(
    walked: Watch, page: str
) -> None:
    walked.open(page)
    walked.set("light", 320)
    walked.page.locator("details.menu > summary").click()

    assert in_every_setting(walked, "details.menu .site-nav") == []
