"""Fixtures: one Chromium and one engine for each worker, since they start slowly."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tasks.requirements import CHROMIUM
from tests.support import faults
from tests.support.choices import START_PAGE
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.coverage_report import EVERY_PATH
from tests.support.devices import new_device
from tests.support.node_scripts import Scripts, running
from tests.support.page_watch import Watch
from tests.support.playwright_player import FOR_SHORT_VISITS
from tests.support.requirements import program_of
from tests.support.shown import name_of
from tests.support.site_content import CONTINUATIONS, PATHS, TREE
from tests.support.static_server import serving
from tests.support.visitor import PATIENCE, PHONE
from tests.support.ways import FILE_LIVE

ONE_OF_EACH = {
    walk.options[0]: walk
    for walk in sorted(CONTINUATIONS, key=lambda walk: -len(walk.options))
}.values()
"""A shortest continuation of each follow-up."""

expect.set_options(timeout=PATIENCE)

ASKS_AHEAD = """window.asked = 0
window.requestIdleCallback = go => {
  window.asked += 1
  return window.asksAhead ? setTimeout(go) : 0
}"""
"""A replacement of `requestIdleCallback` that lets a test switch prefetching on or off.

Tests of late or failed replies need it off. A timer replaces the idle callback, since
Chromium rarely runs idle callbacks of a page in the background.
"""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Parametrize with all paths and continuations of follow-ups.

    In place, one continuation of each follow-up is played, or all of them. From page to
    page, `tests/everywhere/test_answers.py` clicks each follow-up, or all are played.
    """
    if "walk" in metafunc.fixturenames:
        every = metafunc.config.getoption(EVERY_PATH)
        few = () if "player" in metafunc.fixturenames else ONE_OF_EACH
        further = CONTINUATIONS if every else few
        metafunc.parametrize("walk", [*PATHS, *further], ids=name_of)


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """Serve the built site."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def scripts() -> Iterator[Scripts]:
    """Run Node with those modules of the page's script that need no page."""
    with running("address", "receive", "download") as found:
        yield found


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Start Chromium."""
    browser = playwright.chromium.launch(
        executable_path=program_of(CHROMIUM), args=FOR_SHORT_VISITS
    )
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def still_page(chromium: Browser) -> Iterator[Page]:
    """Return the worker's only page with scripts off; tests use `visitor` instead."""
    with new_device(chromium, java_script_enabled=False) as context:
        yield context.new_page()


@pytest.fixture
def visitor(still_page: Page, origin: str) -> ChromiumVisitor:
    """Return a visitor with a phone and scripts off."""
    still_page.set_viewport_size(PHONE)
    still_page.emulate_media(media="screen", color_scheme="light")
    return ChromiumVisitor.on(still_page, origin)


@pytest.fixture(scope="session")
def ready(chromium: Browser, origin: str) -> Iterator[Watch]:
    """Watch the worker's only page with the engine; most tests use `guest` instead."""
    with new_device(chromium) as context:
        context.add_init_script(ASKS_AHEAD)
        watch = Watch.begin(context, origin)
        guest = ChromiumVisitor.on(watch.page, origin)
        guest.load(START_PAGE)
        context.add_init_script("window.documents = 2")  # in later documents
        yield watch


@pytest.fixture
def guest(ready: Watch, origin: str) -> ChromiumVisitor:
    """Return a visitor with a phone, at the first question, with the engine ready.

    Prefetching is off.
    """
    return _guest(ready, origin, asks_ahead=False)


@pytest.fixture(scope="module")
def quick_guest(ready: Watch, origin: str) -> ChromiumVisitor:
    """Return a visitor like `guest`, once for a module and with prefetching on."""
    return _guest(ready, origin, asks_ahead=True)


def _guest(ready: Watch, origin: str, *, asks_ahead: bool) -> ChromiumVisitor:
    ready.page.evaluate("asksAhead => { window.asksAhead = asksAhead }", asks_ahead)
    ready.page.set_viewport_size(PHONE)
    ready.page.emulate_media(
        media="screen", color_scheme="light", reduced_motion="reduce"
    )
    found = ChromiumVisitor.on(ready.page, origin)
    found.begin(TREE.start)
    return found


@pytest.fixture
def stranger(chromium: Browser, origin: str) -> Iterator[ChromiumVisitor]:
    """Return a visitor with a new phone and no page open.

    Prefetching is off.
    """
    with new_device(chromium) as context:
        context.add_init_script(ASKS_AHEAD)
        page = context.new_page()
        yield ChromiumVisitor.on(page, origin)
        faults.clear(page)


@pytest.fixture
def clerk(chromium: Browser, offline: Path) -> Iterator[ChromiumVisitor]:
    """Return a visitor who opens the folder of the edition from disk."""
    with new_device(chromium) as context:
        page = context.new_page()
        yield ChromiumVisitor.on(page, f"{offline.as_uri()}/", FILE_LIVE)
