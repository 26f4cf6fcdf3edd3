"""The fallback: the same pages with the stock runtime instead of a snapshot.

`make test-all` runs all tests of the live wizard with it; the longest walks are here.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.choices import LONG, START_PAGE
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.devices import new_device
from tests.support.site_content import CONTINUATIONS
from tests.support.static_server import serving
from wizard.content import paths

# In one worker, since this Python starts slowly.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("stock")]

FURTHER = max(CONTINUATIONS, key=lambda path: len(path.options))


@pytest.fixture(scope="module")
def stock_guest(chromium: Browser, stock_site: Path) -> Iterator[ChromiumVisitor]:
    """Return a visitor with a phone on the site with the stock runtime."""
    with serving(stock_site) as origin, new_device(chromium) as context:
        guest = ChromiumVisitor.on(context.new_page(), origin)
        guest.load(START_PAGE)
        context.add_init_script("window.documents = 2")  # in later documents
        yield guest


@pytest.mark.parametrize("path", [LONG, FURTHER], ids=["a path", "a continuation"])
def test_way_back_shows_the_very_same_steps(
    stock_guest: ChromiumVisitor, path: paths.Path
) -> None:
    assert stock_guest.walk(path, begin=True) == stock_guest.expected_on(path)


def test_way_back_starts_from_the_library_and_not_from_a_memory(
    stock_guest: ChromiumVisitor,
) -> None:
    asked = stock_guest.page.evaluate(
        "performance.getEntriesByType('resource').map(({name}) => name).join(' ')"
    )

    assert "python_stdlib." in asked
    assert "memory." not in asked
