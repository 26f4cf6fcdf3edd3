"""What an editor can mend: one function for each kind of problem.

Everything here is read by editors, so it is Polish, quotes their own words
and ends with what to write. The modules follow what the editor looks at:
`files`, `links`, `marks`, `nodes`, `names`, `shared`, `words`, `routes`,
`frequencies` and `texts`.

The Polish for front matter is "metryka".
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# File names here are long and share words; a guess has to be better than chance.
_CLOSE_NAME = 0.7

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A file, as the editor would open it, and a line in it, from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that an editor can mend without reading any Python.

    Attributes:
        code: The kind, the same for ever: guides and tools refer to it.
        message: What is wrong, one sentence that quotes the editor's words.
        fix: What to write instead, as an instruction.
        severity: An error stops the build; a warning is only told.
    """

    place: Place
    code: str
    message: str
    fix: str
    severity: Severity = "error"

    def __str__(self) -> str:
        line = f"{self.place}: {self.code}: {self.message} / {self.fix}"
        # What is quoted may hold line ends, and a problem is one line.
        return " ".join(line.split())


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those that stop a build."""
    return tuple(problem for problem in problems if problem.severity == "error")


def counted(problems: Sequence[Problem]) -> str:
    """Count problems in words that Polish grammar does not bend."""
    stops = len(errors(problems))
    return f"błędy: {stops}, ostrzeżenia: {len(problems) - stops}"


def decimal(number: float, digits: int = 1) -> str:
    """Write a number with the decimal comma of Polish."""
    return f"{number:.{digits}f}".replace(".", ",")


def nearest_file(href: str, known: Iterable[str], otherwise: str) -> str:
    """Suggest the link whose file is named most like that of this one."""
    by_name: dict[str, str] = {}
    for path in sorted(known):
        by_name.setdefault(_name(path), path)
    close = get_close_matches(_name(href), by_name, n=1, cutoff=_CLOSE_NAME)
    return f"Czy chodziło o „{by_name[close[0]]}”? {otherwise}" if close else otherwise


def _name(href: str) -> str:
    return href.rpartition("/")[2].partition("#")[0].removesuffix(".md")


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Suggest the known word that is spelt most like this one.

    Args:
        word: What the editor wrote.
        known: All that could have been meant.
        otherwise: The whole instruction where nothing is similar.
    """
    close = get_close_matches(word, sorted(known), n=1)
    return f"Czy chodziło o „{close[0]}”? {otherwise}" if close else otherwise
