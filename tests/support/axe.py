"""axe-core, injected by the debugger, which the page's policy does not restrict."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tasks.folders import BROWSER

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_OF_COLOUR = ["color-contrast", "link-in-text-block"]
_OF_COLOUR_AND_SIZE = [*_OF_COLOUR, "target-size", "scrollable-region-focusable"]
"""The rules whose result depends on the colour scheme or the width."""

_RUN = """async ({only, without}) => {
  const frame = () => new Promise(requestAnimationFrame)
  await frame()
  await frame()
  const rules = Object.fromEntries(without.map(rule => [rule, {enabled: false}]))
  const found = await axe.run(
    document, {runOnly: only, rules, resultTypes: ['violations']})
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
    """Inject axe into the open page, unless it is there."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_source())


def check(page: Page) -> None:
    """Check that the page as it is now has no violation."""
    load(page)
    found = violations(page)
    assert not found, "\n".join(found)


def violations(page: Page, *, again: bool = False, colours: bool = True) -> list[str]:
    """Return the rule, place and fix of every violation in the page as it is now.

    Args:
        page: The page, in which axe is loaded.
        again: Whether the page was checked in another scheme or width already, so that
            only the rules that depend on these run.
        colours: Whether the slow rules of colours run.
    """
    only = _OF_COLOUR_AND_SIZE if again else _TAGS
    without = [] if colours else _OF_COLOUR
    found: dict[str, Any] = page.evaluate(_RUN, {"only": only, "without": without})
    assert found["passed"] > 0, "axe looked at nothing"
    return [" | ".join(violation) for violation in found["violations"]]
