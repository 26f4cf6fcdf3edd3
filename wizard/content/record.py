"""Front matter and .yml files: YAML in which every value knows its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from wizard.problems import Place, Problem
from wizard.problems import files as problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_OPENING = re.compile(r"---[ \t]*\n")
_TAB = re.compile(r"^ *\t", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_UNREADABLE = (
    yaml.YAMLError,
    # Raised by PyYAML's constructors for invalid numbers and tags.
    ValueError,
    KeyError,
    AttributeError,
    RecursionError,
)
_TYPES = frozenset(("null", "bool", "int", "float", "str", "seq", "map"))
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Record:
    """The values of a YAML document; dates are text.

    Attributes:
        lines: The line of each field, by its path: `("date", "rule")`.
        broken: Whether the YAML could not be read, so that there are no values.
    """

    file: str
    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[tuple[str | int, ...], int] = field(default_factory=dict)
    broken: bool = False

    def place(self, *path: str | int) -> Place:
        """Return the place of a field, or of the nearest field around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return Place(self.file, self.lines.get(path, 1))


class _Loader(yaml.CSafeLoader):
    """YAML with the types of JSON only: no dates, no bytes, no sets, no yes and no.

    A value that begins with a dot is text too, so that `.inf` is no number.
    """


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("stamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    if first not in "yYnNoO."
}
_Loader.yaml_constructors = {
    tag: constructor
    for tag, constructor in yaml.CSafeLoader.yaml_constructors.items()
    if tag is None or tag.rpartition(":")[2] in _TYPES
}


def split(text: str) -> tuple[str, int] | None:
    """Find the front matter of a page.

    Returns:
        The YAML and the number of lines up to and with its closing line; an
        empty text and 0 where there is none; None where it is never closed.
    """
    opening = _OPENING.match(text)
    if not opening:
        return "", 0
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return None
    return text[opening.end() : closing.start()], text.count("\n", 0, closing.end()) + 1


def read(
    text: str,
    file: str,
    first_line: int = 1,
    broken: Callable[[Place, str], Problem] = problem.broken_data,
) -> tuple[Record, tuple[Problem, ...]]:
    """Read a YAML document, which has to be a mapping or empty.

    It begins on `first_line` of the file. `broken` reports YAML that cannot be read.
    """

    def failed(line: int, excerpt: str) -> tuple[Record, tuple[Problem, ...]]:
        place = Place(file, first_line + line)
        return Record(file, broken=True), (broken(place, excerpt),)

    if tab := _TAB.search(text):
        place = Place(file, first_line + text.count("\n", 0, tab.start()))
        return Record(file, broken=True), (problem.tab_indent(place),)

    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return Record(file, {}, {(): first_line}), ()
        if _is_unsupported(node):
            return failed(node.start_mark.line, text.strip().partition("\n")[0])
        values = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        # An unclosed bracket is reported behind the last line.
        lines = text.splitlines() or [""]
        mark = error.problem_mark
        line = min(mark.line if mark else 0, len(lines) - 1)
        return failed(line, lines[line].strip())
    except _UNREADABLE as error:
        return failed(0, str(error).partition("\n")[0])
    finally:
        loader.dispose()
    lines_of = dict(_lines(node, first_line))
    return Record(file, values, lines_of), tuple(_repeated(node, file, first_line))


def _is_unsupported(node: yaml.Node, depth: int = 0) -> bool:
    """Whether a document is no mapping, has keys that are not text, or is too deep.

    References in a circle have no end, so they are too deep.
    """
    if depth > _DEEPEST or (depth == 0 and not isinstance(node, yaml.MappingNode)):
        return True
    if isinstance(node, yaml.MappingNode):
        return any(
            not isinstance(key, yaml.ScalarNode)
            or key.tag != "tag:yaml.org,2002:str"
            or _is_unsupported(value, depth + 1)
            for key, value in node.value
        )
    if isinstance(node, yaml.SequenceNode):
        return any(_is_unsupported(item, depth + 1) for item in node.value)
    return False


def _repeated(node: yaml.Node, file: str, first_line: int) -> Iterator[Problem]:
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if key.value in seen:
                place = Place(file, first_line + key.start_mark.line)
                yield problem.repeated_field(place, key.value)
            seen.add(key.value)
            yield from _repeated(value, file, first_line)


def _lines(
    node: yaml.Node, first_line: int, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], int]]:
    yield path, first_line + node.start_mark.line
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*path, key.value)
            yield from _lines(value, first_line, inner)
            yield inner, first_line + key.start_mark.line
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, first_line, (*path, index))
