"""A plugin of pytest: how hard the real texts are to read, and how they are spelt.

The tests of the texts say what they measured; all of it is a table at the end.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Say = Callable[..., None]
    Said = Sequence[Any]
    """A kind, a name, and figures."""

ARTICLE, RESULT, PATHS, SPELLING = "article", "path to", "paths", "spelling"
_NAME = "plain"


@pytest.fixture
def say(record_property: Callable[[str, object], None]) -> Say:
    """Return what tells a kind, a name and figures; told of failures, too."""

    def tell(*said: str | float) -> None:
        record_property(_NAME, [*said])

    return tell


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the table, if anything was measured."""
    stats = terminalreporter.stats
    said = [*_said([*stats.get("passed", []), *stats.get("failed", [])])]
    if said:
        terminalreporter.section("how plain the texts are")
        for line in lines(said):
            terminalreporter.write_line(line)


def _said(reports: Sequence[pytest.TestReport]) -> Iterator[Said]:
    for report in reports:
        for name, value in report.user_properties:
            if name == _NAME and isinstance(value, (list, tuple)):
                yield value


def lines(said: Sequence[Said]) -> Iterator[str]:
    """Yield the lines of the table.

    Args:
        said: Of an article and of the hardest path to a result: name, FOG, words of an
            average sentence and of the longest; of all paths their number, the highest
            FOG and the median; of the spelling how many words there are, and how many
            are unknown.
    """
    rows = sorted(row for row in map(tuple, said) if row[0] in (ARTICLE, RESULT))
    if rows:
        yield _row("", "FOG", "words a sentence", "longest")
    for kind, name, fog, average, longest in rows:
        yield _row(f"{kind} {name}", f"{fog:.1f}", f"{average:.1f}", str(longest))
    fogs = [float(row[2]) for row in rows if row[0] == ARTICLE]
    if fogs:
        yield (
            f"articles: {len(fogs)}, FOG at most {max(fogs):.1f},"
            f" median {median(fogs):.1f}"
        )
    for kind, *figures in sorted(map(tuple, said)):
        if kind == PATHS:
            yield "paths: {}, FOG at most {:.1f}, median {:.1f}".format(*figures)
        elif kind == SPELLING:
            yield "spelling of {}: {} words, {} unknown".format(*figures)


def _row(name: str, *figures: str) -> str:
    return f"{name:<46}{figures[0]:>6}{figures[1]:>18}{figures[2]:>9}"
