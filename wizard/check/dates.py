"""Check dates and deadlines: their rules, the terms that they count, their options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wizard.engine.length import UNITS
from wizard.engine.rules import RULES, TERM_RULE
from wizard.problems import dates, names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.draft import Draft
    from wizard.content.load import Docs
    from wizard.problems import Place, Problem

_FIELDS = ("date", "deadline")
_DEADLINE_RULES = tuple(name for name, rule in RULES.items() if rule.ends)


def check_dates(docs: Docs) -> Iterator[Problem]:
    """Yield the problems of dates, deadlines and the lengths of terms."""
    for draft in docs.drafts.values():
        for field in _FIELDS:
            yield from _check_term(docs, draft, field)
        yield from _check_picks(draft)
        yield from _check_deadline(docs, draft)
    yield from _check_same_dates(docs)
    yield from _check_lengths(docs)


def _check_term(docs: Docs, draft: Draft, field: str) -> Iterator[Problem]:
    """Check the term of a date or a deadline, and that its rule counts such terms."""
    group = _mapping(draft.record.values.get(field))
    terms = docs.data["terms"].values
    name = group.get("term")
    if not isinstance(name, str):
        return
    place = draft.record.place(field, "term")
    if docs.lacks("terms", name):
        yield names.unknown_term(place, name, terms)
    elif name in terms:
        fields = _length_fields(terms[name])
        if not fields:
            yield dates.term_without_length(place, name)
        rule = RULES.get(str(group.get("rule", TERM_RULE)))
        if rule and len(fields) == 1 and fields[0] not in rule.units:
            of = next(each for each in RULES if RULES[each] is rule)
            yield dates.rule_of_other_terms(place, of, name, fields[0], rule.units)


def _check_picks(draft: Draft) -> Iterator[Problem]:
    record = draft.record
    asked = _mapping(record.values.get("date"))
    rule, picks = asked.get("rule"), _mapping(asked.get("picks"))
    if isinstance(rule, str) and rule not in RULES:
        yield dates.unknown_rule(record.place("date", "rule"), rule, RULES)
    elif isinstance(rule, str) and picks and set(picks) != set(RULES[rule].outcomes):
        outcomes = RULES[rule].outcomes
        yield dates.wrong_outcomes(record.place("date", "picks"), rule, outcomes)
    for outcome, key in picks.items():
        yield from _check_key(draft, key, record.place("date", "picks", outcome))
    if len(picks) > 1 and len({*map(str, picks.values())}) == 1:
        key = str(next(iter(picks.values())))
        yield dates.same_picks(record.place("date", "picks"), key)


def _check_deadline(docs: Docs, draft: Draft) -> Iterator[Problem]:
    record = draft.record
    due = _mapping(record.values.get("deadline"))
    name, rule = due.get("from"), due.get("rule")
    if isinstance(name, str) and "label" not in due and docs.lacks_date(name):
        yield dates.unknown_date(record.place("deadline", "from"), name, docs.dates)
    if isinstance(rule, str) and rule not in RULES:
        place = record.place("deadline", "rule")
        yield dates.unknown_rule(place, rule, _DEADLINE_RULES)
    elif isinstance(rule, str) and not RULES[rule].ends:
        place = record.place("deadline", "rule")
        yield dates.rule_of_questions(place, rule, _DEADLINE_RULES)
    key = _mapping(due.get("over")).get("option")
    if isinstance(key, str) and key not in draft.keys:
        place = record.place("deadline", "over", "option")
        yield dates.no_such_option(place, key, draft.keys)


def _check_key(draft: Draft, key: object, place: Place) -> Iterator[Problem]:
    if isinstance(key, str) and draft.keys and key not in draft.keys:
        yield dates.no_such_option(place, key, draft.keys)


def _check_same_dates(docs: Docs) -> Iterator[Problem]:
    """Report pages that ask for the same date with another label or term.

    Several results may count different terms from one date.
    """
    first: dict[str, tuple[Place, Mapping[str, Any]]] = {}
    for node in docs.nodes.values():
        for field, key in (("date", "name"), ("deadline", "from")):
            asked = _mapping(node.record.values.get(field))
            name = asked.get(key)
            if not isinstance(name, str) or "label" not in asked:
                continue
            place, other = first.setdefault(name, (node.record.place(field), asked))
            compared = ("label", "term") if field == "date" else ("label",)
            if any(asked.get(each) != other.get(each) for each in compared):
                yield dates.other_date(node.record.place(field, key), name, place)


def _check_lengths(docs: Docs) -> Iterator[Problem]:
    record = docs.data["terms"]
    for name, term in record.values.items():
        fields = _length_fields(term)
        if len(fields) > 1:
            yield dates.several_lengths(record.place(name), name, fields)


def _length_fields(term: object) -> list[Any]:
    """Return the units in which a term has a length."""
    return [unit for unit in UNITS if unit in _mapping(term)]


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
