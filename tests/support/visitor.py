"""Somebody who goes through the site; what they do, and what they then see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.support.html_document import plain, squeezed
from tests.support.site_content import DOCS, TREE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Page, ViewportSize

    from wizard.content.paths import Path
    from wizard.engine.tree import Node

PHONE: ViewportSize = {"width": 390, "height": 844}
NARROW: ViewportSize = {"width": 320, "height": 640}
PATIENCE = 15_000
"""How long anything may take, in milliseconds, on a machine that is busy."""

MOST_TABS = 40
"""No page has more stops of the Tab key before its first option."""

SHOWN = """() => {
  const $wizard = document.querySelector('[data-wizard]')
  const texts = $elements => [...$elements].map($element => $element.textContent)
  return {
    node: $wizard?.dataset.node ?? '',
    headings: texts(document.querySelectorAll('h1')),
    steps: texts($wizard?.querySelectorAll('[data-steps] > li') ?? []),
  }
}"""

SEARCH_IS_READY = "Zacznij pisać, aby szukać"
"""What Material's search says before the first key. Until then it may still ask itself
what stands in its field."""

MIDDLE = """selector => {
  const $$found = document.querySelectorAll(selector)
  if ($$found.length !== 1) {
    throw new Error(`${selector} is ${$$found.length} times in ${location.href}`)
  }
  $$found[0].scrollIntoView({block: 'center'})
  const {x, y, width, height} = $$found[0].getBoundingClientRect()
  return [x + width / 2, y + height / 2]
}"""

_FOCUSED = """() => {
  const $focused = document.activeElement
  const box = $focused.getBoundingClientRect()
  const style = getComputedStyle($focused)
  return {
    id: $focused.id,
    classes: [...$focused.classList],
    option: $focused.dataset.option ?? null,
    inWizard: Boolean($focused.closest('[data-wizard]')),
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    visible: style.clipPath === 'none' && box.top >= 0 && box.bottom <= innerHeight
      && box.left >= 0 && box.right <= innerWidth && box.width > 0 && box.height > 0,
  }
}"""


@dataclass(frozen=True)
class Shown:
    """A page of the wizard in a few words.

    Attributes:
        headings: All headings of the first level; one is right.
        steps: What to do, at a result.
    """

    node: str
    headings: tuple[str, ...]
    steps: tuple[str, ...]


def expected(node: Node) -> Shown:
    """Return what the page of a node must show; worked out from the tree alone."""
    return Shown(node.id, (squeezed(node.title),), tuple(map(plain, node.todo)))


def shown(found: Mapping[str, Any]) -> Shown:
    """Return what `SHOWN` found in a page."""
    headings = tuple(map(squeezed, found["headings"]))
    return Shown(found["node"], headings, tuple(map(squeezed, found["steps"])))


def nodes_on(path: Path) -> list[str]:
    """Return the nodes that a path meets, with the first and the last."""
    return [*(chosen.question for chosen in path.options), path.result]


def name_of(path: Path) -> str:
    """Name a path by its keys; one that begins at a result by that, too."""
    first = path.options[0].question
    beginning = [first] if first != DOCS.start else []
    return "/".join([*beginning, *(chosen.option.key for chosen in path.options)])


@dataclass(frozen=True)
class Visitor:
    """Drives one page; whether scripts run is up to the page."""

    page: Page
    origin: str

    def open(self, page: str) -> int:
        """Open a page of the site and return the status of the answer."""
        answer = self.page.goto(self.origin + page)
        return answer.status if answer else 0

    def click(self, selector: str) -> None:
        """Click in the middle of the only such link, and wait for its page.

        Whatever lies there gets the click, as with a finger. (`Locator.click`
        looks closer before it clicks, for half as much time again.)
        """
        x, y = self.page.evaluate(MIDDLE, selector)
        with self.page.expect_navigation():
            self.page.mouse.click(x, y)

    def choose(self, key: str) -> None:
        """Click an option."""
        self.click(f'a[data-option="{key}"]')

    def follow_by_keyboard(self, options: int) -> list[tuple[Shown, bool]]:
        """Choose the first option a number of times, without a mouse.

        Returns:
            What was seen, and whether the focused option could be told by its ring.
        """
        seen = []
        for _ in range(options):
            shown = self.see()
            focused = self.tab_to_option()
            seen.append((shown, focused["ringed"] and focused["visible"]))
            with self.page.expect_navigation():
                self.page.keyboard.press("Enter")
        return [*seen, (self.see(), True)]

    def see(self) -> Shown:
        """Return what the page of the wizard that is open shows."""
        return shown(self.page.evaluate(SHOWN))

    def tab(self) -> dict[str, Any]:
        """Press Tab and return what then has the focus."""
        self.page.keyboard.press("Tab")
        return self.focused()

    def tab_to_option(self) -> dict[str, Any]:
        """Press Tab up to the first option and return what has the focus."""
        for _ in range(MOST_TABS):
            focused = self.tab()
            if focused["option"] is not None:
                return focused
        message = f"no option has the focus after {MOST_TABS} times Tab"
        raise AssertionError(message)

    def focused(self) -> dict[str, Any]:
        """Return what has the focus."""
        found: dict[str, Any] = self.page.evaluate(_FOCUSED)
        return found


def seen_on(path: Path) -> list[Shown]:
    """Return all that a path must show."""
    return [expected(TREE.nodes[node_id]) for node_id in nodes_on(path)]
