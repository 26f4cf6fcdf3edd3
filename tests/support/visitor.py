"""A visitor of the site in any browser, with scripts or without."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat
from urllib.parse import unquote, urlsplit

from playwright.sync_api import ViewportSize

from tests.support import shown
from tests.support.player import Player
from tests.support.shown import SHOWN, PageShown, Shown
from tests.support.site_content import TREE
from tests.support.ways import Way
from wizard.content.paths import Path
from wizard.engine.walk import Answer

PHONE: ViewportSize = {"width": 390, "height": 844}
NARROW: ViewportSize = {"width": 320, "height": 640}
PATIENCE = 15_000
"""The timeout of an action in milliseconds, enough for a busy machine."""

STARTS_WITHIN = 60_000
"""The timeout of Python's start in milliseconds, enough for a busy machine."""

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
"""Returns the middle of the only matching element, and the node that it leads to."""

_MIDDLE_OF_PAINTED = f"""async selector => {{
  while ('firstFrame' in document.documentElement.dataset) {{
    await new Promise(requestAnimationFrame)
  }}
  return ({_MIDDLE})(selector)
}}"""
"""Does so once the list of answers is painted, which a visitor would wait for."""

_CLICK = f"""selector => {{
  const [x, y] = ({_MIDDLE})(selector)
  const $found = document.querySelector(selector)
  const $hit = document.elementFromPoint(x, y)
  if (!$found.contains($hit)) throw new Error(`${{$hit?.outerHTML}} is above it`)
  $found.click()
}}"""
"""Clicks the only matching element, as a tap in its middle would."""

_WALK = f"""async ({{begin, keys}}) => {{
  const click = {_CLICK}
  const $wizard = () => document.querySelector('[data-wizard]')
  const until = async (holds, node) => {{
    const end = performance.now() + {PATIENCE}
    while (!holds() || $wizard().dataset.node !== node) {{
      if (performance.now() > end) throw new Error(`${{node}} never came`)
      await new Promise(done => setTimeout(done, 5))
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
    const {{to}} = document.querySelector(selector).dataset
    click(selector)
    await until(() => true, to)
    seen.push(({SHOWN})())
  }}
  return seen
}}"""

_STATE = """() => {
  const {node, engine} = document.querySelector('[data-wizard]')?.dataset ?? {}
  return [document.readyState, engine ?? '', node ?? '']
}"""

_CLICK_EACH = f"""keys => {{
  const taken = []
  const take = event => {{
    event.preventDefault()
    taken.push(event.target.closest('a')?.href ?? '')
  }}
  addEventListener('click', take, true)
  keys.forEach(key => ({_CLICK})(`a[data-option="${{key}}"]`))
  removeEventListener('click', take, true)
  return taken
}}"""


@dataclass(frozen=True)
class Visitor:
    """The actions of a visitor, and the steps that are then shown.

    Attributes:
        root: The URL of the site's server or folder.
        browser: The name of the browser.
    """

    player: Player
    root: str
    way: Way
    browser: str = "Chromium"

    def address(self, page: str) -> str:
        """Return the full URL of a page, given its name in the tree."""
        return self.root + self.way.page(page)

    def arrive(self, page: str, fragment: str = "") -> None:
        """Open a page of the wizard in a new document, and wait until it is ready."""
        address = self.address(page)
        # A change of the fragment alone would load no document.
        if self.player.glance("() => location.href.split('#')[0]") == address:
            self.player.open("about:blank")
        self.player.open(address + fragment)
        self.settle()

    def settle(self) -> None:
        """Wait until the page is loaded and, with scripts, the engine is ready."""
        engine = "ready" if self.way.is_live else "static"
        self.until(
            lambda: self._state()[:2] == ["complete", engine],
            patience=STARTS_WITHIN,
        )
        self.player.run("() => { window.documents = 1 }")

    def click(self, selector: str) -> str | None:
        """Click in the middle of the only matching element, even if another covers it.

        Returns:
            The node that its hook names.
        """
        x, y, to = self.player.run(_MIDDLE_OF_PAINTED, selector)
        self.player.tap(x, y)
        return str(to) if to else None

    def choose(self, key: str) -> None:
        """Click an option, and wait for the node that it leads to."""
        to = self.click(f'a[data-option="{key}"]')
        self.wait_for(to or "")

    def wait_for(self, node: str) -> None:
        """Wait until a node is shown and its page is loaded."""
        self.until(lambda: self._state()[::2] == ["complete", node])

    def until(
        self,
        holds: Callable[[], object],
        instead: Callable[[], object] | None = None,
        patience: int = PATIENCE,
    ) -> None:
        """Repeat a check until it passes, less and less often.

        Raises:
            AssertionError: The check never passed; shows the result of `instead`.
        """
        end = time.monotonic() + patience / 1000
        pauses = chain((5, 10, 20), repeat(50))
        while not holds():
            if time.monotonic() > end:
                found = (instead or self._state)()
                message = f"{self.browser}, {self.way}: {found}"
                raise AssertionError(message)
            self.player.wait(next(pauses))

    def see(self) -> PageShown:
        """Return the shown page, with or without scripts."""
        return shown.page_shown(self.player.run(SHOWN))

    def look(self) -> Shown:
        """Return the step that the engine shows."""
        return shown.shown(self.player.run(SHOWN))

    def begin(self, node: str) -> None:
        """Begin a new walk in place, like a visitor who edits the address."""
        self._walk(node, ())

    def walk(self, path: Path, *, begin: bool = False) -> list[Shown]:
        """Click each option of a path in place; return the step after each.

        A script clicks, after it has checked that the option is not covered, so that a
        walk is one call of the driver. `choose` clicks with a mouse.

        Args:
            path: The path.
            begin: Whether to begin a new walk at the first node of the path.
        """
        keys = [chosen.option.key for chosen in path.options]
        first = path.options[0].question if begin else ""
        return [shown.shown(found) for found in self._walk(first, keys)]

    def open_first(self, node: str) -> None:
        """Open the first node of a path, the start by the button of the home page."""
        if node != _START.id:
            self.player.open(self.address(TREE.nodes[node].page))
            return
        self.player.open(self.address(""))
        self.click("[data-start]")
        self.wait_for(node)

    def click_each_option(self, node: str) -> list[str]:
        """Click all options of the open page without leaving it, by a script.

        Returns:
            The addresses of the clicked links.
        """
        keys = [option.key for option in TREE.nodes[node].options]
        taken: list[str] = self.player.run(_CLICK_EACH, keys)
        return taken

    def expected(
        self, node: str, answers: Sequence[Answer], *, address: str = ""
    ) -> Shown:
        """Return the expected step; for files, the path stays that of the first page.

        The parameters are those of `shown.expected`.
        """
        step = shown.expected(node, answers, address=address)
        if not self.way.is_file:
            return step
        opened = unquote(urlsplit(self.address(_START.page)).path)
        fragment = step.fragment or f"#w1/{TREE.version}/{node}"
        return replace(step, page=opened, fragment=fragment)

    def expected_on(self, path: Path) -> list[Shown]:
        """Return the expected step after each option of a walk."""
        answers = shown.answers_of(path)
        return [
            self.expected(chosen.option.to, answers[: number + 1])
            for number, chosen in enumerate(path.options)
        ]

    def foreign(self) -> list[str]:
        """Return the requests to other sites."""
        own = (self.root, f"blob:{self.root}", "blob:null", "data:", "about:")
        asked = self.player.requests()
        return [address for address in asked if not address.startswith(own)]

    def _walk(self, begin: str, keys: Sequence[str]) -> list[dict[str, object]]:
        entries = len(keys) + bool(begin)
        # Otherwise, this document was not opened by `arrive`, or the engine has left.
        is_in_place = "() => window.documents === 1"
        if begin and not (
            self.player.may_add(entries) and self.player.glance(is_in_place)
        ):
            self.arrive(_START.page)
        found: list[dict[str, object]] = self.player.play(
            _WALK, {"begin": begin, "keys": [*keys]}, entries
        )
        return found

    def _state(self) -> list[object]:
        found: list[object] = self.player.glance(_STATE) or ["between two pages"]
        return found
