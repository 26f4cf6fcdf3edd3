"""The deadline of a result as a line of plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.engine.dates import on_weekday, within_sentence
from wizard.engine.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.engine.step import Step


def deadline_lines(step: Step) -> Iterator[str]:
    """Yield a line about the deadline of a result, if it has one."""
    due, span = step.node.deadline, step.span
    if due is None:
        return
    text = plain(due.text)
    if span:
        day = plain(on_weekday(span.last))
        latest = "" if due.is_age else "najpóźniej "
        yield f"{plain(due.over)} {day}." if span.over else f"{text} {latest}{day}."
    elif due.is_age:
        yield f"{text} w dniu {due.length.number}. urodzin."
    else:
        label = plain(within_sentence(due.label))
        yield f"{text} w ciągu {plain(due.term)}. Początek terminu: {label}."
