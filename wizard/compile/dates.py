"""Front matter -> the date that a question asks for, and the deadline of a result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wizard.compile.typography import typeset
from wizard.engine import tree
from wizard.engine.length import UNITS, Length
from wizard.engine.rules import TERM_RULE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.content.draft import Draft
    from wizard.content.load import Docs

DAY_AFTER = "po-terminie"
"""The value of `event.day` for an event on the day after the last one."""


def date_field(docs: Docs, draft: Draft) -> tree.DateField | None:
    """Return the date that a question asks for, or None."""
    value = draft.record.values.get("date")
    if value is None:
        return None
    return tree.DateField(
        name=value["name"],
        label=typeset(value["label"]),
        rule=value["rule"],
        length=_length(_term(docs, value)),
        picks=value["picks"],
    )


def deadline(docs: Docs, draft: Draft) -> tree.Deadline | None:
    """Return the deadline of a result, or None."""
    value = draft.record.values.get("deadline")
    if value is None:
        return None
    term = _term(docs, value)
    over, event = value.get("over", {}), value.get("event", {})
    return tree.Deadline(
        from_date=value["from"],
        label=typeset(value.get("label") or docs.dates[value["from"]]["label"]),
        text=typeset(value["text"]),
        term=typeset(term["text"]),
        length=_length(term),
        rule=value.get("rule", TERM_RULE),
        over=typeset(over.get("text", tree.OVER)),
        way_on=over.get("option", ""),
        event=typeset(event.get("title", "")),
        event_after=event.get("day") == DAY_AFTER,
    )


def routing(asked: tree.DateField) -> list[object]:
    """Return what decides which option a date selects."""
    return [asked.rule, asked.length.number, asked.length.unit, asked.picks]


def _term(docs: Docs, value: Mapping[str, Any]) -> Mapping[str, Any]:
    term: Mapping[str, Any] = docs.data["terms"].values[value["term"]]
    return term


def _length(term: Mapping[str, Any]) -> Length:
    unit = next(unit for unit in UNITS if unit in term)
    return Length(int(term[unit]), unit)
