"""Walks through a tree, for tests of hand-over codes."""

import random
from collections.abc import Iterator

from tests.support.site_content import TREE
from wizard.engine.code.codes import SEPARATOR, Codes
from wizard.engine.tree import Tree
from wizard.engine.walk import Answer, Walk

CODES = Codes(TREE)


def usual(tree: Tree) -> Iterator[Walk]:
    """Yield all paths with at most one continuation each, and all that begins them."""
    waiting = [(tree.start, 0, Walk(tree.start, version=tree.version))]
    while waiting:
        node_id, follow_ups, walk = waiting.pop()
        yield walk
        node = tree.nodes[node_id]
        follow_ups += node.kind == "result"
        if follow_ups < 2:
            for option in node.options:
                answers = (*walk.answers, Answer(node_id, option.key))
                longer = Walk(option.to, answers, version=tree.version)
                waiting.append((option.to, follow_ups, longer))


def each_here(walk: Walk) -> Iterator[Walk]:
    """Yield a walk with each of its nodes shown in turn."""
    for here in (*(answer.question for answer in walk.answers), walk.here):
        yield Walk(here, walk.answers, version=walk.version)


def drawn(tree: Tree, seed: int) -> Iterator[Walk]:
    """Yield random walks without end, a tenth of them entered below the start."""
    source = random.Random(seed)  # noqa: S311 (not for secrets)
    nodes = sorted(tree.nodes)
    while True:
        node_id = tree.start if source.random() < 0.9 else source.choice(nodes)
        answers: list[Answer] = []
        for _ in range(source.randrange(25)):
            options = tree.nodes[node_id].options
            if not options:
                break
            option = source.choice(options)
            answers.append(Answer(node_id, option.key))
            node_id = option.to
        here = source.choice([*(answer.question for answer in answers), node_id])
        yield Walk(here, tuple(answers), version=tree.version)


def characters_of(walk: Walk, codes: Codes = CODES) -> str:
    """Return the code of a walk without what separates its groups."""
    return codes.write(walk).replace(SEPARATOR, "")
