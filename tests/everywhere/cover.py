"""As few walks as a greedy choice finds that give every answer at least once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.site.content import CONTINUATIONS, PATHS, TREE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wizard.paths import Path

    Answered = tuple[str, str]

OPTIONS = {
    (node.id, option.key) for node in TREE.nodes.values() for option in node.options
}
"""All there are: question, or result, and key."""

EVERY = (*PATHS, *CONTINUATIONS)


def options_of(walk: Path) -> list[Answered]:
    """Return what a walk answers."""
    return [(chosen.question, chosen.option.key) for chosen in walk.options]


def covering(walks: Sequence[Path]) -> Iterator[Path]:
    """Choose the walk that gives most new answers, and again, until all are given."""
    missing = set().union(*map(options_of, walks))
    while missing:
        best = max(
            walks,
            key=lambda walk: (len(missing & {*options_of(walk)}), -len(walk.options)),
        )
        missing -= {*options_of(best)}
        yield best


COVER = tuple(covering(EVERY))
