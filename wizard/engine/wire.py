"""Serialize the compiled tree as tree.json, and parse it.

Format number 4 is an object with `format`, `version`, `start`, `site` and, by id,
`nodes`, `contacts`, `sources`, `words` and `letters`. Each inner object has the fields
of its dataclass in `tree` or `letters`, without those that have their default value.
Keys are sorted, so equal trees give equal bytes.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, asdict, fields
from typing import TYPE_CHECKING, Any

from wizard.engine.length import Length
from wizard.engine.letters import Blank, Letter, Piece
from wizard.engine.published_site import PublishedSite
from wizard.engine.tree import (
    Contact,
    DateField,
    Deadline,
    Node,
    Option,
    Source,
    Tree,
    Word,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

FORMAT = 4


class FormatError(Exception):
    """The text is not a tree.json of the format that this engine reads."""


def dumps(tree: Tree) -> str:
    """Return a tree as the text of tree.json."""
    data = {
        "format": FORMAT,
        "version": tree.version,
        "start": tree.start,
        "site": _without_defaults(tree.site),
        "nodes": {node_id: _without_defaults(n) for node_id, n in tree.nodes.items()},
        "contacts": {key: _without_defaults(c) for key, c in tree.contacts.items()},
        "sources": {key: _without_defaults(s) for key, s in tree.sources.items()},
        "words": {key: _without_defaults(w) for key, w in tree.words.items()},
        "letters": {key: _written_letter(one) for key, one in tree.letters.items()},
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def loads(text: str) -> Tree:
    """Parse the text of tree.json.

    Raises:
        FormatError: The text is not JSON, has another format number, or has missing
            or unknown fields.
    """
    try:
        data = json.loads(text)
        found = data.get("format")
        if found != FORMAT:
            message = f"tree.json has format {found}; this engine reads {FORMAT}"
            raise FormatError(message)
        return Tree(
            version=data["version"],
            start=data["start"],
            nodes={node_id: _node(value) for node_id, value in data["nodes"].items()},
            contacts={key: Contact(**c) for key, c in data["contacts"].items()},
            sources={key: Source(**s) for key, s in data["sources"].items()},
            words={key: Word(**w) for key, w in data["words"].items()},
            site=PublishedSite(**data["site"]),
            letters={key: _letter(value) for key, value in data["letters"].items()},
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        message = f"tree.json cannot be read: {error}"
        raise FormatError(message) from error


def _node(value: dict[str, Any]) -> Node:
    read: dict[str, Any] = dict(value)
    for name in ("todo", "contacts", "letters", "sources", "words"):
        read[name] = tuple(value.get(name, ()))
    read["options"] = tuple(Option(**option) for option in value["options"])
    if "date" in value:
        read["date"] = DateField(**_with_length(value["date"]))
    if "deadline" in value:
        read["deadline"] = Deadline(**_with_length(value["deadline"]))
    return Node(**read)


def _with_length(value: dict[str, Any]) -> dict[str, Any]:
    return {**value, "length": Length(**value["length"])}


def _letter(value: dict[str, Any]) -> Letter:
    read: dict[str, Any] = dict(value)
    read["lines"] = tuple(tuple(map(_piece, line)) for line in value["lines"])
    read["blanks"] = tuple(map(_blank, value.get("blanks", ())))
    return Letter(**read)


def _piece(value: dict[str, Any]) -> Piece:
    return Piece(**{**value, "forms": tuple(value.get("forms", ()))})


def _blank(value: dict[str, Any]) -> Blank:
    return Blank(**{**value, "choices": tuple(value.get("choices", ()))})


def _written_letter(letter: Letter) -> dict[str, Any]:
    return {
        **_without_defaults(letter),
        "lines": [
            [_without_defaults(piece) for piece in line] for line in letter.lines
        ],
        "blanks": [_without_defaults(blank) for blank in letter.blanks],
    }


def _without_defaults(record: DataclassInstance) -> dict[str, Any]:
    defaults = {field.name: field.default for field in fields(record)}
    return {
        name: value
        for name, value in asdict(record).items()
        if defaults[name] is MISSING or value != defaults[name]
    }
