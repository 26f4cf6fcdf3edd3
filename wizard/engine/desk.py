"""The clerk's desk: every node of the tree once, in groups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.engine.plain_text import without_meanings
from wizard.engine.step import static_step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wizard.engine.step import Step
    from wizard.engine.tree import Node, Tree

LATER = "Gdy pierwsza rada nie pomogła"
QUESTIONS = "Pytania"

_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)
_WORD = re.compile(r'<button [^>]*class="word"[^>]*>(.*?)</button>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A node on the desk.

    Attributes:
        step: The step of its page.
        answers: The labels of the answers that lead here from the question of the
            group.
        first: The first paragraph, as safe HTML; "" if there is none.
        todo: Safe HTML of each thing to do.
        spoken: What to say on the telephone, for each letter of the result.
    """

    step: Step
    answers: tuple[str, ...]
    first: str
    todo: tuple[str, ...]
    spoken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a heading."""

    title: str
    entries: tuple[Entry, ...]


def groups(tree: Tree) -> tuple[Group, ...]:
    """Return all nodes: results by the question that leads to them, then questions.

    A result of several questions is with the one nearest to the start. Results that
    only follow-ups lead to are a group of their own. No group is empty.
    """
    order = _in_order(tree)
    questions = [node for node in order if node.kind == "question"]
    results = [node for node in order if node.kind == "result"]
    under = {node.id: _question_of(node, questions) for node in results}
    found = [
        Group(asked.title, _entries(tree, results, under, asked)) for asked in questions
    ]
    later = tuple(_entry(tree, node, ()) for node in results if not under[node.id])
    asking = tuple(_entry(tree, node, ()) for node in questions)
    found += [Group(LATER, later), Group(QUESTIONS, asking)]
    return tuple(group for group in found if group.entries)


def _in_order(tree: Tree) -> Sequence[Node]:
    """Return all nodes, those that are nearest to the start first."""
    order = [tree.start]
    for node_id in order:
        new = dict.fromkeys(option.to for option in tree.nodes[node_id].options)
        order += [to for to in new if to not in order]
    return [tree.nodes[node_id] for node_id in dict.fromkeys([*order, *tree.nodes])]


def _question_of(node: Node, questions: Sequence[Node]) -> Node | None:
    return next(
        (asked for asked in questions if node.id in {o.to for o in asked.options}), None
    )


def _entries(
    tree: Tree, results: Sequence[Node], under: dict[str, Node | None], asked: Node
) -> tuple[Entry, ...]:
    return tuple(
        _entry(tree, node, tuple(o.label for o in asked.options if o.to == node.id))
        for node in results
        if under[node.id] == asked
    )


def _entry(tree: Tree, node: Node, answers: tuple[str, ...]) -> Entry:
    step = static_step(tree, node.id)
    first = _PARAGRAPH.search(node.body)
    return Entry(
        step=step,
        answers=answers,
        first=unmarked(first[0]) if first else "",
        todo=tuple(map(unmarked, node.todo)),
        spoken=tuple(letter.spoken for letter in step.letters),
    )


def unmarked(html: str) -> str:
    """Return HTML without the buttons and meanings of glossary words.

    The page has each meaning once by its id, and the desk shows many nodes.
    """
    return _WORD.sub(r"\1", without_meanings(html))
