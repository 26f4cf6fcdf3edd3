"""Somebody who walks through the site in some browser, in one of the ways."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tests.support import live_visitor, visitor
from tests.support.site_content import TREE
from tests.support.visitor import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.support.player import Player
    from tests.support.ways import Way
    from wizard.content.paths import Path
    from wizard.engine.walk import Answer

START = TREE.nodes[TREE.start]

_IS_IN_PLACE = "() => window.documents === 1"
"""Whether the page is still the one that was opened, with the engine ready."""

_STATE = """() => {
  const {node, engine} = document.querySelector('[data-wizard]')?.dataset ?? {}
  return [document.readyState, engine ?? '', node ?? '', history.state !== null]
}"""


@dataclass(frozen=True)
class Walker:
    """Does what a visitor does, and looks at what is then shown.

    Attributes:
        browser: The name of the browser.
        root: The address of the site: of its server or of its folder.
    """

    browser: str
    player: Player
    way: Way
    root: str

    def address(self, page: str) -> str:
        """Return the whole address of a page of the site."""
        return self.root + self.way.page(page)

    def open(self, page: str, fragment: str = "") -> None:
        """Open a page of the site; where scripts run, wait for the engine."""
        # Another fragment alone would not load it.
        self.player.open("about:blank")
        self.player.open(self.address(page) + fragment)
        self.settle()

    def settle(self) -> None:
        """Wait until the page of the wizard that is open is ready."""
        engine = "ready" if self.way.is_live else "static"
        self.until(
            lambda: self._state()[:2] == ["complete", engine],
            lambda: f"not {engine} but {self._state()}",
            live_visitor.STARTS_WITHIN,
        )
        self.player.run("() => { window.documents = 1 }")

    def click(self, selector: str) -> None:
        """Click in the middle of the only such element, whatever lies there."""
        x, y = self.player.run(visitor.MIDDLE, selector)
        self.player.tap(x, y)

    def choose(self, key: str, to: str) -> None:
        """Click an option, and wait for the node that it leads to."""
        self.click(f'a[data-option="{key}"]')
        self.wait_for(to)

    def wait_for(self, node: str) -> None:
        """Wait until a node is shown, by all of its page."""
        self.until(
            lambda: self._state()[::2] == ["complete", node],
            lambda: f"not {node} but {self._state()}",
        )

    def until(
        self,
        holds: Callable[[], bool],
        instead: Callable[[], object],
        patience: int = PATIENCE,
    ) -> None:
        """Look again and again until something holds.

        Raises:
            AssertionError: It never does; says what there is instead.
        """
        end = time.monotonic() + patience / 1000
        while not holds():
            if time.monotonic() > end:
                message = f"{self.browser}, {self.way}: {instead()}"
                raise AssertionError(message)
            time.sleep(0.01)

    def see(self) -> visitor.Shown:
        """Return what the page shows, however it came."""
        return visitor.shown(self.player.run(visitor.SHOWN))

    def look(self) -> live_visitor.Shown:
        """Return what the engine shows."""
        return live_visitor.shown(self.player.run(live_visitor.SHOWN))

    def begin(self, node: str) -> None:
        """Begin a new walk in place, as by an address that somebody wrote."""
        if not self.player.glance(_IS_IN_PLACE):
            self.open(START.page)
        self.player.write_fragment(f"w1/{TREE.version}/{node}")
        # An entry of the history that the engine has read carries its mark.
        self.until(
            lambda: self._state()[2:] == [node, True] and not self.look().trail,
            lambda: f"{node} does not begin: {self._state()}",
        )

    def walk_in_place(self, path: Path) -> list[live_visitor.Shown]:
        """Click each option of a walk and return what was shown after each."""
        self.begin(path.options[0].question)
        seen = []
        for chosen in path.options:
            self.choose(chosen.option.key, chosen.option.to)
            seen.append(self.look())
        return seen

    def open_first(self, node: str) -> None:
        """Open where a way begins: a path by the button of the home page."""
        if node != START.id:
            self.player.open(self.address(TREE.nodes[node].page))
            return
        self.player.open(self.address(""))
        self.click("[data-start]")
        self.wait_for(START.id)

    def go_back(self, pages: int, node: str) -> None:
        """Go back in the history by a number of pages, to that of a node."""
        self.player.back(pages)
        self.wait_for(node)

    def expected(
        self, node: str, answers: Sequence[Answer], *, address: str = ""
    ) -> live_visitor.Shown:
        """Return what a step must show; of a file's address, the fragment alone says.

        Takes what `live.expected` takes.
        """
        shown = live_visitor.expected(node, answers, address=address)
        if not self.way.is_file:
            return shown
        opened = unquote(urlsplit(self.address(START.page)).path)
        fragment = shown.fragment or f"#w1/{TREE.version}/{node}"
        return replace(shown, page=opened, fragment=fragment)

    def expected_on(self, path: Path) -> list[live_visitor.Shown]:
        """Return all that a walk must show after each of its options."""
        answers = live_visitor.answers_of(path)
        return [
            self.expected(chosen.option.to, answers[: number + 1])
            for number, chosen in enumerate(path.options)
        ]

    def foreign(self) -> list[str]:
        """Return what was asked of anybody but the site."""
        own = (self.root, f"blob:{self.root}", "blob:null", "data:", "about:")
        asked = self.player.requests()
        return [address for address in asked if not address.startswith(own)]

    def _state(self) -> list[object]:
        found: list[object] = self.player.glance(_STATE) or ["between two pages"]
        return found
