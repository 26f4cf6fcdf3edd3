"""Why a walk ended at its result: the answers that it depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    recorded = {a.question: a.key for a in (*state.walk.answers, *state.walk.aside)}
    shares = {given: _share(tree, state, given, recorded) for given in state.trail}
    places = enumerate(state.trail)
    ranked = sorted(places, key=lambda place: (-shares[place[1]], -place[0]))
    chosen = {given for _, given in ranked[:MOST] if shares[given]}
    return tuple(given for given in state.trail if given in chosen)


def _share(
    tree: Tree, state: Replay, given: Answer, recorded: Mapping[str, str]
) -> float:
    """Return the share of the other options of a question that end elsewhere."""
    others = [o for o in tree.nodes[given.question].options if o.key != given.key]
    elsewhere = [
        option
        for option in others
        if not _leads(tree, option.to, state.walk.here, recorded)
    ]
    return len(elsewhere) / len(others) if others else 0.0


def _leads(tree: Tree, begin: str, end: str, recorded: Mapping[str, str]) -> bool:
    """Return whether the recorded answers lead from one node to another.

    That is what `replay` would find. Here it is followed from one node on, since a
    whole replay for each option of each question is slow on a phone.
    """
    node_id = begin
    while node_id != end:
        option = tree.nodes[node_id].option(recorded.get(node_id, ""))
        if option is None:
            return False
        node_id = option.to
    return True
