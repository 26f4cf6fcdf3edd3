"""Validates records against the JSON Schemas in `schemas/`, one for each kind of file.

The messages are ours, in `wizard/problems/`; the meaning of a field is its
`description` in the schema.
"""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from jsonschema_rs import Draft202012Validator

from wizard.problems import files as problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jsonschema_rs import EvaluationErrorEntry

    from wizard.content.record import Record
    from wizard.problems import Problem

_FOLDER = Path(__file__).parent / "schemas"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def validate(record: Record, kind: str) -> Iterator[Problem]:
    """Yield a problem for each value that the schema of a kind of file refuses."""
    validator = _validator(kind)
    if not validator.is_valid(record.values):
        # Not `iter_errors`: its paths lose empty keys and turn keys such as "7" into
        # numbers. JSON pointers hold both.
        errors = validator.evaluate(record.values).errors()
        found = (each for error in errors for each in _problems(record, kind, error))
        yield from dict.fromkeys(found)


@cache
def _schema(kind: str) -> dict[str, Any]:
    text = (_FOLDER / f"{kind}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


@cache
def _validator(kind: str) -> Draft202012Validator:
    formats = {"date": _is_date}
    return Draft202012Validator(_schema(kind), formats, validate_formats=True)


def _is_date(text: str) -> bool:
    """Whether `datetime` has this date; the library's own check accepts the year 0."""
    try:
        return bool(_DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _problems(
    record: Record, kind: str, error: EvaluationErrorEntry
) -> Iterator[Problem]:
    path, value = _resolve(error["instanceLocation"], record.values)
    location, _, keyword = error["schemaLocation"].rpartition("/")
    _, schema = _resolve(location, _schema(kind))
    # Our schemas are objects throughout, with a description for each field.
    fields: Mapping[str, Any] = schema.get("properties", {})
    place = record.place(*path)
    if keyword == "additionalProperties":
        for name in sorted(value.keys() - fields.keys()):
            yield problem.unknown_field(record.place(*path, name), name, fields)
    elif keyword == "required":
        for name in sorted(set(schema["required"]) - value.keys()):
            group = _name(path) if path else ""
            yield problem.missing_field(place, name, fields[name]["description"], group)
    else:
        shown = _written(value, schema)
        yield problem.wrong_value(place, _name(path), shown, schema["description"])


def _resolve(pointer: str, value: Any) -> tuple[tuple[str | int, ...], Any]:  # noqa: ANN401 (any JSON)
    """Follow a JSON pointer (RFC 6901); return its path, and the value there."""
    path: list[str | int] = []
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        path.append(int(name) if isinstance(value, list) else name)
        value = value[path[-1]]
    return tuple(path), value


def _written(value: object, schema: Mapping[str, Any]) -> str:
    """Return a value as an editor would write it."""
    if isinstance(value, str):
        is_number = schema.get("type") in ("integer", "number")
        return f'"{value}"' if is_number else value
    text = yaml.safe_dump(
        value, allow_unicode=True, default_flow_style=True, width=float("inf")
    )
    return text.removesuffix("\n...\n").strip()


def _name(path: tuple[str | int, ...]) -> str:
    return ".".join(str(part) for part in path if isinstance(part, str)) or "metryka"
