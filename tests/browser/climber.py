"""Somebody who tries one path after the other, and goes back to where two part."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from tests.browser.visitor import Shown, Visitor, nodes_on
from tests.site.content import DOCS, TREE

if TYPE_CHECKING:
    from wizard.paths import Path


@dataclass
class Climber:
    """Follows paths on the pages alone, without scripts.

    Attributes:
        keys: What was chosen on the way to the page that is open, behind the node
            that the way began at; nothing of it holds after something went wrong.
        seen: What was seen on that way, the beginning included.
    """

    visitor: Visitor
    keys: list[str] = field(default_factory=list)
    seen: list[Shown] = field(default_factory=list)

    def follow(self, path: Path) -> list[Shown]:
        """Return what is seen on a path, all of which was clicked by now."""
        wanted = [chosen.option.key for chosen in path.options]
        begins = bool(self.seen) and self.seen[0].node == path.options[0].question
        common = _common(self.keys, wanted) if begins else 0
        seen = self.seen[: common + 1] if begins else []
        back = len(self.keys) - common
        self.keys, self.seen = [], []
        if begins:
            self._go_back(back, nodes_on(path)[common])
            assert self.visitor.see() == seen[-1]
        else:
            self._begin(path.options[0].question)
            seen = [self.visitor.see()]
        for key in wanted[common:]:
            self.visitor.choose(key)
            seen.append(self.visitor.see())
        self.keys, self.seen = wanted, seen
        return seen

    def _begin(self, node: str) -> None:
        """Open where a way begins: a path by the button of the home page."""
        if node == DOCS.start:
            self.visitor.open("")
            self.visitor.click("[data-start]")
        else:
            self.visitor.open(f"{TREE.nodes[node].page}/")

    def _go_back(self, pages: int, node: str) -> None:
        """Go back in the history by a number of pages, to that of a node."""
        if not pages:
            return
        page = self.visitor.page
        address = f"**/{TREE.nodes[node].page}/"
        # The page may be gone before it could answer.
        with page.expect_navigation(url=address), suppress(Error):
            page.evaluate(f"history.go(-{pages})")


def _common(one: list[str], other: list[str]) -> int:
    both = zip(one, other, strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], both)))
