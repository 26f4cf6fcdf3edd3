"""Whether a value fits a JSON Schema: a quick yes, or "better ask".

Nearly all front matter is sound, and asking `jsonschema` about every page takes
long; importing it alone takes as long as much of a build. So it is asked only
where this does not say yes. What is wrong, it alone decides.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    type Schema = Mapping[str, Any]
    type Keyword = tuple[type | tuple[type, ...], Callable[[Any, Any, Schema], object]]

_TYPES = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def fits(value: object, schema: Schema) -> bool:
    """Whether a value certainly fits; a keyword that is not known is a no."""
    return all(_holds(name, value, schema) for name in schema)


def _holds(name: str, value: object, schema: Schema) -> bool:
    if name not in _KEYWORDS:
        return False
    concerned, holds = _KEYWORDS[name]
    return not isinstance(value, concerned) or bool(holds(value, schema[name], schema))


def _is_of(value: object, wanted: str | list[str], _: Schema) -> bool:
    names = [wanted] if isinstance(wanted, str) else wanted
    # Not isinstance: to Python, True is a number too.
    return any(type(value) in _TYPES.get(name, ()) for name in names)


def _others(value: dict[str, Any], inner: Schema | bool, schema: Schema) -> bool:  # noqa: FBT001 (as the schema has it)
    names = value.keys() - schema.get("properties", {}).keys()
    if isinstance(inner, bool):
        return inner or not names
    return all(fits(value[name], inner) for name in names)


def _differ(value: list[Any], wanted: bool, _: Schema) -> bool:  # noqa: FBT001 (as the schema has it)
    texts = all(isinstance(item, str) for item in value)
    return not wanted or (texts and len(set(value)) == len(value))


def _is_day(text: str, kind: str, _: Schema) -> bool:
    try:
        is_day = _DAY.fullmatch(text) and date.fromisoformat(text)
    except ValueError:
        return False
    return kind == "date" and bool(is_day)


# For each keyword, what kind of value it is about, and whether one holds to it.
_KEYWORDS: Mapping[str, Keyword] = {
    **dict.fromkeys(("$schema", "title", "description"), ((), lambda *_: True)),
    "type": (object, _is_of),
    "enum": (object, lambda value, all_, _: isinstance(value, str) and value in all_),
    "properties": (
        dict,
        lambda value, inner, _: all(
            fits(value[name], inner[name]) for name in inner if name in value
        ),
    ),
    "additionalProperties": (dict, _others),
    "required": (dict, lambda value, names, _: value.keys() >= set(names)),
    "minProperties": (dict, lambda value, least, _: len(value) >= least),
    "items": (list, lambda value, inner, _: all(fits(item, inner) for item in value)),
    "uniqueItems": (list, _differ),
    "minLength": (str, lambda value, least, _: len(value) >= least),
    "pattern": (str, lambda value, pattern, _: re.search(pattern, value)),
    "format": (str, _is_day),
    "minimum": ((int, float), lambda value, least, _: value >= least),
    "exclusiveMinimum": ((int, float), lambda value, least, _: value > least),
    "maximum": ((int, float), lambda value, most, _: value <= most),
}
