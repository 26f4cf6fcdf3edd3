"""axe-core, put into a page by the debugger: no policy has to let it in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from tasks.folders import BROWSER

if TYPE_CHECKING:
    from playwright.sync_api import Page

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_OF_COLOUR_AND_SIZE = [
    "color-contrast",
    "link-in-text-block",
    "target-size",
    "scrollable-region-focusable",
]
"""The rules whose outcome depends on a scheme or a width, not on the page alone."""

_RUN = """async only => {
  const frame = () => new Promise(requestAnimationFrame)
  await frame()
  await frame()
  const found = await axe.run(document, {runOnly: only, resultTypes: ['violations']})
  return {
    passed: found.passes.length,
    violations: found.violations.flatMap(({id, nodes}) => nodes.map(
      ({target, failureSummary}) => [id, target.join(' '), failureSummary])),
  }
}"""


@cache
def _source() -> str:
    path = BROWSER / "node_modules" / "axe-core" / "axe.min.js"
    return path.read_text(encoding="utf-8")


def load(page: Page) -> None:
    """Put axe into the page that is open."""
    page.evaluate(_source())


def violations(page: Page, *, again: bool = False) -> list[str]:
    """Return rule, place and remedy of all that axe finds in the page as it is now.

    Where the same page was looked at already, in another scheme or width, `again`
    tries only the rules that depend on these.
    """
    only = _OF_COLOUR_AND_SIZE if again else _TAGS
    found: dict[str, Any] = page.evaluate(_RUN, only)
    assert found["passed"] > 0, "axe looked at nothing"
    return [" | ".join(violation) for violation in found["violations"]]
