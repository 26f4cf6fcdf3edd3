"""Answers of the real tree for tests, selected by their properties."""

from tests.support.shown import answers_of, expected
from tests.support.site_content import PATHS, TREE
from wizard.engine.tree import Node, Option

START = TREE.nodes[TREE.start]
START_PAGE = f"{START.page}/"
START_FILE = f"{START.page}.html"
"""The address of the first question by http, and from files."""

LONG = max(PATHS, key=lambda path: len(path.options))
ANSWERS = answers_of(LONG)
FIRST, SECOND, THIRD = ANSWERS[:3]

WALKED = expected(LONG.result, ANSWERS)
HALF = expected(THIRD.question, [FIRST, SECOND])
"""The step after two answers."""

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


ONLY_CHILD = next(o for o in START.options if TREE.parents[o.to] == (START.id,))
"""An option of the start to a node that no other answer reaches."""


OTHER = next(o for o in START.options if SECOND.question not in TREE.below(o.to))
"""An option of the start that drops the answer `SECOND`."""
