"""A watch on a page with scripts: its errors, requests and stored data."""

import time
from dataclasses import dataclass, field
from itertools import product
from typing import Self

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Frame,
    Page,
    Request,
)

from tests.support.visitor import PATIENCE

SETTINGS = list(product(["light", "dark"], [320, 1280]))
"""The colour schemes and widths in which a page is checked."""

THEME = "motyw"
"""The key under which the chosen theme is stored; the only stored data."""

_REPORT = """addEventListener('securitypolicyviolation', event =>
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`))"""

_KEPT = """async () => [
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({name}) => name),
  ...await caches.keys(),
  // A page from disk cannot have a service worker, and asking for one fails.
  ...(location.protocol === 'file:' ? []
    : await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope),
]"""

_MOMENT = 20
"""The interval between two checks, in milliseconds."""

_QUIET = 0.2
"""The time without requests after which a page has settled, in seconds."""


def kept(page: Page) -> list[str]:
    """Return the names of the cookies and all data that a page and its site stored."""
    cookies = [cookie.get("name", "") for cookie in page.context.cookies()]
    return [*cookies, *page.evaluate(_KEPT)]


@dataclass
class Watch:
    """A watch on one page from before its first request.

    Attributes:
        complaints: Errors and warnings of the console, errors of scripts,
            failed requests, and violations of the policy.
        requests: All requested addresses.
        under_way: The pending requests. Those of a page that is left are dropped,
            since no event reports their end.
        leaving: The request of the next page, until that page arrives.
        latest: The time at which a request last began or ended.
    """

    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    under_way: set[Request] = field(default_factory=set)
    leaving: Request | None = None
    latest: float = 0

    @classmethod
    def begin(cls, context: BrowserContext, origin: str) -> Self:
        """Open a page to watch."""
        context.add_init_script(_REPORT)
        watch = cls(context.new_page(), origin)
        context.on("request", watch._on_request)
        watch.page.on("framenavigated", watch._on_arrival)
        context.on("requestfinished", watch._on_end)
        context.on("requestfailed", watch._on_failure)
        context.on("console", watch._on_console)
        context.on("weberror", lambda error: watch.complaints.append(str(error.error)))
        return watch

    def open(self, page: str) -> None:
        """Open a page of the site."""
        self.page.goto(self.origin + page)

    def settle(self) -> None:
        """Wait until the page has no pending requests.

        Playwright's "networkidle" takes longer, and never ends if a page was left with
        pending requests.
        """
        end = time.monotonic() + PATIENCE / 1000
        while self.under_way or time.monotonic() < self.latest + _QUIET:
            if time.monotonic() > end:
                urls = [request.url for request in self.under_way]
                message = f"still under way: {urls}"
                raise AssertionError(message)
            self.page.wait_for_timeout(_MOMENT)

    def set(self, scheme: str, width: int) -> None:
        """Change scheme and width; a page without a choice follows at once."""
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )

    def foreign(self) -> list[str]:
        """Return all requests to other origins."""
        own = (self.origin, f"blob:{self.origin}", "data:")
        return [address for address in self.requests if not address.startswith(own)]

    def _on_request(self, request: Request) -> None:
        self.latest = time.monotonic()
        self.requests.append(request.url)
        self.under_way.add(request)
        if request.is_navigation_request():
            self.leaving = request

    def _on_arrival(self, _frame: Frame) -> None:
        # A step in place also fires this event, but leaves no page.
        if self.leaving:
            self.latest = time.monotonic()
            self.under_way &= {self.leaving}
            self.leaving = None

    def _on_end(self, request: Request) -> None:
        self.latest = time.monotonic()
        self.under_way.discard(request)

    def _on_failure(self, request: Request) -> None:
        self._on_end(request)
        self.complaints.append(f"failed: {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)
