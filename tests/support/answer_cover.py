"""Walks that together give every answer once, with few clicks."""

from collections.abc import Iterator

from tests.support.site_content import CONTINUATIONS, DOCS, PATHS
from wizard.content.paths import Chosen, Path

OPTIONS = [
    Chosen(node.id, option) for node in DOCS.nodes.values() for option in node.options
]
"""All answers of questions and results."""

EVERY = (*PATHS, *CONTINUATIONS)

ANSWERS = {
    node.id: [Path((Chosen(node.id, option),), option.to) for option in node.options]
    for node in DOCS.nodes.values()
}
"""Each answer as its own walk, by its question or result."""


def _chains() -> Iterator[Path]:
    """Yield walks that together give every answer exactly once.

    A walk goes on, also through results, until all answers of its node were given. The
    first begins at the start, each other at the node with the longest way ahead.
    """
    missing = {
        node.id: [Chosen(node.id, option) for option in node.options]
        for node in DOCS.nodes.values()
    }
    while any(missing.values()):
        at = DOCS.start or ""
        if not missing[at]:
            at = max(missing, key=lambda node: _ahead(missing, node, {}))
        chain = []
        while missing[at]:
            chosen = max(
                missing[at], key=lambda chosen: _ahead(missing, chosen.option.to, {})
            )
            missing[at].remove(chosen)
            chain.append(chosen)
            at = chosen.option.to
        yield Path(tuple(chain), at)


def _ahead(missing: dict[str, list[Chosen]], node: str, known: dict[str, int]) -> int:
    """Count the clicks of the longest walk from a node along missing answers.

    Args:
        missing: The missing answers of each node.
        node: The first node.
        known: The results for nodes that were met, and for this one afterwards.
    """
    if node not in known:
        known[node] = max(
            (1 + _ahead(missing, chosen.option.to, known) for chosen in missing[node]),
            default=0,
        )
    return known[node]


COVER = tuple(_chains())
