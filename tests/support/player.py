"""What a browser can be asked to do, however it is driven."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractContextManager


NOWHERE = "127.0.0.1:9"
"""Nobody listens here: whoever has to go through this gets nowhere."""


class NoAnswerError(Exception):
    """What drives a browser does not answer."""


class Player(Protocol):
    """The one page that is open in a browser."""

    def open(self, address: str) -> None:
        """Open an address; returns when all of the page is loaded."""

    def run(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a function of JavaScript in the page, whatever the page's policy is."""

    def play(self, function: str, value: object, entries: int) -> Any:  # noqa: ANN401 - JSON
        """Call an asynchronous function that adds some entries to the history."""

    def may_add(self, entries: int) -> bool:
        """Whether so many entries can be added to the history without a wait."""

    def wait(self, milliseconds: int) -> None:
        """Let the page go on for a while."""

    def glance(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a function; between two pages, where nothing can be called, None."""

    def tap(self, x: float, y: float) -> None:
        """Click a place of the window."""

    def type(self, words: str) -> None:
        """Press the keys of some words, one after the other."""

    def press_enter(self) -> None:
        """Press Enter."""

    def back(self, pages: int = 1) -> None:
        """Go back in the history by a number of pages."""

    def forward(self) -> None:
        """Go forth in the history."""

    def reload(self) -> None:
        """Load the page once more."""

    def requests(self) -> list[str]:
        """Return what was asked for, as far as this browser tells."""


class Browser(Protocol):
    """A browser that has started."""

    def playing(self, *, cut: bool) -> AbstractContextManager[Player]:
        """Open a page of somebody who was never here.

        Args:
            cut: Whether nothing on any network can be reached.
        """
