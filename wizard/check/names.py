"""Check the names in pages: of terms, sources and contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wizard.problems import names, shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.draft import Draft
    from wizard.content.load import Docs
    from wizard.content.record import Record
    from wizard.problems import Problem

ALL_SOURCES = "wszystkie"
"""The value of an article's `sources` that lists all sources."""

_WITH_SOURCES = ("terms", "contacts", "glossary")


def check_names(docs: Docs) -> Iterator[Problem]:
    """Yield a problem for each unknown name and each unused entry."""
    for draft in docs.drafts.values():
        yield from _check_terms(docs, draft)
        yield from _check_lists(docs, draft)
    yield from _check_data(docs)
    yield from _check_unused(docs)


def _check_terms(docs: Docs, draft: Draft) -> Iterator[Problem]:
    for term in draft.terms:
        if term.name in docs.shared or not docs.lacks("terms", term.name):
            continue
        terms = docs.data["terms"].values
        if term in draft.alone:
            known = [*terms, *docs.shared]
            yield shared.unknown_paragraph(term.place, term.name, known)
        else:
            yield names.unknown_term(term.place, term.name, terms)


def _check_lists(docs: Docs, draft: Draft) -> Iterator[Problem]:
    record = draft.record
    yield from _check_sources(docs, record)
    contacts = docs.data["contacts"].values
    for index, name in enumerate(_strings(record.values.get("contact"))):
        if docs.lacks("contacts", name):
            place = record.place("contact", index)
            yield names.unknown_contact(place, name, contacts)


def _check_sources(docs: Docs, record: Record, *path: str) -> Iterator[Problem]:
    """Check the sources of a page, or of the entry at `path` in a .yml file."""
    entry = record.values
    for name in path:
        entry = _mapping(entry.get(name))
    for index, name in enumerate(_strings(entry.get("sources"))):
        if docs.lacks("sources", name):
            place = record.place(*path, "sources", index)
            yield names.unknown_source(place, name, docs.data["sources"].values)


def _check_data(docs: Docs) -> Iterator[Problem]:
    for record in (docs.data[kind] for kind in _WITH_SOURCES):
        for entry in record.values:
            yield from _check_sources(docs, record, entry)


def _check_unused(docs: Docs) -> Iterator[Problem]:
    values = [draft.record.values for draft in docs.drafts.values()]
    entries = [
        entry for kind in _WITH_SOURCES for entry in docs.data[kind].values.values()
    ]
    used: dict[str, set[str]] = {
        "terms": {term.name for draft in docs.drafts.values() for term in draft.terms}
        | {
            str(_mapping(value.get(field)).get("term"))
            for value in values
            for field in ("date", "deadline")
        },
        "sources": {
            name
            for value in [*values, *map(_mapping, entries)]
            for name in _strings(value.get("sources"))
        },
        "contacts": {
            name for value in values for name in _strings(value.get("contact"))
        },
    }
    for kind, names_used in used.items():
        record = docs.data[kind]
        for name in record.values:
            if name not in names_used:
                yield names.unused(record.place(name), name)


def _strings(value: object) -> Iterator[str]:
    """Yield the strings of a list; the schema reports values of a wrong type."""
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, str))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
