"""The compiled tree: all nodes with their texts as HTML, ready to be rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from wizard.engine.published_site import UNPUBLISHED, PublishedSite
from wizard.engine.rules import AGE_RULE, TERM_RULE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.engine.length import Length
    from wizard.engine.letters import Letter

NodeKind = Literal["question", "result"]

LONGEST_NAME = 60
"""The maximum length of an id or a key, in characters."""

VERSION_LENGTH = 6
"""The length of a tree's version, in characters."""

OVER = "Ten termin minął"
"""What a page says of a deadline that is over, if its editor wrote nothing else."""

NAME = f"[a-z0-9-]{{1,{LONGEST_NAME}}}"
"""The pattern of an id or a key: a URL needs no percent-encoding for it."""

FOLDERS: Mapping[NodeKind, str] = {
    "question": "sprawdz/pytanie",
    "result": "sprawdz/wynik",
}
"""The folder of each kind of node, in the docs and in the site."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that a visitor can choose.

    Attributes:
        label: Plain text; rendering escapes it.
        hint: Plain text; rendering escapes it.
        to: The id of the node that it leads to.
    """

    key: str
    label: str
    hint: str
    to: str


@dataclass(frozen=True, slots=True)
class DateField:
    """A date that selects an option, as an alternative to choosing by hand.

    Attributes:
        name: The name by which deadlines of later results refer to this date.
        rule: A key of `rules.RULES`.
        length: The length of the term, an argument of the rule.
        picks: The key of an option for each outcome of the rule.
    """

    name: str
    label: str
    rule: str
    length: Length
    picks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A result's last day, or the day of an age, counted from a date.

    A question asked for the date, or the result asks for it.

    Attributes:
        from_date: The name of the date that it is counted from: of a `DateField`, or
            one that only results ask for.
        label: The label of that date.
        text: What happens by then, as words that a date can follow.
        term: The term in words, shown if the date was not entered.
        rule: A key of `rules.RULES` that `ends`.
        over: What to say once it is over, as words that a date can follow.
        way_on: The key of the follow-up that is then right, or "".
        event: The title of the event in a calendar; the node's, if it is "".
        event_after: Whether the event is on the day after, when there is something to
            look at again, and not on the day itself.
    """

    from_date: str
    label: str
    text: str
    term: str
    length: Length
    rule: str = TERM_RULE
    over: str = OVER
    way_on: str = ""
    event: str = ""
    event_after: bool = False

    @property
    def is_age(self) -> bool:
        """Whether the day is one on which a person reaches an age."""
        return self.rule == AGE_RULE


@dataclass(frozen=True, slots=True)
class Node:
    """One page of the wizard.

    Attributes:
        title: Plain text, the heading of the page.
        body: Safe HTML. A link to a page or a file of the site is `page:` or `file:`
            with the path within the site; `render` resolves it.
        todo: Safe HTML of each step to do on a result; empty for a question.
        after: Safe HTML that follows `todo`.
        options: Answers of a question; follow-ups of a result.
        action: The name of the action that a result asks for; no walk reaches two
            results with the same one.
        words: The words of the glossary in the title or the options that no text of
            the page explains.
    """

    id: str
    kind: NodeKind
    title: str
    body: str
    options: tuple[Option, ...]
    todo: tuple[str, ...] = ()
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
        """The path of the node's page within the site, without ending or slash."""
        return f"{FOLDERS[self.kind]}/{self.id}"

    def option(self, key: str) -> Option | None:
        """Return the option with this key, or None."""
        for option in self.options:
            if option.key == key:
                return option
        return None


@dataclass(frozen=True, slots=True)
class Contact:
    """A person or an office that a visitor can contact; unknown fields are ""."""

    name: str
    phone: str = ""
    email: str = ""
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A web page that facts were taken from.

    Attributes:
        address: The URL.
        read: The date on which a stored copy was read, as YYYY-MM-DD.
        checked: The date on which a person opened the live page, or "".
        due: The last day on which it is valid without another look, or "".
    """

    address: str
    title: str
    publisher: str
    read: str
    checked: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the glossary and its meaning, both plain text."""

    word: str
    text: str


@dataclass(frozen=True)
class Tree:
    """All nodes by id, and the id of the first question.

    The engine relies on what `check` has made sure of: there are no loops, and each
    option leads to an existing node.

    Attributes:
        version: The first six hexadecimal digits of a hash of the routing: of ids,
            keys, targets and rules, but not of texts.
    """

    version: str
    start: str
    nodes: Mapping[str, Node]
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    words: Mapping[str, Word] = field(default_factory=dict)
    site: PublishedSite = UNPUBLISHED
    letters: Mapping[str, Letter] = field(default_factory=dict)

    @cached_property
    def parents(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the nodes with an option that leads to each node."""
        found: dict[str, list[str]] = {node_id: [] for node_id in self.nodes}
        for node in self.nodes.values():
            for to in dict.fromkeys(option.to for option in node.options):
                found[to].append(node.id)
        return {node_id: tuple(parents) for node_id, parents in found.items()}

    @cached_property
    def _reached(self) -> dict[str, frozenset[str]]:
        return {}

    def below(self, node_id: str) -> frozenset[str]:
        """Return the ids of all nodes that can be reached from a node, itself too."""
        found = self._reached.get(node_id)
        if found is None:
            found = self._reached[node_id] = self._search(node_id)
        return found

    def _search(self, node_id: str) -> frozenset[str]:
        seen = {node_id}
        waiting = [node_id]
        while waiting:
            for option in self.nodes[waiting.pop()].options:
                if option.to not in seen:
                    seen.add(option.to)
                    waiting.append(option.to)
        return frozenset(seen)
