"""Protocols of a browser and its page, for every driver."""

from contextlib import AbstractContextManager, suppress
from typing import Any, Protocol

from playwright.sync_api import Error
from selenium.common.exceptions import WebDriverException

NOWHERE = "127.0.0.1:9"
"""An address where no server listens; as a proxy, it cuts off the network."""


class NoAnswerError(Exception):
    """The driver of a browser does not respond."""


class Player(Protocol):
    """The only open page of a browser."""

    def open(self, address: str) -> None:
        """Open an address and wait until the page is completely loaded."""

    def run(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a JavaScript function in the page, regardless of the page's policy."""

    def play(self, function: str, value: object, entries: int) -> Any:  # noqa: ANN401, ARG002 - JSON; for WebKit only
        """Call an asynchronous function that adds some entries to the history."""
        return self.run(function, value)

    def may_add(self, entries: int) -> bool:  # noqa: ARG002 - for WebKit only
        """Return whether this number of entries can be added to the history now."""
        return True

    def wait(self, milliseconds: int) -> None:
        """Wait while the page runs."""

    def glance(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a function; return None between two pages, where that fails."""
        with suppress(Error, WebDriverException):
            return self.run(function, value)
        return None

    def tap(self, x: float, y: float) -> None:
        """Click a position in the window."""

    def type(self, words: str) -> None:
        """Type some words, key by key."""

    def press_enter(self) -> None:
        """Press Enter."""

    def back(self, pages: int = 1) -> None:
        """Go back in the history by a number of pages."""

    def forward(self) -> None:
        """Go forward in the history."""

    def reload(self) -> None:
        """Reload the page."""

    def requests(self) -> list[str]:
        """Return the requested addresses, as far as this browser reports them."""


class Browser(Protocol):
    """A browser that has started."""

    def playing(self, *, cut: bool) -> AbstractContextManager[Player]:
        """Open a page with nothing stored.

        Args:
            cut: Whether to cut off the network.
        """
