"""A walk in place in long strides: of each step one question to the browser.

An option is clicked by the page itself, after a look at what lies in its middle; by a
real mouse every option is clicked in `tests/everywhere/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.live_visitor import SHOWN, shown
from tests.support.visitor import MIDDLE, PATIENCE

if TYPE_CHECKING:
    from tests.support.live_visitor import LiveVisitor, Shown
    from wizard.content.paths import Path

_STRIDE = f"""async selector => {{
  const [x, y] = ({MIDDLE})(selector)
  const $option = document.querySelector(selector)
  const $hit = document.elementFromPoint(x, y)
  if (!$option.contains($hit)) throw new Error(`${{$hit?.outerHTML}} lies above it`)
  const {{to}} = $option.dataset
  const end = Date.now() + {PATIENCE}
  $option.click()
  while (document.querySelector('[data-wizard]').dataset.node !== to) {{
    if (Date.now() > end) throw new Error(`${{to}} never came`)
    await new Promise(done => setTimeout(done))
  }}
  return ({SHOWN})()
}}"""


def walk(guest: LiveVisitor, path: Path) -> list[Shown]:
    """Choose each option of a path and return what was seen after each."""
    return [
        shown(guest.page.evaluate(_STRIDE, f'a[data-option="{chosen.option.key}"]'))
        for chosen in path.options
    ]
