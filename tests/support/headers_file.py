"""A reader of `_headers` that, as some hosts do, joins all rules that match a path."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """A rule of `_headers`.

    Attributes:
        path: The path of the rule; a star at its end matches any text.
    """

    path: str
    headers: Mapping[str, str]

    def fits(self, path: str) -> bool:
        """Return whether the rule matches a path."""
        if self.path.endswith("*"):
            return path.startswith(self.path[:-1])
        return path == self.path


def read(text: str) -> Sequence[Rule]:
    """Parse a `_headers` file."""
    blocks = (block.splitlines() for block in text.split("\n\n"))
    rules = ([line for line in block if not line.startswith("#")] for block in blocks)
    return [
        Rule(path, dict(_header(line) for line in lines))
        for path, *lines in filter(None, rules)
    ]


def said_of(path: str, rules: Sequence[Rule]) -> Mapping[str, str]:
    """Return the headers of a path."""
    found: dict[str, str] = {}
    for rule in rules:
        for name, value in rule.headers.items() if rule.fits(path) else ():
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _header(line: str) -> tuple[str, str]:
    assert line.startswith("  ")
    name, _, value = line.strip().partition(": ")
    return name, value
