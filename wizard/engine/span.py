"""The days of a result's deadline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from wizard.engine.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from wizard.engine.calendar import Calendar
    from wizard.engine.tree import Deadline, Node, Tree
    from wizard.engine.walk import Answer


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day of a deadline's term, as YYYY-MM-DD.

    Attributes:
        last: The last day; for an age, the day on which it is reached.
        over: Whether the last day has passed, or the age is reached.
        near: "dziś" or "jutro" if that is the last day, else "".
        own: Whether the date was entered on a result, where it can be corrected.
    """

    first: str
    last: str
    over: bool = False
    near: str = ""
    own: bool = False


def span_of(
    tree: Tree, node: Node, trail: Iterable[Answer], calendar: Calendar | None
) -> Span | None:
    """Return the days of a deadline, or None.

    A date that a question asked for counts only if it selects the answer on the trail:
    a visitor may have entered a date and then chosen another option by hand. Such a
    result asks for the date itself. A date that is entered there counts although it
    may contradict the trail: it is the newer statement, made about this result, and
    it selects no option. If the term is over by it, the page says so and names the
    follow-up; the answers stay.
    """
    due = node.deadline
    if due is None or calendar is None:
        return None
    entered = calendar.on_result(due.from_date)
    if entered:
        return _counted(due, entered, calendar.today, own=True)
    for answer in trail:
        asked = tree.nodes[answer.question].date
        named = asked is not None and asked.name == due.from_date
        if asked and named and calendar.pick(asked) == answer.key:
            given = calendar.given[asked.name]
            return _counted(due, given, calendar.today, own=False)
    return None


def _counted(due: Deadline, first: date, today: date, *, own: bool) -> Span:
    last = due.length.end(first)
    over = RULES[due.rule].decide(first, today, due.length) == "tak"
    near = {today: "dziś", today + timedelta(days=1): "jutro"}.get(last, "")
    return Span(first.isoformat(), last.isoformat(), over, near, own)
