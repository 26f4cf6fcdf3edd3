"""Format sections as aligned Markdown tables and as JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from bench.figures import MEDIAN, Goal, Row, Samples, Section, Unit, quantile

_NOTHING = "-"


def markdown(sections: Iterable[Section]) -> str:
    """Return sections as Markdown."""
    return "\n".join(map(_section, sections))


def as_json(section: Section) -> dict[str, Any]:
    """Return a section with every sample, as JSON values."""
    return {
        "name": section.name,
        "columns": list(section.columns),
        "rows": [_row_as_json(row, section) for row in section.rows],
        "remarks": list(section.remarks),
    }


def figure(value: float, unit: Unit) -> str:
    """Format a figure with its significant digits."""
    match unit:
        case "ms":
            return f"{value:.1f} ms" if value < 10 else f"{value:.0f} ms"
        case "s":
            return f"{value:.2f} s"
        case "bytes" | "count":
            return f"{value:,.0f}"
        case "share":
            return f"{value:.3f}"


def _section(section: Section) -> str:
    ratio = [section.ratio] if section.ratio else []
    heads = ["", *section.columns, *ratio, "goal"]
    lines = [heads, *(_cells(row, with_ratio=bool(ratio)) for row in section.rows)]
    remarks = "".join(f"\n{remark}\n" for remark in section.remarks)
    return f"### {section.name}\n\n{_aligned(lines)}\n{remarks}"


def _cells(row: Row, *, with_ratio: bool) -> list[str]:
    shown = [_cell(cell, row) for cell in row.cells]
    ratio = _NOTHING if row.ratio is None else f"{row.ratio:.2f}"
    goals = ", ".join(_goal(row, goal) for goal in row.goals)
    return [row.name, *shown, *([ratio] if with_ratio else []), goals]


def _cell(cell: Samples | None, row: Row) -> str:
    if cell is None:
        return _NOTHING
    lowest, highest = min(cell), max(cell)
    shown = figure(quantile(cell, row.part), row.unit)
    if lowest == highest:
        return shown
    ends = (figure(end, row.unit).split()[0] for end in (lowest, highest))
    return f"{shown} ({' to '.join(ends)})"


def _goal(row: Row, goal: Goal) -> str:
    is_ratio = goal.of == "ratio"
    limit = f"{goal.limit:g}" if is_ratio else figure(goal.limit, row.unit)
    word = "aim " if goal.word == "aim" else ""
    answer = {True: "met", False: "**not met**", None: "nothing to compare"}
    sign = "≥" if goal.is_least else "≤"
    of = f"ratio {sign}" if is_ratio else sign
    return f"{word}{of} {limit}: {answer[row.meets(goal)]}"


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = ["-" * width for width in widths]
    rows = [lines[0], rule, *lines[1:]]
    return "\n".join(f"| {' | '.join(map(str.ljust, row, widths))} |" for row in rows)


def _row_as_json(row: Row, section: Section) -> dict[str, Any]:
    return {
        "name": row.name,
        "unit": row.unit,
        "compared": "median" if row.part == MEDIAN else f"p{row.part * 100:.0f}",
        "columns": {
            column: cell and _samples_as_json(cell, row)
            for column, cell in zip(section.columns, row.cells, strict=True)
        },
        "ratio": row.ratio if section.ratio else None,
        "goals": [{**asdict(goal), "met": row.meets(goal)} for goal in row.goals],
    }


def _samples_as_json(samples: Samples, row: Row) -> dict[str, Any]:
    return {
        "figure": quantile(samples, row.part),
        "median": quantile(samples, MEDIAN),
        "lowest": min(samples),
        "highest": max(samples),
        "samples": list(samples),
    }
