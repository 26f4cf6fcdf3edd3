"""Chromium and Firefox, and WebKit where Playwright's own build is to be had."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

from tasks.requirements import CHROMIUM, FIREFOX, WEBKIT
from tests.support.player import NOWHERE
from tests.support.requirements import program_of
from tests.support.visitor import PATIENCE, PHONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Playwright, ProxySettings

    from tasks.requirements import Requirement

CALM: dict[str, str | float | bool] = {"ui.prefersReducedMotion": 1}
"""Firefox without animations."""

DEAD_END: ProxySettings = {"server": f"http://{NOWHERE}", "bypass": "<-loopback>"}
"""Even what a browser fetches in advance, which "offline" lets through, ends there."""


@dataclass(frozen=True)
class PlaywrightPlayer:
    """A page that Playwright drives."""

    page: Page
    asked: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Open an address; returns when all of the page is loaded."""
        self.page.goto(address)

    def run(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a function of JavaScript in the page, whatever the page's policy is."""
        return self.page.evaluate(function, value)

    def play(self, function: str, value: object, entries: int) -> Any:  # noqa: ANN401, ARG002 - JSON; WebKit counts
        """Call an asynchronous function that adds some entries to the history."""
        return self.page.evaluate(function, value)

    def may_add(self, entries: int) -> bool:  # noqa: ARG002 - WebKit counts
        """Whether so many entries can be added to the history without a wait."""
        return True

    def wait(self, milliseconds: int) -> None:
        """Let the page go on for a while."""
        self.page.wait_for_timeout(milliseconds)

    def glance(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a function; between two pages, where nothing can be called, None."""
        try:
            return self.page.evaluate(function, value)
        except Error:
            return None

    def tap(self, x: float, y: float) -> None:
        """Click a place of the window."""
        self.page.mouse.click(x, y)

    def type(self, words: str) -> None:
        """Press the keys of some words, one after the other."""
        self.page.keyboard.type(words)

    def press_enter(self) -> None:
        """Press Enter."""
        self.page.keyboard.press("Enter")

    def back(self, pages: int = 1) -> None:
        """Go back in the history by a number of pages."""
        # The page may be gone before it could answer.
        self.glance("pages => history.go(-pages)", pages)

    def forward(self) -> None:
        """Go forth in the history."""
        self.page.evaluate("history.forward()")

    def reload(self) -> None:
        """Load the page once more."""
        self.page.reload()

    def requests(self) -> list[str]:
        """Return what was asked for."""
        return self.asked


@dataclass(frozen=True)
class PlaywrightBrowser:
    """A browser that Playwright has started."""

    browser: Browser

    @contextmanager
    def playing(self, *, cut: bool) -> Iterator[PlaywrightPlayer]:
        """Open a page of somebody who was never here."""
        # What Debian's Firefox cannot be told is left as it is.
        context = self.browser.new_context(
            locale="pl-PL",
            viewport=PHONE,
            offline=cut,
            proxy=DEAD_END if cut else None,
            color_scheme="null",
            contrast="null",
            forced_colors="null",
            reduced_motion="null",
        )
        context.set_default_timeout(PATIENCE)
        player = PlaywrightPlayer(context.new_page())
        context.on("request", lambda request: player.asked.append(request.url))
        yield player
        context.close()


@contextmanager
def started(
    browser: Requirement, playwright: Playwright
) -> Iterator[PlaywrightBrowser]:
    """Start a browser until the end of the block."""
    program = program_of(browser)
    if browser is FIREFOX and program:
        launched = playwright.firefox.launch(
            channel="moz-firefox", executable_path=program, firefox_user_prefs=CALM
        )
    else:
        launcher = {
            CHROMIUM: playwright.chromium,
            FIREFOX: playwright.firefox,
            WEBKIT: playwright.webkit,
        }[browser]
        launched = launcher.launch(executable_path=program)
    yield PlaywrightBrowser(launched)
    launched.close()
