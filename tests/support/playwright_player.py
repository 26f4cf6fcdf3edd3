"""Chromium, Firefox and Playwright's own WebKit, driven by Playwright."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from playwright.sync_api import Browser, Page, Playwright, ProxySettings

from tasks.requirements import CHROMIUM, FIREFOX, Requirement
from tests.support.player import NOWHERE, Player
from tests.support.requirements import program_of
from tests.support.visitor import PATIENCE, PHONE

CALM: dict[str, str | float | bool] = {
    "ui.prefersReducedMotion": 1,
    "dom.ipc.processPrelaunch.enabled": False,
    "javascript.options.wasm_optimizingjit": False,
    "places.history.enabled": False,
}
"""Preferences of Firefox that reduce motion and work that no test needs.

That work is: processes for pages that may be opened next, the optimizing compiler of
WebAssembly, and the list of visited pages. The Back button does not use that list.
"""

FOR_SHORT_VISITS = ["--js-flags=--liftoff-only,--no-turbofan"]
"""Arguments that switch off the best optimizing compilers of Chromium.

Tests leave a page before it has gained what these compilers cost.
"""

DEAD_END: ProxySettings = {"server": f"http://{NOWHERE}", "bypass": "<-loopback>"}
"""A proxy that also stops prefetches, which the option "offline" lets through."""


@dataclass(frozen=True)
class PlaywrightPlayer(Player):
    """A page that Playwright drives."""

    page: Page
    asked: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Open an address and wait until the page is completely loaded."""
        self.page.goto(address)

    def run(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a JavaScript function in the page, regardless of the page's policy."""
        return self.page.evaluate(function, value)

    def wait(self, milliseconds: int) -> None:
        """Wait while the page runs."""
        self.page.wait_for_timeout(milliseconds)

    def tap(self, x: float, y: float) -> None:
        """Click a position in the window."""
        self.page.mouse.click(x, y)

    def type(self, words: str) -> None:
        """Type some words, key by key."""
        self.page.keyboard.type(words)

    def press_enter(self) -> None:
        """Press Enter."""
        self.page.keyboard.press("Enter")

    def back(self, pages: int = 1) -> None:
        """Go back in the history by a number of pages."""
        # The page may close before it returns.
        self.glance("pages => history.go(-pages)", pages)

    def forward(self) -> None:
        """Go forward in the history."""
        self.page.evaluate("history.forward()")

    def reload(self) -> None:
        """Reload the page."""
        self.page.reload()

    def requests(self) -> list[str]:
        """Return the requested addresses."""
        return self.asked


@dataclass(frozen=True)
class PlaywrightBrowser:
    """A browser that Playwright has started."""

    browser: Browser

    @contextmanager
    def playing(self, *, cut: bool) -> Iterator[PlaywrightPlayer]:
        """Open a page with nothing stored."""
        # "null" omits the settings that Debian's Firefox does not support.
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
    browser: Requirement,
    playwright: Playwright,
    preferences: Mapping[str, str | float | bool] = MappingProxyType({}),
) -> Iterator[PlaywrightBrowser]:
    """Start a browser until the end of the block.

    `preferences` are more of Firefox's, by their names in about:config.
    """
    program = program_of(browser)
    if browser is FIREFOX and program:
        launched = playwright.firefox.launch(
            channel="moz-firefox",
            executable_path=program,
            firefox_user_prefs={**CALM, **preferences},
        )
    else:
        launched = playwright[browser.name.lower()].launch(
            executable_path=program,
            args=FOR_SHORT_VISITS if browser is CHROMIUM else None,
            firefox_user_prefs={**preferences} if browser is FIREFOX else None,
        )
    yield PlaywrightBrowser(launched)
    launched.close()
