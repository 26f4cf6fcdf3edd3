"""What was measured, and what it is held against; knows nothing of how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Unit = Literal["ms", "s", "bytes", "count"]

MEDIAN = 0.5
P95 = 0.95


@dataclass(frozen=True)
class Series:
    """The same thing measured several times."""

    samples: tuple[float, ...]

    @classmethod
    def of(cls, samples: Iterable[float]) -> Series:
        """Keep every sample, in the order in which they were taken."""
        return cls(tuple(samples))

    def at(self, part: float) -> float:
        """Return what a part of the samples, of 1, do not exceed.

        Between two samples it is as far from them as the part is.
        """
        ordered = sorted(self.samples)
        place = part * (len(ordered) - 1)
        below = int(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


@dataclass(frozen=True)
class Goal:
    """The most that a figure may be.

    Attributes:
        of: The figure of the last column, or its ratio to the column before.
        word: "target", or "aim" where nothing hangs on it.
    """

    most: float
    of: Literal["last", "ratio"]
    word: Literal["target", "aim"] = "target"


@dataclass(frozen=True)
class Row:
    """One line of a table.

    Attributes:
        cells: What each column measured; None where a column has no such thing.
        part: Which part of the samples is shown and compared: the median, or p95.
    """

    name: str
    unit: Unit
    cells: tuple[Series | None, ...]
    goals: tuple[Goal, ...] = ()
    part: float = MEDIAN

    @property
    def figures(self) -> tuple[float | None, ...]:
        """The one figure that stands for each column."""
        return tuple(
            None if cell is None else cell.at(self.part) for cell in self.cells
        )

    @property
    def ratio(self) -> float | None:
        """How the last column relates to the one before it."""
        if len(self.cells) == 1:
            return None
        before, last = self.figures[-2:]
        return last / before if before and last is not None else None

    def meets(self, goal: Goal) -> bool | None:
        """Whether a goal is met; None where there is nothing to compare."""
        figure = self.ratio if goal.of == "ratio" else self.figures[-1]
        return None if figure is None else figure <= goal.most


@dataclass(frozen=True)
class Section:
    """A table.

    Attributes:
        ratio: What the last two columns are called as a ratio; empty without one.
        remarks: What has to be known to read it.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    ratio: str = ""
    remarks: tuple[str, ...] = ()
