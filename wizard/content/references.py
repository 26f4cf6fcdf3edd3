"""What refers to what in docs: pages, terms, sources, contacts and words.

Only for docs in which `check` found no errors.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from wizard.content.letters import mark
from wizard.content.link import target_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wizard.content.draft import Draft
    from wizard.content.load import Docs
    from wizard.content.record import Record
    from wizard.problems import Place

ThingKind = Literal["page", "term", "source", "contact", "word", "synonym", "situation"]
How = Literal["option", "link", "name", "date", "answer"]

FILES: Mapping[str, ThingKind] = {
    "terms": "term",
    "sources": "source",
    "contacts": "contact",
    "glossary": "word",
    "synonyms": "synonym",
    "frequencies": "situation",
}
"""The kind of the entries of each .yml file."""

_PAGE = ".md"


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """A page by its path, or an entry of a .yml file by its name."""

    kind: ThingKind
    name: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention of a thing in another.

    Attributes:
        place: Where it is written.
        how: As an option, a link, a name, the term of a date, or an answer.
        label: The words of an option; the key of an answer; otherwise empty.
    """

    by: Thing
    to: Thing
    place: Place
    how: How
    label: str = ""


def references(docs: Docs) -> Iterator[Reference]:
    """Yield every reference, page by page, then file by file."""
    asking: dict[str, list[str]] = {}
    for node in docs.nodes.values():
        if "date" in node.record.values:
            asking.setdefault(node.record.values["date"]["name"], []).append(node.path)
    for draft in docs.drafts.values():
        page = Thing("page", draft.path)
        yield from _links(docs, page, draft)
        yield from _names(docs, page, draft)
        yield from _dates(page, draft, asking)
        yield from _answers(docs, page, draft)
    for name, kind in FILES.items():
        for entry, value in docs.data[name].values.items():
            yield from _of_entry(docs, docs.data[name], Thing(kind, entry), value)


def _links(docs: Docs, page: Thing, draft: Draft) -> Iterator[Reference]:
    for option in draft.options:
        to = Thing("page", docs.nodes[option.to].path)
        yield Reference(page, to, option.place, "option", option.label)
    for link in draft.links:
        path = target_path(link.name, draft.path)
        if path in docs.drafts:
            yield Reference(page, Thing("page", path), link.place, "link")


def _names(docs: Docs, page: Thing, draft: Draft) -> Iterator[Reference]:
    for term in draft.terms:
        shared = docs.shared.get(term.name)
        to = Thing("page", shared.path) if shared else Thing("term", term.name)
        yield Reference(page, to, term.place, "name")
    record = draft.record
    sources = record.values.get("sources", ())
    for index, name in enumerate(sources if isinstance(sources, list) else ()):
        place = record.place("sources", index)
        yield Reference(page, Thing("source", name), place, "name")
    for index, name in enumerate(record.values.get("contact", ())):
        place = record.place("contact", index)
        yield Reference(page, Thing("contact", name), place, "name")
    for index, name in enumerate(record.values.get("letter", ())):
        to = Thing("page", docs.letters[name].path)
        yield Reference(page, to, record.place("letter", index), "name")


def _dates(
    page: Thing, draft: Draft, asking: Mapping[str, Sequence[str]]
) -> Iterator[Reference]:
    """Yield the terms of dates, and the questions that ask for the date of a result.

    `asking` has the paths of these questions by the name of their date.
    """
    for field in ("date", "deadline"):
        term = draft.record.values.get(field, {}).get("term")
        if term:
            place = draft.record.place(field, "term")
            yield Reference(page, Thing("term", term), place, "date")
    given = draft.record.values.get("deadline", {}).get("from", "")
    for path in asking.get(given, ()):
        place = draft.record.place("deadline", "from")
        yield Reference(page, Thing("page", path), place, "date")


def _answers(docs: Docs, page: Thing, draft: Draft) -> Iterator[Reference]:
    """Yield the questions whose answers a letter quotes."""
    for blank in draft.blanks:
        found = mark(blank.name)
        if found.is_answer:
            to = Thing("page", docs.nodes[found.name].path)
            yield Reference(page, to, blank.place, "answer")


def _of_entry(
    docs: Docs,
    record: Record,
    entry: Thing,
    value: Any,  # noqa: ANN401 - YAML
) -> Iterator[Reference]:
    name = entry.name
    if isinstance(value, list):
        for index, target in enumerate(value):
            if str(target).endswith(_PAGE):
                place = record.place(name, index)
                yield Reference(entry, Thing("page", target), place, "link")
        return
    for index, source in enumerate(value.get("sources", ())):
        place = record.place(name, "sources", index)
        yield Reference(entry, Thing("source", source), place, "name")
    if "article" in value:
        place = record.place(name, "article")
        yield Reference(entry, Thing("page", value["article"]), place, "link")
    for node, key in value.get("answers", {}).items():
        place = record.place(name, "answers", node)
        to = Thing("page", docs.nodes[node].path)
        yield Reference(entry, to, place, "answer", str(key))
