"""Measurements of the visible layout of a page."""

import re

from playwright.sync_api import Page

_COLOURS = """() => {
  const {backgroundColor, color} = getComputedStyle(document.body)
  return [backgroundColor, color]
}"""

_ABOVE_THE_FOLD = """() => {
  const kinds = []
  const walker = document.createTreeWalker(
    document.querySelector('main'), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const box = range.getBoundingClientRect()
    const $around = walker.currentNode.parentElement
    if (walker.currentNode.data.trim() && box.height && box.top < innerHeight) {
      const $start = $around.closest('[data-start]')
      kinds.push([$start ? 'start' : $around.closest('h1, h2, p, li').localName,
        box.bottom <= innerHeight])
    }
  }
  return kinds
}"""

_LARGER_THAN_THE_SCREEN = """() => {
  const $page = document.scrollingElement
  if ($page.scrollWidth <= innerWidth) return []
  return [...document.body.querySelectorAll('*')]
    .filter($element => $element.getBoundingClientRect().right > innerWidth)
    .map($element => `${$element.localName}.${$element.className}`)
}"""


def luminances(page: Page) -> list[float]:
    """Return the relative luminance of the body's background and text, from 0 to 1."""
    return [_luminance(colour) for colour in page.evaluate(_COLOURS)]


def _luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)]
    assert len(parts) == 3, colour
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def above_the_fold(page: Page) -> list[tuple[str, bool]]:
    """Return each text that begins on the first screen, and whether it ends there."""
    return [(kind, whole) for kind, whole in page.evaluate(_ABOVE_THE_FOLD)]


def too_wide(page: Page) -> list[str]:
    """Return the elements wider than the screen, if the page scrolls sideways."""
    found: list[str] = page.evaluate(_LARGER_THAN_THE_SCREEN)
    return found
