"""A visitor in Chromium, whose page and worker a test can reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.support.playwright_player import PlaywrightPlayer
from tests.support.visitor import STARTS_WITHIN, Visitor
from tests.support.ways import HTTP_LIVE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Worker

    from tests.support.shown import PageShown, Shown
    from tests.support.ways import Way

SAVES_DATA = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
"""Put into a page before its scripts, it keeps the engine from starting."""

ASK_AFTER_BACK = """const {postMessage} = Worker.prototype
Worker.prototype.postMessage = function (...message) {
  Worker.prototype.postMessage = postMessage
  const send = () => setTimeout(() => postMessage.apply(this, message))
  addEventListener('popstate', send, {once: true})
}"""
"""Delays the next request to the engine until the visitor has gone back."""

MOST_TABS = 40
"""No page has more stops of the Tab key before its first option."""

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
    """A visitor in a page of Chromium's; whether scripts run is up to the page."""

    player: PlaywrightPlayer

    @classmethod
    def on(cls, page: Page, root: str, way: Way = HTTP_LIVE) -> ChromiumVisitor:
        """Return a visitor in a page."""
        return cls(PlaywrightPlayer(page), root, way)

    @property
    def page(self) -> Page:
        """The page, for all that not every driver can do."""
        return self.player.page

    @property
    def worker(self) -> Worker:
        """The worker in which the engine runs; the search has one of its own."""
        (found,) = self._workers()
        return found

    def open(self, address: str) -> int:
        """Open an address of the site and return the status of the answer."""
        answer = self.page.goto(self.root + address)
        return answer.status if answer else 0

    def click(self, selector: str) -> str | None:
        """Click in the middle of the only such element, and wait for its page or step.

        `Locator.click` does more before it clicks, for half as much time again.
        """
        with self.page.expect_navigation():
            return super().click(selector)

    def wait_for(self, node: str) -> None:
        """Wait until a node is shown, even if scripts of its page are still loading.

        A locator would first load all of Playwright's own script into each page.
        """
        self.until(lambda: node in self._state() and "loading" not in self._state())

    def wait_for_address(self, shown: Shown) -> None:
        """Wait until what is shown, and the address, are those of a step."""
        self.wait_for(shown.node)
        self.page.wait_for_url(f"**{shown.page}{shown.fragment}")

    def wait_until(self, engine: str) -> None:
        """Wait until the engine is in a state."""
        self.page.locator(f'[data-wizard][data-engine="{engine}"]').wait_for(
            timeout=STARTS_WITHIN
        )

    def wait_for_no_worker(self) -> None:
        """Wait until the engine's worker has ended."""
        self.until(lambda: not self._workers())

    def wait_for_replies(self) -> None:
        """Wait until the engine has answered all its requests."""
        self.page.evaluate("new Promise(done => setTimeout(done, 50))")
        self.worker.evaluate("0")
        self.page.evaluate("new Promise(done => setTimeout(done, 50))")

    def do(self, *steps: str) -> None:
        """Run some JavaScript in the page, all of it in one task."""
        self.page.evaluate("; ".join([*steps, "0"]))

    def count_entries(self) -> Callable[[], int]:
        """Return a count of the entries that are added to the history from now on."""
        self.do(
            "window.entries = 0",
            "window.pushState ??= history.pushState",
            "history.pushState = (...entry) =>"
            " { entries += 1; window.pushState.apply(history, entry) }",
        )
        return lambda: int(self.page.evaluate("entries"))

    def slow_down(self) -> None:
        """Let the engine sleep for a moment, so that others come first."""
        self.worker.evaluate(
            "setTimeout(() => { const end = Date.now() + 500;"
            " while (Date.now() < end); })"
        )

    def count_documents(self) -> None:
        """Count the documents that the page opens from now on."""
        self.do("window.documents = 1")
        self.page.add_init_script("window.documents = 2")

    def follow_by_keyboard(self, options: int) -> list[tuple[PageShown, bool]]:
        """Choose the first option a number of times, without a mouse.

        Returns:
            What was seen, and whether the focused option was visible and had a ring.
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
        """Press Tab and return what then has the focus."""
        self.page.keyboard.press("Tab")
        return self.focused()

    def tab_to_option(self) -> dict[str, Any]:
        """Press Tab up to the first option and return what has the focus."""
        for _ in range(MOST_TABS):
            focused = self.tab()
            if focused["option"] is not None:
                return focused
        message = f"no option has the focus after {MOST_TABS} times Tab"
        raise AssertionError(message)

    def focused(self) -> dict[str, Any]:
        """Return what has the focus."""
        found: dict[str, Any] = self.page.evaluate(_FOCUSED)
        return found

    def _workers(self) -> list[Worker]:
        return [worker for worker in self.page.workers if worker.url[:5] == "blob:"]
