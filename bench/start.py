"""Measure the time until Python is ready."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from bench.chrome import SLOWER, limit, loop_in_worker, new_visitor, slowed
from bench.figures import Goal, Row, Section
from bench.run import Run, log
from bench.sites import PYTHON_FOLDER, Site, in_turn


@dataclass(frozen=True)
class Conditions:
    """The conditions of a visitor: how slow the processor and the network are."""

    name: str
    slower: float = 1
    is_slow_line: bool = False
    goal_of_click: Goal | None = None
    goal_of_start: Goal | None = None


RATIO = "ours/stock"
QUARTER = Goal(0.25, "ratio")
FULL_SPEED = Conditions(
    "Cold cache, full speed", goal_of_click=QUARTER, goal_of_start=QUARTER
)
AGAIN = Conditions("Second visit, full speed")
SLOW_CPU = Conditions("Cold cache, CPU 4 times slower", slower=SLOWER)
SLOW_PHONE = Conditions(
    "Cold cache, CPU 4 times slower, Slow 4G",
    slower=SLOWER,
    is_slow_line=True,
    goal_of_click=Goal(0.70, "ratio"),
)


@dataclass(frozen=True)
class Started:
    """How long a start took, in seconds.

    Attributes:
        click: From the click on the home page until the engine was ready.
        start: From when the engine was started until it was ready.
    """

    click: float
    start: float

    def __str__(self) -> str:
        """Both durations, for the progress messages."""
        return f"{self.click:.2f} s, of which {self.start:.2f} s from its start"


def cold_and_again(run: Run) -> tuple[Section, ...]:
    """Start with an empty cache and then with a full one, at full speed."""
    first: dict[str, list[Started]] = {site.name: [] for site in run.sites}
    second: dict[str, list[Started]] = {site.name: [] for site in run.sites}
    for number, site in in_turn(run.sites, run.rounds):
        with new_visitor(run.browser) as context:
            page = context.new_page()
            first[site.name].append(start(run.browser, page, site))
            page.close()
            before = len(site.host.sent)
            second[site.name].append(start(run.browser, context.new_page(), site))
            _refuse_python(site, before)
        shown = f"{first[site.name][-1]}, again: {second[site.name][-1]}"
        log(f"{FULL_SPEED.name}, {site.name} {number + 1}: {shown}")
    return _section(first, FULL_SPEED), _section(second, AGAIN)


def slow_cpu(run: Run) -> tuple[Section, ...]:
    """Start with an empty cache on a slow processor, and measure how slow it is."""
    return (_compared(run, SLOW_CPU), _slowness(run))


def _slowness(run: Run) -> Section:
    with new_visitor(run.browser) as context:
        page = context.new_page()
        plain = [loop_in_worker(page) for _ in range(run.rounds)]
        with slowed(run.browser, SLOWER):
            slow = [loop_in_worker(page) for _ in range(run.rounds)]
    return Section(
        "How much slower a worker becomes by that",
        ("full speed", "slowed"),
        (Row("a fixed loop in a worker", "ms", (plain, slow)),),
        ratio="slowed/full",
    )


def slow_phone(run: Run) -> tuple[Section, ...]:
    """Start with an empty cache on a slow processor and a slow network."""
    return (_compared(run, SLOW_PHONE),)


def start(
    browser: Browser, page: Page, site: Site, conditions: Conditions = FULL_SPEED
) -> Started:
    """Click on the home page and wait until the engine is ready.

    The home page itself is loaded at full speed: it does not load Python.

    Raises:
        AssertionError: The engine failed.
    """
    page.goto(site.origin)
    page.wait_for_load_state("networkidle")
    if conditions.is_slow_line:
        limit(page)
    with (
        slowed(browser, conditions.slower),
        page.expect_console_message(
            lambda message: message.text.startswith("engine: ")
        ) as logged,
    ):
        page.locator("[data-start]").click(no_wait_after=True)
    if logged.value.text != "engine: ready":
        message = f"{site.name}: {logged.value.text}"
        raise AssertionError(message)
    marks: Mapping[str, float] = page.evaluate("marks")
    ready = marks["ready"]
    return Started(
        (ready - marks["clicked"]) / 1000, (ready - marks["starting"]) / 1000
    )


def _compared(run: Run, conditions: Conditions) -> Section:
    taken: dict[str, list[Started]] = {site.name: [] for site in run.sites}
    for number, site in in_turn(run.sites, run.rounds):
        with new_visitor(run.browser) as context:
            page = context.new_page()
            taken[site.name].append(start(run.browser, page, site, conditions))
        log(f"{conditions.name}, {site.name} {number + 1}: {taken[site.name][-1]}")
    return _section(taken, conditions)


def _section(taken: Mapping[str, Sequence[Started]], conditions: Conditions) -> Section:
    click, begun = conditions.goal_of_click, conditions.goal_of_start
    clicks = [[one.click for one in all_] for all_ in taken.values()]
    starts = [[one.start for one in all_] for all_ in taken.values()]
    rows = (
        Row("click to ready", "s", clicks, (click,) if click else ()),
        Row("engine start to ready", "s", starts, (begun,) if begun else ()),
    )
    return Section(conditions.name, tuple(taken), rows, RATIO)


def _refuse_python(site: Site, before: int) -> None:
    """Raise an error if a second visit loads files of Python again."""
    again = [
        sent.name for sent in site.host.sent[before:] if PYTHON_FOLDER in sent.name
    ]
    if again:
        message = f"{site.name} was asked again for {again}"
        raise AssertionError(message)
