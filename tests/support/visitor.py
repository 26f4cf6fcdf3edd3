"""A visitor of the site in any browser, with scripts or without."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tests.support import shown
from tests.support.shown import SHOWN
from tests.support.site_content import TREE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import ViewportSize

    from tests.support.player import Player
    from tests.support.shown import PageShown, Shown
    from tests.support.ways import Way
    from wizard.content.paths import Path
    from wizard.engine.walk import Answer

PHONE: ViewportSize = {"width": 390, "height": 844}
NARROW: ViewportSize = {"width": 320, "height": 640}
PATIENCE = 15_000
"""How long anything may take, in milliseconds, on a machine that is busy."""

STARTS_WITHIN = 60_000
"""How long Python may take to start, in milliseconds, on a machine that is busy."""

_START = TREE.nodes[TREE.start]

_MIDDLE = """selector => {
  const $$found = document.querySelectorAll(selector)
  if ($$found.length !== 1) {
    throw new Error(`${selector} is ${$$found.length} times in ${location.href}`)
  }
  $$found[0].scrollIntoView({block: 'center'})
  const {x, y, width, height} = $$found[0].getBoundingClientRect()
  return [x + width / 2, y + height / 2, $$found[0].dataset.to]
}"""
"""The middle of the only such element, and the node that it leads to."""

_WALK = f"""async ({{begin, keys}}) => {{
  const $wizard = () => document.querySelector('[data-wizard]')
  const until = async (holds, node) => {{
    const end = performance.now() + {PATIENCE}
    while (!holds() || $wizard().dataset.node !== node) {{
      if (performance.now() > end) throw new Error(`${{node}} never came`)
      await new Promise(done => setTimeout(done))
    }}
  }}
  if (begin) {{
    location.hash = `w1/{TREE.version}/${{begin}}`
    // An entry of the history that the engine has read carries its mark.
    await until(
      () => history.state !== null && !document.querySelector('[data-trail]'), begin)
  }}
  const seen = []
  for (const key of keys) {{
    const selector = `a[data-option="${{key}}"]`
    const [x, y, to] = ({_MIDDLE})(selector)
    const $option = document.querySelector(selector)
    const $hit = document.elementFromPoint(x, y)
    if (!$option.contains($hit)) throw new Error(`${{$hit?.outerHTML}} is above it`)
    $option.click()
    await until(() => true, to)
    seen.push(({SHOWN})())
  }}
  return seen
}}"""

_STATE = """() => {
  const {node, engine} = document.querySelector('[data-wizard]')?.dataset ?? {}
  return [document.readyState, engine ?? '', node ?? '']
}"""

_TAKE_CLICKS = """() => {
  window.taken = []
  addEventListener('click', event => {
    event.preventDefault()
    window.taken.push(event.target.closest('a')?.href ?? '')
  }, true)
}"""


@dataclass(frozen=True)
class Visitor:
    """Does what a visitor does, and looks at what is then shown.

    Attributes:
        root: The address of the site: of its server or of its folder.
        browser: The name of the browser.
    """

    player: Player
    root: str
    way: Way
    browser: str = "Chromium"

    def address(self, page: str) -> str:
        """Return the whole address of a page, which is named as the tree does."""
        return self.root + self.way.page(page)

    def arrive(self, page: str, fragment: str = "") -> None:
        """Open a page of the wizard in a new document, and wait until it is ready."""
        # Another fragment alone would not load it.
        self.player.open("about:blank")
        self.player.open(self.address(page) + fragment)
        self.settle()

    def settle(self) -> None:
        """Wait until the page is loaded and the engine, where scripts run, is ready."""
        engine = "ready" if self.way.is_live else "static"
        self.until(
            lambda: self._state()[:2] == ["complete", engine],
            patience=STARTS_WITHIN,
        )
        self.player.run("() => { window.documents = 1 }")

    def click(self, selector: str) -> str | None:
        """Click in the middle of the only such element, whatever is there.

        Returns the node that its hook names.
        """
        x, y, to = self.player.run(_MIDDLE, selector)
        self.player.tap(x, y)
        return str(to) if to else None

    def choose(self, key: str) -> None:
        """Click an option, and wait for the node that it leads to."""
        to = self.click(f'a[data-option="{key}"]')
        self.wait_for(to or "")

    def wait_for(self, node: str) -> None:
        """Wait until a node is shown, and its page is loaded."""
        self.until(lambda: self._state()[::2] == ["complete", node])

    def until(
        self,
        holds: Callable[[], object],
        instead: Callable[[], object] | None = None,
        patience: int = PATIENCE,
    ) -> None:
        """Look again and again until something holds.

        Raises:
            AssertionError: It never does; says what there is instead.
        """
        end = time.monotonic() + patience / 1000
        while not holds():
            if time.monotonic() > end:
                found = (instead or self._state)()
                message = f"{self.browser}, {self.way}: {found}"
                raise AssertionError(message)
            self.player.wait(10)

    def see(self) -> PageShown:
        """Return what the page shows, with scripts or without."""
        return shown.page_shown(self.player.run(SHOWN))

    def look(self) -> Shown:
        """Return what the engine shows."""
        return shown.shown(self.player.run(SHOWN))

    def begin(self, node: str) -> None:
        """Begin a new walk in place, as by an address that somebody wrote."""
        self._walk(node, ())

    def walk(self, path: Path, *, begin: bool = False) -> list[Shown]:
        """Click each option of a path in place; return what each led to.

        The page itself clicks, after a look at what is in the middle of the option, so
        that a walk is one call of the driver. In the same browsers, a mouse clicks
        every option in `test_answers.py`.

        Args:
            path: The path.
            begin: Whether to begin a new walk where the path begins.
        """
        keys = [chosen.option.key for chosen in path.options]
        first = path.options[0].question if begin else ""
        return [shown.shown(found) for found in self._walk(first, keys)]

    def open_first(self, node: str) -> None:
        """Open the beginning of a path: by the button of the home page."""
        if node != _START.id:
            self.player.open(self.address(TREE.nodes[node].page))
            return
        self.player.open(self.address(""))
        self.click("[data-start]")
        self.wait_for(node)

    def go_back(self, pages: int, node: str) -> None:
        """Go back in the history by a number of pages, to that of a node."""
        self.player.back(pages)
        self.wait_for(node)

    def click_each_option(self, node: str) -> list[str]:
        """Click all options of the page that is open, and stay there.

        Returns:
            The addresses of the links that got the clicks.
        """
        self.player.run(_TAKE_CLICKS)
        for option in TREE.nodes[node].options:
            self.click(f'a[data-option="{option.key}"]')
        taken: list[str] = self.player.run("() => window.taken")
        return taken

    def expected(
        self, node: str, answers: Sequence[Answer], *, address: str = ""
    ) -> Shown:
        """Return what a step must show; a file's path stays that of the first page.

        Takes what `shown.expected` takes.
        """
        step = shown.expected(node, answers, address=address)
        if not self.way.is_file:
            return step
        opened = unquote(urlsplit(self.address(_START.page)).path)
        fragment = step.fragment or f"#w1/{TREE.version}/{node}"
        return replace(step, page=opened, fragment=fragment)

    def expected_on(self, path: Path) -> list[Shown]:
        """Return all that a walk must show after each of its options."""
        answers = shown.answers_of(path)
        return [
            self.expected(chosen.option.to, answers[: number + 1])
            for number, chosen in enumerate(path.options)
        ]

    def foreign(self) -> list[str]:
        """Return the requests that did not go to the site."""
        own = (self.root, f"blob:{self.root}", "blob:null", "data:", "about:")
        asked = self.player.requests()
        return [address for address in asked if not address.startswith(own)]

    def _walk(self, begin: str, keys: Sequence[str]) -> list[dict[str, object]]:
        entries = len(keys) + bool(begin)
        if begin and not (self.player.may_add(entries) and self._is_in_place()):
            self.arrive(_START.page)
        found: list[dict[str, object]] = self.player.play(
            _WALK, {"begin": begin, "keys": [*keys]}, entries
        )
        return found

    def _is_in_place(self) -> bool:
        """Whether the page is still the one that was opened, with the engine ready."""
        return bool(self.player.glance("() => window.documents === 1"))

    def _state(self) -> list[object]:
        found: list[object] = self.player.glance(_STATE) or ["between two pages"]
        return found
