"""Somebody who tries one path after the other, and goes back to where two part."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol

from playwright.sync_api import Error

from tests.support.site_content import DOCS, TREE
from tests.support.visitor import Shown, Visitor, nodes_on

if TYPE_CHECKING:
    from wizard.content.paths import Path


class Pages(Protocol):
    """The pages of the wizard in some browser, on which no script runs."""

    def open_first(self, node: str) -> None:
        """Open where a way begins: a path by the button of the home page."""

    def choose(self, key: str, to: str) -> None:
        """Click an option, and wait for the page of the node that it leads to."""

    def go_back(self, pages: int, node: str) -> None:
        """Go back in the history by a number of pages, to that of a node."""

    def see(self) -> Shown:
        """Return what the page that is open shows."""


@dataclass(frozen=True)
class PagesOfVisitor:
    """The pages that a visitor goes through."""

    visitor: Visitor

    def open_first(self, node: str) -> None:
        """Open where a way begins: a path by the button of the home page."""
        if node == DOCS.start:
            self.visitor.open("")
            self.visitor.click("[data-start]")
        else:
            self.visitor.open(f"{TREE.nodes[node].page}/")

    def choose(self, key: str, _to: str) -> None:
        """Click an option, and wait for its page."""
        self.visitor.choose(key)

    def go_back(self, pages: int, node: str) -> None:
        """Go back in the history by a number of pages, to that of a node."""
        page = self.visitor.page
        address = f"**/{TREE.nodes[node].page}/"
        # The page may be gone before it could answer.
        with page.expect_navigation(url=address), suppress(Error):
            page.evaluate(f"history.go(-{pages})")

    def see(self) -> Shown:
        """Return what the page that is open shows."""
        return self.visitor.see()


@dataclass
class Climber:
    """Follows paths on the pages alone, without scripts.

    Attributes:
        keys: What was chosen on the way to the page that is open, behind the node
            that the way began at; nothing of it holds after something went wrong.
        seen: What was seen on that way, the beginning included.
    """

    pages: Pages
    keys: list[str] = field(default_factory=list)
    seen: list[Shown] = field(default_factory=list)

    def follow(self, path: Path) -> list[Shown]:
        """Return what is seen on a path, all of which was clicked by now."""
        wanted = [chosen.option.key for chosen in path.options]
        begins = bool(self.seen) and self.seen[0].node == path.options[0].question
        common = _common(self.keys, wanted) if begins else 0
        seen = self.seen[: common + 1]
        back = len(self.keys) - common
        self.keys, self.seen = [], []
        if common:
            if back:
                self.pages.go_back(back, nodes_on(path)[common])
            assert self.pages.see() == seen[-1]
        else:
            # Takes less than to go all the way back.
            self.pages.open_first(path.options[0].question)
            seen = [self.pages.see()]
        for chosen in path.options[common:]:
            self.pages.choose(chosen.option.key, chosen.option.to)
            seen.append(self.pages.see())
        self.keys, self.seen = wanted, seen
        return seen


def _common(one: list[str], other: list[str]) -> int:
    both = zip(one, other, strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], both)))
