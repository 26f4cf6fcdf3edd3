"""As few clicks as can be that give every answer once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.site_content import CONTINUATIONS, DOCS, PATHS, TREE
from wizard.content.paths import Chosen, Path

if TYPE_CHECKING:
    from collections.abc import Iterator

    Answered = tuple[str, str]

OPTIONS = {
    (node.id, option.key) for node in TREE.nodes.values() for option in node.options
}
"""All there are: question, or result, and key."""

EVERY = (*PATHS, *CONTINUATIONS)

ANSWERS = {
    node.id: [Path((Chosen(node.id, option),), option.to) for option in node.options]
    for node in DOCS.nodes.values()
}
"""Each answer as a walk of its own, by its question or result."""


def options_of(walk: Path) -> list[Answered]:
    """Return what a walk answers."""
    return [(chosen.question, chosen.option.key) for chosen in walk.options]


def chains() -> Iterator[Path]:
    """Yield walks that give every answer once, and none twice.

    They go from node to node until all answers there were given before, through
    results too; the first begins at the start, others wherever one is missing.
    """
    missing = {
        node.id: [Chosen(node.id, option) for option in node.options]
        for node in DOCS.nodes.values()
    }
    while any(missing.values()):
        at = DOCS.start or ""
        if not missing[at]:
            at = max(missing, key=lambda node: _ahead(missing, node))
        chain = []
        while missing[at]:
            chosen = max(
                missing[at], key=lambda chosen: _ahead(missing, chosen.option.to)
            )
            missing[at].remove(chosen)
            chain.append(chosen)
            at = chosen.option.to
        yield Path(tuple(chain), at)


def _ahead(missing: dict[str, list[Chosen]], node: str) -> int:
    """Count the clicks of the longest walk from a node along missing answers."""
    return max(
        (1 + _ahead(missing, chosen.option.to) for chosen in missing[node]), default=0
    )


COVER = tuple(chains())
