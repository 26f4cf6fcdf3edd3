"""A player of paths from page to page, one after the other."""

from dataclasses import dataclass, field
from itertools import takewhile

from tests.support.shown import PageShown, nodes_on
from tests.support.visitor import Visitor
from wizard.content.paths import Path


@dataclass
class PathPlayer:
    """Plays paths without scripts, and goes back only to where the next one differs.

    Attributes:
        keys: The options chosen from the first node to the open page; empty after a
            failure.
        seen: The pages on that way, including the first.
    """

    visitor: Visitor
    keys: list[str] = field(default_factory=list)
    seen: list[PageShown] = field(default_factory=list)

    def play(self, path: Path) -> list[PageShown]:
        """Return the pages on a path; the steps that it shares were clicked before."""
        wanted = [chosen.option.key for chosen in path.options]
        begins = bool(self.seen) and self.seen[0].node == path.options[0].question
        both = zip(self.keys if begins else [], wanted, strict=False)
        common = len([*takewhile(lambda pair: pair[0] == pair[1], both)])
        seen = self.seen[: common + 1]
        back = len(self.keys) - common
        self.keys, self.seen = [], []
        if common:
            if back:
                self.visitor.player.back(back)
                self.visitor.wait_for(nodes_on(path)[common])
            assert self.visitor.see() == seen[-1]
        else:
            # Faster than to go back to the beginning.
            self.visitor.open_first(path.options[0].question)
            seen = [self.visitor.see()]
        for key in wanted[common:]:
            self.visitor.choose(key)
            seen.append(self.visitor.see())
        self.keys, self.seen = wanted, seen
        return seen
