"""A draft: one Markdown file as its editor wrote it, each value with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from posixpath import basename
from typing import TYPE_CHECKING, Literal

from wizard.content.link import target_id

if TYPE_CHECKING:
    from wizard.content.record import Record
    from wizard.problems import Place, Problem

DraftKind = Literal["question", "result", "article", "letter", "text"]

TERM = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")
"""A term in a text: `{{name}}`; alone in a paragraph it may be a shared text."""


@dataclass(frozen=True)
class DraftOption:
    """An option as the editor wrote it; the target of `href` may not exist."""

    key: str
    label: str
    hint: str
    href: str
    place: Place

    @cached_property
    def to(self) -> str:
        """The id of the link's target, whether or not there is such a node."""
        return target_id(self.href)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: a term, a blank, or the address of a link."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, a paragraph, an item or a cell, as plain text on one line.

    Code keeps its backticks: its words are neither counted nor spelt.
    """

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Draft:
    """One Markdown file.

    Attributes:
        path: Within the docs folder, with forward slashes.
        place: The line of the title, or the first line of the file.
        title: Plain text; empty where the page has none.
        body: Markdown without the title and the options; of a result, what
            comes before its steps; of a letter, what comes before `call`.
        steps: Markdown of each item of a result's first numbered list.
        after: Markdown of what follows a result's steps; of a letter, the words for a
            call.
        prose: The passages of the page without its options, in order.
        links: The addresses of links and images outside the options.
        listed: The first links of bullet lists that are not the options.
        terms: The terms named anywhere on the page, and shared texts.
        alone: Those of them that are a whole paragraph, as shared texts have to be.
        blanks: What is between single braces in a letter; `letters.mark` parses it.
        call: The place of the heading of a letter above the words for a call.
        problems: The problems of the form.
        readable: Whether MkDocs, too, can read the file and its front matter.
    """

    path: str
    kind: DraftKind
    place: Place
    record: Record
    title: str = ""
    body: str = ""
    steps: tuple[str, ...] = ()
    after: str = ""
    options: tuple[DraftOption, ...] = ()
    prose: tuple[Passage, ...] = ()
    links: tuple[Named, ...] = ()
    listed: tuple[Named, ...] = ()
    terms: tuple[Named, ...] = ()
    alone: tuple[Named, ...] = ()
    blanks: tuple[Named, ...] = ()
    call: Place | None = None
    problems: tuple[Problem, ...] = ()
    readable: bool = True

    @property
    def empty(self) -> bool:
        """Whether the file has no content."""
        return not (self.title or self.body or self.options or self.record.values)

    @property
    def id(self) -> str:
        """The file's name without its ending."""
        return basename(self.path).removesuffix(".md")

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the options, in the order of the page."""
        return tuple(option.key for option in self.options)

    def option(self, key: object) -> DraftOption | None:
        """Return the option with this key, or None where there is none."""
        return next((option for option in self.options if option.key == key), None)
