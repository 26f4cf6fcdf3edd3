"""Fixtures: one browser at a time and one page for each way, as they start slowly."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from tasks.requirements import WEBKIT, Requirement
from tests.support import playwright_player, selenium_player
from tests.support.choices import START
from tests.support.path_player import PathPlayer
from tests.support.player import Browser, NoAnswerError
from tests.support.requirements import program_of
from tests.support.static_server import serving
from tests.support.visitor import Visitor
from tests.support.ways import Way, without_scripts


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests of a browser in one worker, those that share a page in a row.

    To start a browser costs seconds of processor time, Firefox most of all.
    """
    items.sort(key=_place)
    for item in items:
        if browser := _place(item)[0]:
            item.add_marker(pytest.mark.xdist_group(browser))


def _place(item: pytest.Item) -> tuple[str, str]:
    called = getattr(item, "callspec", None)
    given: Mapping[str, Any] = called.params if called else {}
    browser, way = given.get("browser"), given.get("visitor", "")
    return (browser.name if browser else "", str(way))


@pytest.fixture(scope="session")
def browser(
    request: pytest.FixtureRequest, playwright: Playwright
) -> Iterator[tuple[str, Browser]]:
    """Start a browser: Debian's WebKit with Selenium, any other with Playwright."""
    wanted: Requirement = request.param
    program = program_of(wanted)
    start: AbstractContextManager[Browser] = (
        selenium_player.started(program)
        if wanted is WEBKIT and program
        else playwright_player.started(wanted, playwright)
    )
    with start as started:
        yield wanted.name, started


@pytest.fixture(scope="session")
def still_offline(offline: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the edition whose pages run no scripts."""
    return without_scripts(offline, tmp_path_factory.mktemp("still") / "folder")


@pytest.fixture(scope="session")
def visitor(
    request: pytest.FixtureRequest, browser: tuple[str, Browser]
) -> Iterator[Visitor]:
    """Return a visitor with their own page in a browser, for one of the ways.

    With scripts, the engine is ready.
    """
    way: Way = request.param
    with ExitStack() as stack:
        if way.is_file:
            folder = "offline" if way.is_live else "still_offline"
            root = f"{request.getfixturevalue(folder).as_uri()}/"
        else:
            site = request.getfixturevalue("site")
            root = stack.enter_context(serving(site, with_scripts=way.is_live))
        try:
            visitor = _ready(stack, browser, way, root)
        except NoAnswerError:
            # Debian's WebKit once hung at its start.
            visitor = _ready(stack, browser, way, root)
        yield visitor


def _ready(
    stack: ExitStack, browser: tuple[str, Browser], way: Way, root: str
) -> Visitor:
    name, started = browser
    with ExitStack() as trial:
        player = trial.enter_context(started.playing(cut=way.is_file))
        visitor = Visitor(player, root, way, name)
        visitor.arrive(START.page)
        stack.enter_context(trial.pop_all())
    return visitor


@pytest.fixture(scope="session")
def player(visitor: Visitor) -> PathPlayer:
    """Return a player of paths from page to page for this visitor."""
    return PathPlayer(visitor)
