"""Measure the time from an answer until the next step is on the screen."""

from collections.abc import Mapping
from functools import cache

from playwright.sync_api import Page

from bench.chrome import SLOWER, new_visitor, slowed
from bench.figures import MEDIAN, P95, Goal, Row, Section
from bench.run import Run, log
from bench.sites import in_turn
from bench.start import RATIO, start
from tests.support.site_content import TREE

PAUSE = 300
"""The shortest time between two clicks of a person, in ms."""

SPEEDS: dict[str, tuple[float, Goal]] = {
    "full speed": (1, Goal(50, "last")),
    "CPU 4 times slower": (SLOWER, Goal(150, "last")),
}

_WATCH = """() => {
  let clicked = 0
  window.taken = []
  addEventListener('click', event => { clicked = event.timeStamp }, true)
  new MutationObserver(() => requestAnimationFrame(() => {
    if (clicked) taken.push(performance.now() - clicked)
    clicked = 0
  })).observe(document.querySelector('[data-wizard]'), {attributeFilter: ['data-node']})
}"""

_BEGIN = """start => new Promise(done => {
  const $wizard = document.querySelector('[data-wizard]')
  const isBegun = () =>
    $wizard.dataset.node === start && !document.querySelector('[data-change]')
  const look = () => isBegun() ? done() : setTimeout(look, 20)
  // A new fragment for the step that is shown already would be handled only after the
  // first click.
  if (!isBegun()) location.hash = `w1/${$wizard.dataset.tree}/${start}`
  look()
})"""

_MIDDLE = """key => {
  const $option = document.querySelector(`a[data-option="${key}"]`)
  $option.scrollIntoView({block: 'center'})
  const {x, y, width, height} = $option.getBoundingClientRect()
  return [x + width / 2, y + height / 2]
}"""

_AT_ONCE = """keys => new Promise((done, fail) => {
  setTimeout(() => fail(new Error(`still left: ${keys}`)), 60_000)
  const next = () => {
    if (!keys.length) return done()
    const before = taken.length
    const $option = document.querySelector(`a[data-option="${keys.shift()}"]`)
    if (!$option) return fail(new Error(`not there, with ${keys} behind it`))
    $option.click()
    const look = () => taken.length > before ? next() : requestAnimationFrame(look)
    requestAnimationFrame(look)
  }
  next()
})"""


def answers(run: Run) -> tuple[Section, ...]:
    """Measure the longest walk several times, with and without pauses."""
    with new_visitor(run.browser) as one, new_visitor(run.browser) as other:
        pages = {}
        for context, site in zip((one, other), run.sites, strict=True):
            pages[site.name] = context.new_page()
            start(run.browser, pages[site.name], site)
            watch(pages[site.name])
        return tuple(
            _answered(run, pages, speed, is_paused=is_paused)
            for speed in SPEEDS
            for is_paused in (True, False)
        )


@cache
def longest(node_id: str) -> tuple[str, ...]:
    """Return the keys of the longest walk from a node to the last result."""
    options = TREE.nodes[node_id].options
    walks = ((option.key, *longest(option.to)) for option in options)
    return max(walks, key=len, default=())


def _answered(
    run: Run, pages: Mapping[str, Page], speed: str, *, is_paused: bool
) -> Section:
    slower, goal = SPEEDS[speed]
    taken: dict[str, list[float]] = {site.name: [] for site in run.sites}
    for _, site in in_turn(run.sites, run.rounds):
        with slowed(run.browser, slower):
            taken[site.name] += walk(pages[site.name], is_paused=is_paused)
    how = f"{PAUSE} ms between" if is_paused else "no pause between"
    log(f"answers, {speed}, {how}")
    cells = tuple(taken.values())
    goals = (goal,) if is_paused else ()
    rows = (
        Row("p50", "ms", cells, part=MEDIAN),
        Row("p95", "ms", cells, goals, part=P95),
    )
    return Section(f"Answer to next step, {speed}, {how}", tuple(taken), rows, RATIO)


def watch(page: Page) -> None:
    """Record the time of each answer from now on, in `window.taken`."""
    page.evaluate(_WATCH)


def walk(page: Page, *, is_paused: bool) -> list[float]:
    """Walk the longest walk and return the time of each answer, in ms.

    Raises:
        AssertionError: Not every answer was recorded.
    """
    page.bring_to_front()
    page.evaluate(_BEGIN, TREE.start)
    page.evaluate("window.taken.length = 0")
    keys = longest(TREE.start)
    if is_paused:
        for number, key in enumerate(keys):
            x, y = page.evaluate(_MIDDLE, key)
            page.wait_for_timeout(PAUSE)
            page.mouse.click(x, y)
            _wait_for(page, number + 1)
    else:
        page.evaluate(_AT_ONCE, list(keys))
    found: list[float] = page.evaluate("taken")
    if len(found) != len(keys):
        message = f"{len(found)} answers were seen, not {len(keys)}"
        raise AssertionError(message)
    return found


def _wait_for(page: Page, answers: int) -> None:
    page.evaluate(
        """answers => new Promise((done, fail) => {
          setTimeout(() => fail(new Error('no next step came')), 60_000)
          const look = () => taken.length >= answers ? done() : setTimeout(look, 10)
          look()
        })""",
        answers,
    )
