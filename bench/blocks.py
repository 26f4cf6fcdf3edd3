"""Measure the longest task of our scripts on the main thread."""

from collections.abc import Callable, Mapping, Sequence

from playwright.sync_api import Page

from bench.answers import walk, watch
from bench.chrome import new_visitor
from bench.figures import Goal, Row, Section
from bench.run import Run, log
from bench.sites import START, Site, in_turn
from bench.start import RATIO, start
from bench.trace import Block, Event, blocks

CATEGORIES = ("devtools.timeline", "disabled-by-default-devtools.timeline")
GOAL = Goal(50, "last")


def longest_blocks(run: Run) -> tuple[Section, ...]:
    """Trace a start and a walk, and measure the longest task of each."""
    starts: dict[str, list[Block]] = {site.name: [] for site in run.sites}
    walks: dict[str, list[Block]] = {site.name: [] for site in run.sites}
    for number, site in in_turn(run.sites, run.rounds):
        with new_visitor(run.browser) as context:
            page = context.new_page()
            starts[site.name].append(_longest(run, page, site, _start))
            walks[site.name].append(_longest(run, page, site, _walk))
        log(f"longest block, {site.name} {number + 1}: {starts[site.name][-1]}")
    rows = (*_rows("click to ready", starts), *_rows("the longest walk", walks))
    name = "Longest block of the main thread by our scripts, full speed"
    return (Section(name, tuple(starts), rows, RATIO),)


def _rows(name: str, found: Mapping[str, Sequence[Block]]) -> tuple[Row, ...]:
    whole = [[block.whole for block in all_] for all_ in found.values()]
    busy = [[block.busy for block in all_] for all_ in found.values()]
    return (
        Row(name, "ms", whole, (GOAL,)),
        Row(f"{name}, processor time", "ms", busy),
    )


def _longest(
    run: Run, page: Page, site: Site, act: Callable[[Run, Page, Site], None]
) -> Block:
    """Return the longest wall time and the longest CPU time, maybe of two tasks."""
    run.browser.start_tracing(page=page, categories=list(CATEGORIES))
    act(run, page, site)
    trace = run.browser.stop_tracing()
    found = blocks(trace, lambda call: _is_ours(call, site))
    return Block(max(one.whole for one in found), max(one.busy for one in found))


def _start(run: Run, page: Page, site: Site) -> None:
    start(run.browser, page, site)


def _walk(run: Run, page: Page, site: Site) -> None:
    del run, site
    watch(page)
    walk(page, is_paused=False)


def _is_ours(call: Event, site: Site) -> bool:
    """Return whether a call is of live.js or of our script inlined in the page."""
    if "/assets/gmd/live." in call.script:
        return True
    before, _, rest = site.page.partition('id="wizard-settings">')
    first = before.count("\n") + 2
    last = first + rest.partition("</script>\n")[2].partition("</script>")[0].count(
        "\n"
    )
    return call.script == site.origin + START and first <= call.line <= last
