"""A plugin of pytest: which walks were played, in which browser and in which way.

Each test that plays one says so; all of it is a table at the end of the run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wizard.content.paths import Path

    Record = Callable[[str, str, Path], None]
    Way = tuple[str, str]
    """A browser, and how the site reached it."""

EVERY_PATH = "--every-path"
_NAME = "played"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let everything be played everywhere."""
    parser.addoption(
        EVERY_PATH,
        action="store_true",
        help="play every path and continuation in every browser, in every way",
    )


@pytest.fixture
def record(record_property: Callable[[str, object], None]) -> Record:
    """Return what says that a test plays a walk; it counts if the test passes."""

    def say(browser: str, way: str, walk: Path) -> None:
        record_property(_NAME, [browser, way, *_answers(walk)])

    return say


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the table, if anything was played."""
    played = sorted(set(_played(terminalreporter.stats.get("passed", []))))
    if played:
        terminalreporter.section("what was played")
        for line in lines(played):
            terminalreporter.write_line(line)


def _played(reports: Sequence[pytest.TestReport]) -> Iterator[tuple[str, ...]]:
    for report in reports:
        for name, value in report.user_properties:
            if name == _NAME and isinstance(value, (list, tuple)):
                yield tuple(value)


def lines(played: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield the lines of the table.

    Args:
        played: Browser, way and answers of each walk; each walk once.
    """
    # What there is is read late: most runs of a test or two play nothing.
    from tests.support.answer_cover import OPTIONS  # noqa: PLC0415
    from tests.support.site_content import CONTINUATIONS, PATHS  # noqa: PLC0415

    kinds = [{_answers(walk) for walk in walks} for walks in (PATHS, CONTINUATIONS)]
    yield _row("browser", "way", "paths", "continuations", "answers")
    for way, walks in _by_way(played).items():
        counts = [(len(kind & {*walks}), len(kind)) for kind in kinds]
        given = {answer for walk in walks for answer in walk}
        counts.append((len(given), len(OPTIONS)))
        yield _row(*way, *(f"{some} of {all_}" for some, all_ in counts))


def _answers(walk: Path) -> tuple[str, ...]:
    return tuple(f"{chosen.question}={chosen.option.key}" for chosen in walk.options)


def _by_way(
    played: Sequence[tuple[str, ...]],
) -> Mapping[Way, list[tuple[str, ...]]]:
    ways: dict[Way, list[tuple[str, ...]]] = {}
    for browser, way, *walk in played:
        ways.setdefault((browser, way), []).append(tuple(walk))
    return ways


def _row(browser: str, way: str, *counts: str) -> str:
    return (
        f"{browser:<10}{way:<13}" + "".join(f"{count:<15}" for count in counts).rstrip()
    )
