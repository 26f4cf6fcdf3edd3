"""A visitor in Chromium, with access to the page and the worker."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, Self

from playwright.sync_api import Page, Worker

from tests.support.playwright_player import PlaywrightPlayer
from tests.support.shown import Shown
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

_REACHED = "address => fetch(address).then(() => 'reached', ({name}) => name)"

_BLOCKED = """() => new Promise(done => {
  addEventListener('securitypolicyviolation', event => done(event.blockedURI))
  import('https://example.org/x.js').catch(() => {})
  setTimeout(() => done('nothing was blocked'), 2000)
})"""

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


def option(key: str) -> str:
    """Return a JavaScript expression for an option."""
    return f"document.querySelector('[data-option=\"{key}\"]')"


def reached_from(place: Page | Worker, *addresses: str) -> list[str]:
    """Return "reached" or an error's name for each address that a script fetches."""
    return [place.evaluate(_REACHED, address) for address in addresses]


def blocked_in(worker: Worker) -> str:
    """Return the address of a script whose import into a worker its policy blocks."""
    return str(worker.evaluate(_BLOCKED))


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
        """The worker of the engine."""
        (found,) = self.workers
        return found

    @property
    def workers(self) -> list[Worker]:
        """The worker of the engine, or none if it does not run."""
        return [worker for worker in self.page.workers if worker.url[:5] == "blob:"]

    def open(self, address: str) -> int:
        """Open an address of the site and return the status of the response."""
        answer = self.page.goto(self.root + address)
        return answer.status if answer else 0

    def load(self, address: str) -> Shown:
        """Open an address and return the step shown when the engine is ready."""
        self.open(address)
        self.settle()
        return self.look()

    def note(self, event: Literal["request", "requestfinished"]) -> list[str]:
        """Return the growing list of the requests with this event from now on."""
        asked: list[str] = []
        self.page.on(event, lambda request: asked.append(request.url))
        return asked

    def type_date(self, day: object, month: object, year: object) -> None:
        """Type a date and submit it with the Enter key."""
        for name, typed in (("day", day), ("month", month), ("year", year)):
            self.page.locator(f"[data-date] [name={name}]").fill(str(typed))
        self.page.keyboard.press("Enter")

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
