"""A visitor in Chromium, with access to the page and the worker."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from playwright.sync_api import Page, Worker

from tests.support.playwright_player import PlaywrightPlayer
from tests.support.shown import PageShown, Shown
from tests.support.visitor import STARTS_WITHIN, Visitor
from tests.support.ways import HTTP_LIVE, Way

SAVES_DATA = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
"""An init script that reports saved data, so that the engine does not start."""

ASK_AFTER_BACK = """const {postMessage} = Worker.prototype
Worker.prototype.postMessage = function (...message) {
  Worker.prototype.postMessage = postMessage
  const send = () => setTimeout(() => postMessage.apply(this, message))
  addEventListener('popstate', send, {once: true})
}"""
"""Delays the next request to the engine until the visitor went back."""

MOST_TABS = 40
"""An upper limit of the tab stops before the first option of a page."""

_FOCUSED = """() => {
  const $focused = document.activeElement
  const box = $focused.getBoundingClientRect()
  const style = getComputedStyle($focused)
  return {
    id: $focused.id,
    classes: [...$focused.classList],
    option: $focused.dataset.option ?? null,
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    visible: style.clipPath === 'none' && box.top >= 0 && box.bottom <= innerHeight
      && box.left >= 0 && box.right <= innerWidth && box.width > 0 && box.height > 0,
  }
}"""


@dataclass(frozen=True)
class ChromiumVisitor(Visitor):
    """A visitor in a page of Chromium, with or without scripts."""

    player: PlaywrightPlayer

    @classmethod
    def on(cls, page: Page, root: str, way: Way = HTTP_LIVE) -> Self:
        """Return a visitor in a page."""
        return cls(PlaywrightPlayer(page), root, way)

    @property
    def page(self) -> Page:
        """The page of Playwright, for actions that not every driver supports."""
        return self.player.page

    @property
    def worker(self) -> Worker:
        """The worker of the engine; the search has another one."""
        (found,) = self._workers()
        return found

    def open(self, address: str) -> int:
        """Open an address of the site and return the status of the response."""
        answer = self.page.goto(self.root + address)
        return answer.status if answer else 0

    def click(self, selector: str) -> str | None:
        """Click the only matching element in its middle, and wait for its page or step.

        `Locator.click` checks more before it clicks and takes half as long again.
        """
        with self.page.expect_navigation():
            return super().click(selector)

    def wait_for(self, node: str) -> None:
        """Wait until a node is shown, even if scripts of its page are still loading.

        A locator would first load Playwright's whole script into each page.
        """
        self.until(lambda: node in self._state() and "loading" not in self._state())

    def wait_for_address(self, shown: Shown) -> None:
        """Wait until the page and its address are those of a step."""
        self.wait_for(shown.node)
        self.page.wait_for_url(f"**{shown.page}{shown.fragment}")

    def wait_until(self, engine: str) -> None:
        """Wait until the engine reaches a state."""
        self.page.locator(f'[data-wizard][data-engine="{engine}"]').wait_for(
            timeout=STARTS_WITHIN
        )

    def wait_for_no_worker(self) -> None:
        """Wait until the engine's worker has ended."""
        self.until(lambda: not self._workers())

    def wait_for_replies(self) -> None:
        """Wait until the engine has replied to all requests."""
        self.page.evaluate("new Promise(done => setTimeout(done, 50))")
        self.worker.evaluate("0")
        self.page.evaluate("new Promise(done => setTimeout(done, 50))")

    def do(self, *steps: str) -> None:
        """Run JavaScript statements in the page, in one task."""
        self.page.evaluate("; ".join([*steps, "0"]))

    def count_entries(self) -> Callable[[], int]:
        """Return a function that counts the entries added to the history since then."""
        self.do(
            "window.entries = 0",
            "window.pushState ??= history.pushState",
            "history.pushState = (...entry) =>"
            " { entries += 1; window.pushState.apply(history, entry) }",
        )
        return lambda: int(self.page.evaluate("entries"))

    def slow_down(self) -> None:
        """Make the engine sleep for a moment, so that other events happen first."""
        self.worker.evaluate(
            "setTimeout(() => { const end = Date.now() + 500;"
            " while (Date.now() < end); })"
        )

    def count_documents(self) -> None:
        """Count the documents that the page opens from now on."""
        self.do("window.documents = 1")
        self.page.add_init_script("window.documents = 2")

    def follow_by_keyboard(self, options: int) -> list[tuple[PageShown, bool]]:
        """Choose the first option a number of times with the keyboard.

        Returns:
            Each page, and whether its focused option was visible and had a ring.
        """
        seen = []
        for _ in range(options):
            shown = self.see()
            focused = self.tab_to_option()
            seen.append((shown, focused["ringed"] and focused["visible"]))
            with self.page.expect_navigation():
                self.page.keyboard.press("Enter")
        return [*seen, (self.see(), True)]

    def tab(self) -> dict[str, Any]:
        """Press Tab and return the focused element."""
        self.page.keyboard.press("Tab")
        return self.focused()

    def tab_to_option(self) -> dict[str, Any]:
        """Press Tab until the first option has the focus and return that element."""
        for _ in range(MOST_TABS):
            focused = self.tab()
            if focused["option"] is not None:
                return focused
        message = f"no option has the focus after {MOST_TABS} times Tab"
        raise AssertionError(message)

    def focused(self) -> dict[str, Any]:
        """Return the focused element."""
        found: dict[str, Any] = self.page.evaluate(_FOCUSED)
        return found

    def _workers(self) -> list[Worker]:
        return [worker for worker in self.page.workers if worker.url[:5] == "blob:"]
