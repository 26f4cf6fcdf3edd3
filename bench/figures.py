"""Measured figures and their goals, without the way they were measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Unit = Literal["ms", "s", "bytes", "count", "share"]

MEDIAN = 0.5
P95 = 0.95


Samples = Sequence[float]
"""The samples of one measurement, in the order in which they were taken."""


def quantile(samples: Samples, part: float) -> float:
    """Return a quantile with linear interpolation; 0.5 is the median."""
    ordered = sorted(samples)
    place = part * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


@dataclass(frozen=True)
class Goal:
    """The upper limit of a figure, or a lower limit.

    Attributes:
        limit: The limit itself, which is allowed.
        of: What is limited: the last column, or its ratio to the column before.
        word: "target", or "aim" for a limit that may be missed.
        is_least: Whether it is a lower limit.
    """

    limit: float
    of: Literal["last", "ratio"]
    word: Literal["target", "aim"] = "target"
    is_least: bool = False


@dataclass(frozen=True)
class Row:
    """One line of a table.

    Attributes:
        cells: The samples of each column; None in a column without this row.
        part: The quantile that is shown and compared: the median, or p95.
    """

    name: str
    unit: Unit
    cells: Sequence[Samples | None]
    goals: tuple[Goal, ...] = ()
    part: float = MEDIAN

    @property
    def figures(self) -> tuple[float | None, ...]:
        """The quantile of each column."""
        part = self.part
        return tuple(
            None if cell is None else quantile(cell, part) for cell in self.cells
        )

    @property
    def ratio(self) -> float | None:
        """The ratio of the last column to the one before it, or None."""
        if len(self.cells) == 1:
            return None
        before, last = self.figures[-2:]
        return last / before if before and last is not None else None

    def meets(self, goal: Goal) -> bool | None:
        """Whether a goal is met; None if there is nothing to compare."""
        figure = self.ratio if goal.of == "ratio" else self.figures[-1]
        if figure is None:
            return None
        return figure >= goal.limit if goal.is_least else figure <= goal.limit


@dataclass(frozen=True)
class Section:
    """A table.

    Attributes:
        ratio: The heading of the ratio of the last two columns; "" without one.
        remarks: Paragraphs below the table.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    ratio: str = ""
    remarks: tuple[str, ...] = ()
