"""Why a walk ended at its result: the answers that it depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.engine.replay import answer, show

if TYPE_CHECKING:
    from wizard.engine.replay import Replay
    from wizard.engine.tree import Tree
    from wizard.engine.walk import Answer

MOST = 3
"""The maximum number of answers that are named."""


def decisive(tree: Tree, state: Replay) -> tuple[Answer, ...]:
    """Return the answers whose change leads most often to another node.

    Each other option of each answered question is tried, with all other answers as
    they are. An answer is decisive if another option would end elsewhere. The ones with
    the largest share of such options come first, later answers before earlier ones;
    of these, the first `MOST` are returned in the order of the walk.
    """
    node = tree.nodes[state.walk.here]
    if node.kind != "result":
        return ()
    shares = {given: _share(tree, state, given) for given in state.trail}
    places = enumerate(state.trail)
    ranked = sorted(places, key=lambda place: (-shares[place[1]], -place[0]))
    chosen = {given for _, given in ranked[:MOST] if shares[given]}
    return tuple(given for given in state.trail if given in chosen)


def _share(tree: Tree, state: Replay, given: Answer) -> float:
    """Return the share of the other options of a question that end elsewhere."""
    there = show(tree, state.walk, given.question).walk
    others = [o for o in tree.nodes[given.question].options if o.key != given.key]
    elsewhere = [
        option
        for option in others
        if not _meets(answer(tree, there, option.key), state.walk.here)
    ]
    return len(elsewhere) / len(others) if others else 0.0


def _meets(state: Replay, node_id: str) -> bool:
    met = {given.question for given in state.walk.answers}
    return node_id in met or node_id == state.end
