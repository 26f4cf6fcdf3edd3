"""The formats of `wizard graph`: Mermaid, Graphviz DOT, JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wizard.content.load import Docs


def mermaid(docs: Docs) -> str:
    """Return the tree for Mermaid; questions are boxes, results are rounded."""
    return "\n".join(_mermaid(docs))


def dot(docs: Docs) -> str:
    """Return the tree for Graphviz; questions are boxes, results are rounded."""
    return "\n".join(_dot(docs))


def as_json(docs: Docs) -> str:
    """Return the tree as JSON: start, nodes, and the options of each."""
    nodes = [
        {
            "id": node.id,
            "kind": node.kind,
            "title": node.title,
            "options": [
                {"key": o.key, "label": o.label, "to": o.to} for o in node.options
            ],
        }
        for node in docs.nodes.values()
    ]
    data = {"start": docs.start, "nodes": nodes}
    return json.dumps(data, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Docs], str]] = {
    "mermaid": mermaid,
    "dot": dot,
    "json": as_json,
}


def _mermaid(docs: Docs) -> Iterator[str]:
    # An id may be a keyword of Mermaid, such as "end", so each gets a prefix.
    yield "flowchart TD"
    for node in docs.nodes.values():
        left, right = ("[", "]") if node.kind == "question" else ("([", "])")
        yield f'    n-{node.id}{left}"{_escaped(node.title)}"{right}'
    for node in docs.nodes.values():
        for option in node.options:
            yield f'    n-{node.id} -->|"{_escaped(option.label)}"| n-{option.to}'


def _escaped(text: str) -> str:
    return text.replace("&", "#amp;").replace('"', "#quot;").replace("<", "#lt;")


def _dot(docs: Docs) -> Iterator[str]:
    yield "digraph {"
    yield "    node [shape=box]"
    for node in docs.nodes.values():
        style = "" if node.kind == "question" else ", style=rounded"
        yield f"    {_quoted(node.id)} [label={_quoted(node.title)}{style}]"
    for node in docs.nodes.values():
        for option in node.options:
            ends = f"{_quoted(node.id)} -> {_quoted(option.to)}"
            yield f"    {ends} [label={_quoted(option.label)}]"
    yield "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
