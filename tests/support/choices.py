"""Answers of the real tree for tests, selected by their properties."""

from tests.support.shown import answers_of
from tests.support.site_content import PATHS, TREE
from wizard.engine.tree import Node, Option
from wizard.engine.walk import Answer

START = TREE.nodes[TREE.start]
START_PAGE = f"{START.page}/"
START_FILE = f"{START.page}.html"
"""The address of the first question by http, and from files."""

LONG = max(PATHS, key=lambda path: len(path.options))
SHORT = min(PATHS, key=lambda path: len(path.options))
ANSWERS = answers_of(LONG)
FIRST, SECOND, THIRD = ANSWERS[:3]

DATED = next(node for node in TREE.nodes.values() if node.date)
"""A question with a date."""


def picked(outcome: str) -> Option:
    """Return the option of `DATED` that this outcome of its date selects."""
    assert DATED.date
    option = DATED.option(DATED.date.picks[outcome])
    assert option
    return option


WAITING: Node = TREE.nodes[picked("nie").to]
"""The result with a deadline that a recent date selects."""


def below(node_id: str) -> set[str]:
    """Return the ids of a node and of all nodes after it."""
    met = [node_id]
    for one in met:
        met += [o.to for o in TREE.nodes[one].options if o.to not in met]
    return set(met)


def away_from(question: str) -> Option:
    """Return an option of the start after which a question cannot be reached."""
    return next(option for option in START.options if question not in below(option.to))


def only_child() -> tuple[str, Answer]:
    """Return a node that only one answer reaches, from the start, and that answer."""
    option = next(o for o in START.options if TREE.parents[o.to] == (START.id,))
    return option.to, Answer(START.id, option.key)


OTHER = away_from(SECOND.question)
"""An option of the start that drops the answer `SECOND`."""
