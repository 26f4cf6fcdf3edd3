"""Paths played one after the other, from page to page."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from tests.support.shown import nodes_on

if TYPE_CHECKING:
    from tests.support.shown import PageShown
    from tests.support.visitor import Visitor
    from wizard.content.paths import Path


@dataclass
class PathPlayer:
    """Plays paths without scripts, and goes back to where two of them part.

    Attributes:
        keys: The options chosen on the way to the page that is open, from the node
            that the way began at; empty after something went wrong.
        seen: What was seen on that way, the beginning included.
    """

    visitor: Visitor
    keys: list[str] = field(default_factory=list)
    seen: list[PageShown] = field(default_factory=list)

    def play(self, path: Path) -> list[PageShown]:
        """Return what is seen on a path, all of which has been clicked by now."""
        wanted = [chosen.option.key for chosen in path.options]
        begins = bool(self.seen) and self.seen[0].node == path.options[0].question
        common = _common(self.keys, wanted) if begins else 0
        seen = self.seen[: common + 1]
        back = len(self.keys) - common
        self.keys, self.seen = [], []
        if common:
            if back:
                self.visitor.go_back(back, nodes_on(path)[common])
            assert self.visitor.see() == seen[-1]
        else:
            # Takes less than to go all the way back.
            self.visitor.open_first(path.options[0].question)
            seen = [self.visitor.see()]
        for key in wanted[common:]:
            self.visitor.choose(key)
            seen.append(self.visitor.see())
        self.keys, self.seen = wanted, seen
        return seen


def _common(one: list[str], other: list[str]) -> int:
    both = zip(one, other, strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], both)))
