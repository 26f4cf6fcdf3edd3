"""One browser at a time, and in it one page for each way: starting them costs most."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from tasks.requirements import WEBKIT, Requirement
from tests.support import playwright_player, selenium_player
from tests.support.choices import START
from tests.support.path_player import PathPlayer
from tests.support.player import NoAnswerError
from tests.support.requirements import program_of
from tests.support.static_server import serving
from tests.support.visitor import Visitor
from tests.support.ways import without_scripts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Playwright

    from tests.support.player import Browser
    from tests.support.ways import Way


@pytest.hookimpl(tryfirst=True)  # before the groups are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put together what shares a browser and a page, in one worker."""
    items.sort(key=_place)
    for item in items:
        if place := _place(item):
            item.add_marker(pytest.mark.xdist_group(place))


def _place(item: pytest.Item) -> str:
    called = getattr(item, "callspec", None)
    given: Mapping[str, Any] = called.params if called else {}
    browser, way = given.get("browser"), given.get("visitor", "")
    return f"{browser.name} {way}" if browser else ""


@pytest.fixture(scope="session")
def browser(
    request: pytest.FixtureRequest, playwright: Playwright
) -> Iterator[tuple[str, Browser]]:
    """Start a browser; Debian's WebKit is the one that Playwright cannot drive."""
    wanted: Requirement = request.param
    program = program_of(wanted)
    with ExitStack() as stack:
        started: Browser
        if wanted is WEBKIT and program:
            started = stack.enter_context(selenium_player.started(program))
        else:
            started = stack.enter_context(playwright_player.started(wanted, playwright))
        yield wanted.name, started


@pytest.fixture(scope="session")
def still_offline(offline: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder without a network, whose pages run no scripts."""
    return without_scripts(offline, tmp_path_factory.mktemp("still") / "folder")


@pytest.fixture(scope="session")
def visitor(
    request: pytest.FixtureRequest, browser: tuple[str, Browser]
) -> Iterator[Visitor]:
    """Return a visitor with a page of their own in a browser, by one of the ways.

    Where scripts run, the engine is ready.
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
            # Debian's WebKit was seen to hang at a start.
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
    """Return what plays paths there, from page to page."""
    return PathPlayer(visitor)
