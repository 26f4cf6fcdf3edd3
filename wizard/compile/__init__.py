"""Docs -> tree: the data that the engine shows, with all Markdown as HTML."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from wizard.compile import dates
from wizard.compile.glossary import glossary
from wizard.compile.letters import compile_letters
from wizard.compile.markup import Dialect, Renderer
from wizard.compile.typography import typeset
from wizard.content.reviews import review
from wizard.content.sentences import sentences
from wizard.engine import tree
from wizard.engine.plain_text import plain, plain_text, without_meanings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markdown import Extension

    from wizard.compile.glossary import Glossary, Marker
    from wizard.content.draft import Draft
    from wizard.content.load import Docs

_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_WAYS = ("phone", "email", "address")

LONGEST_DESCRIPTION = 200
"""In characters, of the description of a page for search engines."""


def compile_tree(
    docs: Docs,
    extensions: Sequence[str | Extension] = (),
    configs: Mapping[str, dict[str, object]] | None = None,
) -> tree.Tree:
    """Compile docs in which `check` found no errors, with MkDocs's Markdown extensions.

    Raises:
        KeyError: If the docs have such errors.
    """
    dialect = Dialect(docs.terms, glossary(docs), docs.shared)
    renderer = Renderer(dialect, extensions, configs)
    nodes = {
        node_id: _node(docs, draft, renderer, dialect)
        for node_id, draft in docs.nodes.items()
    }
    start = docs.start or ""
    return tree.Tree(
        version=_version(start, nodes),
        start=start,
        nodes=nodes,
        contacts=_contacts(docs),
        sources=_sources(docs),
        words=_words(nodes, dialect.marker.glossary),
        letters=compile_letters(docs),
    )


def first_words(node: tree.Node) -> str:
    """Return the first paragraph or the title of a node, for search engines."""
    return first_paragraph(node.body) or plain(node.title)


def first_paragraph(html: str) -> str:
    """Return the first paragraph as plain text, shortened for search engines.

    They would cut a longer one in the middle of a sentence.
    """
    paragraph = _PARAGRAPH.search(without_meanings(html))
    return _shortened(plain_text(paragraph[1])) if paragraph else ""


def _shortened(text: str) -> str:
    """Return the first sentences of a text, at least one, up to the limit."""
    kept = ""
    for sentence in sentences(" ".join(text.split())):
        longer = f"{kept} {sentence}".lstrip()
        if kept and len(longer) > LONGEST_DESCRIPTION:
            break
        kept = longer
    return kept


def _sources(docs: Docs) -> Mapping[str, tree.Source]:
    return {
        name: tree.Source(
            address=source["address"],
            title=typeset(source["title"]),
            publisher=typeset(source.get("publisher", "")),
            read=source["read"],
            checked=source.get("checked", ""),
            due=_due(name, source),
        )
        for name, source in docs.data["sources"].values.items()
    }


def _due(name: str, source: Mapping[str, Any]) -> str:
    found = review(name, source)
    return found.due.isoformat() if found else ""


def _contacts(docs: Docs) -> Mapping[str, tree.Contact]:
    return {
        name: tree.Contact(
            name=typeset(contact["name"]),
            note=typeset(contact.get("note", "")),
            **{way: contact[way] for way in _WAYS if way in contact},
        )
        for name, contact in docs.data["contacts"].values.items()
    }


def _words(nodes: Mapping[str, tree.Node], known: Glossary) -> Mapping[str, tree.Word]:
    """Return the entries that nodes explain below their texts."""
    wanted = {name for node in nodes.values() for name in node.words}
    found = (known.entries[name] for name in sorted(wanted))
    return {entry.name: tree.Word(entry.word, entry.text) for entry in found}


def _node(docs: Docs, draft: Draft, renderer: Renderer, dialect: Dialect) -> tree.Node:
    values = draft.record.values
    dialect.begin(draft.path)
    return tree.Node(
        id=draft.id,
        kind="question" if draft.kind == "question" else "result",
        title=typeset(draft.title),
        body=renderer.html(draft.body, draft.path),
        options=tuple(
            tree.Option(o.key, typeset(o.label), typeset(o.hint), o.to)
            for o in draft.options
        ),
        todo=tuple(renderer.item(step, draft.path) for step in draft.steps),
        after=renderer.html(draft.after, draft.path),
        action=values.get("action", ""),
        date=dates.date_field(docs, draft),
        deadline=dates.deadline(docs, draft),
        contacts=tuple(values.get("contact", ())),
        letters=tuple(values.get("letter", ())),
        sources=docs.sources_of(draft.path),
        words=_unexplained(draft, dialect.marker),
    )


def _unexplained(draft: Draft, marker: Marker) -> tuple[str, ...]:
    """Return the entries used in title and options, but in no text of the page."""
    options = [text for option in draft.options for text in (option.label, option.hint)]
    uses = marker.glossary.uses(" | ".join((draft.title, *options)))
    names = dict.fromkeys(entry.name for entry, _ in uses)
    return tuple(name for name in names if name not in marker.seen)


def _version(start: str, nodes: Mapping[str, tree.Node]) -> str:
    """Hash the routing: ids, keys, targets and rules, but no texts."""
    routing = {
        node.id: [
            node.kind,
            sorted((option.key, option.to) for option in node.options),
            dates.routing(node.date) if node.date else None,
        ]
        for node in nodes.values()
    }
    text = json.dumps([start, routing], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[: tree.VERSION_LENGTH]
