"""The compiled tree: everything that the wizard shows, ready to be rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal["question", "result"]

LONGEST_NAME = 60
"""In signs, of an id or a key."""

VERSION_LENGTH = 6
"""In signs, of a tree's version."""

NAME = f"[a-z0-9-]{{1,{LONGEST_NAME}}}"
"""The pattern of an id or a key: what can stand in an address as it is."""

FOLDERS: Mapping[Kind, str] = {"question": "sprawdz/pytanie", "result": "sprawdz/wynik"}
"""Where the pages of each kind of node live, in the docs and in the site."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: what one clicks, and the id of the node that it leads to.

    Label and hint are plain text; rendering escapes them.
    """

    key: str
    label: str
    hint: str
    to: str


@dataclass(frozen=True, slots=True)
class DateField:
    """A date that may stand in for choosing an option by hand.

    Attributes:
        name: What deadlines of later results call this date.
        rule: A key of `rules.RULES`.
        days: The length of the term that the rule is asked about.
        picks: For each outcome of the rule, the key of the option it means.
    """

    name: str
    label: str
    rule: str
    days: int
    picks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day counted from a date that was given on the way.

    Attributes:
        from_date: The `DateField.name` that it is counted from.
        label: The words that stand for this date.
        text: What happens by then, as words that the day can follow.
        term: The term in words, shown as long as the date is not known.
    """

    from_date: str
    label: str
    text: str
    term: str
    days: int


@dataclass(frozen=True, slots=True)
class Node:
    """One page of the wizard.

    Attributes:
        title: Plain text, the heading of the page.
        body: Safe HTML. Links to pages and files of the site are written as
            `page:` or `file:` and their place within it; `render` resolves them.
        steps: Safe HTML of each thing to do; empty for a question.
        after: Safe HTML that follows the steps.
        options: Answers of a question; follow-ups of a result.
        action: What a result asks for, by name; no walk meets one twice.
        words: Of the glossary, what its title or its options use and its texts do
            not; those explain their own.
    """

    id: str
    kind: Kind
    title: str
    body: str
    options: tuple[Option, ...]
    steps: tuple[str, ...] = ()
    after: str = ""
    action: str = ""
    date: DateField | None = None
    deadline: Deadline | None = None
    contacts: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def page(self) -> str:
        """The page's address within the site, without ending or slash."""
        return f"{FOLDERS[self.kind]}/{self.id}"

    def option(self, key: str) -> Option | None:
        """Return the option with this key, or None where there is none."""
        return next((option for option in self.options if option.key == key), None)


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to turn to. Empty text where a way of contact is not known."""

    name: str
    phone: str = ""
    email: str = ""
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A page that facts were taken from.

    Attributes:
        read: The day on which a stored copy was read, as YYYY-MM-DD.
        checked: The day on which a person opened the live page, or empty.
    """

    address: str
    title: str
    publisher: str
    read: str
    checked: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and what it means; plain text."""

    word: str
    text: str


@dataclass(frozen=True)
class Tree:
    """All nodes by id, and the id of the first question.

    A validated tree has no loops and no option that leads nowhere; all of
    the engine relies on that.

    Attributes:
        version: Six signs of a hash of the routing, the same as long as ids,
            keys, targets and rules are; words do not count.
    """

    version: str
    start: str
    nodes: Mapping[str, Node]
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    words: Mapping[str, Word] = field(default_factory=dict)

    @cached_property
    def parents(self) -> Mapping[str, tuple[str, ...]]:
        """For each node, the ids of the nodes with an option leading to it."""
        found: dict[str, list[str]] = {node_id: [] for node_id in self.nodes}
        for node in self.nodes.values():
            for to in dict.fromkeys(option.to for option in node.options):
                found[to].append(node.id)
        return {node_id: tuple(parents) for node_id, parents in found.items()}

    def below(self, node_id: str) -> frozenset[str]:
        """Return the ids of all nodes that can be reached from here, with here."""
        seen = {node_id}
        waiting = [node_id]
        while waiting:
            for option in self.nodes[waiting.pop()].options:
                if option.to not in seen:
                    seen.add(option.to)
                    waiting.append(option.to)
        return frozenset(seen)
