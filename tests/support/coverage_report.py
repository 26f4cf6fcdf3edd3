"""A pytest plugin that reports which walks were played, in which browser and way.

Each test that plays a walk records it; a table at the end of the run shows them all.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

import pytest

from wizard.content.paths import Path

Record = Callable[[str, str, Path], None]
Way = tuple[str, str]
"""A browser, and the way in which it opened the site."""

EVERY_PATH = "--every-path"
_NAME = "played"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that plays every path in every browser and way."""
    parser.addoption(
        EVERY_PATH,
        action="store_true",
        help="play every path and continuation in every browser, in every way",
    )


@pytest.fixture
def record(record_property: Callable[[str, object], None]) -> Record:
    """Return a function that records a walk; it counts if the test passes."""

    def say(browser: str, way: str, walk: Path) -> None:
        record_property(_NAME, [browser, way, *_answers(walk)])

    return say


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the table, if any walk was played."""
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
    # Imported late, since most runs of a few tests play no walk.
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
