"""Problems that an editor can fix: one function for each kind.

Editors read all messages, so these are Polish, quote the editor's own words and end
with what to write. The modules group the problems by what the editor looks at:
`files`, `links`, `lookalikes`, `nodes`, `names`, `letters`, `shared`, `routes` and
`texts`.

The Polish for front matter is "metryka".
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Names of files are long and share words, so difflib's default of 0.6 matches too much.
_CLOSE_NAME = 0.7

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A file, by the path that an editor would open, and a line in it, from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A mistake that an editor can fix without reading any Python.

    Attributes:
        code: The kind. It never changes: guides and tools refer to it.
        message: What is wrong, in one sentence that quotes the editor's words.
        fix: What to write instead, as an instruction.
        severity: An error stops the build; a warning is only reported.
    """

    place: Place
    code: str
    message: str
    fix: str
    severity: Severity = "error"

    def __str__(self) -> str:
        line = f"{self.place}: {self.code}: {self.message} / {self.fix}"
        # A quotation may contain line ends, but a problem is printed on one line.
        return " ".join(line.split())


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that stop a build."""
    return tuple(problem for problem in problems if problem.severity == "error")


def counted(problems: Sequence[Problem]) -> str:
    """Return the counts in words that need no Polish plural forms."""
    stops = len(errors(problems))
    return f"błędy: {stops}, ostrzeżenia: {len(problems) - stops}"


def decimal(number: float, digits: int = 1) -> str:
    """Format a number with a decimal comma."""
    return f"{number:.{digits}f}".replace(".", ",")


def nearest_file(href: str, known: Iterable[str], otherwise: str) -> str:
    """Suggest the known file whose name is most similar, before the instruction."""
    by_name: dict[str, str] = {}
    for path in sorted(known):
        by_name.setdefault(_name(path), path)
    close = get_close_matches(_name(href), by_name, n=1, cutoff=_CLOSE_NAME)
    return f"Czy chodziło o „{by_name[close[0]]}”? {otherwise}" if close else otherwise


def _name(href: str) -> str:
    return href.rpartition("/")[2].partition("#")[0].removesuffix(".md")


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Suggest the known word that is spelt most similarly, before the instruction."""
    close = get_close_matches(word, sorted(known), n=1)
    return f"Czy chodziło o „{close[0]}”? {otherwise}" if close else otherwise
