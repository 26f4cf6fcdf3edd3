"""Check the tree as a whole: reachability, loops, repeated actions."""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING

from wizard.engine.address import FORMAT, LONGEST_FRAGMENT
from wizard.engine.tree import VERSION_LENGTH
from wizard.problems import routes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wizard.content.graph import Graph
    from wizard.content.load import Docs
    from wizard.problems import Place, Problem

_FILE = re.compile(r"([a-z0-9-]{1,60})\.md")

_HEAD = len(f"{FORMAT}//") + VERSION_LENGTH


def check_routes(docs: Docs) -> Iterator[Problem]:
    """Yield the problems that only the tree as a whole shows.

    Options that lead to no node are reported by `shape` and ignored here.
    """
    if docs.start in docs.nodes:
        reached = docs.graph.with_edges(_meant(docs)).reached(docs.start)
        for node_id, node in docs.nodes.items():
            if node_id not in reached:
                yield routes.unreachable(node.place, node_id)
    cut, problems = _without_loops(docs)
    yield from problems
    downwards = cut.downwards()
    yield from _check_actions(docs, cut, downwards)
    yield from _check_lengths(docs, cut, downwards)


def _meant(docs: Docs) -> Mapping[str, Sequence[str]]:
    """Return, for each node, what its misspelt options and its texts probably mean.

    Misspelt options are reported elsewhere. To report the rest of the tree as
    unreachable because of one of them would only hide the cause.
    """
    meant = {}
    for node_id, node in docs.nodes.items():
        wrong = [option.to for option in node.options if option.to not in docs.nodes]
        near = [get_close_matches(name, docs.nodes, n=1) for name in wrong]
        named = _FILE.findall("\n".join([node.body, *node.steps, node.after]))
        found = [name for name in named if name in docs.nodes]
        meant[node_id] = [*found, *(ids[0] for ids in near if ids)]
    return meant


def _without_loops(docs: Docs) -> tuple[Graph, Sequence[Problem]]:
    """Report each loop once; return the graph with each cut where it closes."""
    graph, problems = docs.graph, []
    rank = graph.reached(docs.start)
    while ids := graph.loop():
        first = min(
            ids[1:], key=lambda node_id: (rank.get(node_id, len(rank)), node_id)
        )
        turn = ids.index(first)
        ring = [*ids[turn:-1], *ids[: turn + 1]]
        problems.append(routes.loop(_place_of_option(docs, *ring[-2:]), ring))
        graph = graph.without_edge(*ring[-2:])
    return graph, problems


def _check_actions(
    docs: Docs, graph: Graph, downwards: Sequence[str]
) -> Iterator[Problem]:
    """Report results that ask for the same action as a result above them."""
    asked = Counter(_action(docs, node_id) for node_id in graph.edges)
    # Actions named once need no bit: each bit is carried by every node below.
    again = [action for action, times in asked.items() if action and times > 1]
    bits = {action: 1 << number for number, action in enumerate(again)}
    above = dict.fromkeys(graph.edges, 0)
    for node_id in downwards:
        action = _action(docs, node_id)
        own = bits.get(action, 0)
        if own & above[node_id]:
            first = next(
                other
                for other in graph.edges
                if other != node_id
                and _action(docs, other) == action
                and node_id in graph.reached(other)
            )
            place = docs.nodes[node_id].record.place("action")
            yield routes.action_again(place, action, first, node_id)
        for to in graph.edges[node_id]:
            above[to] |= above[node_id] | own


def _check_lengths(
    docs: Docs, graph: Graph, downwards: Sequence[str]
) -> Iterator[Problem]:
    """Report the longest walk, if its fragment would be too long."""
    answers = dict.fromkeys(graph.edges, 0)
    for node_id in downwards:
        for option in docs.nodes[node_id].options:
            if option.to in graph.edges[node_id]:
                length = answers[node_id] + len(f"/{node_id}={option.key}")
                answers[option.to] = max(answers[option.to], length)
    whole = {node_id: _HEAD + len(node_id) + answers[node_id] for node_id in answers}
    last = max(whole, key=whole.__getitem__, default="")
    if last and whole[last] > LONGEST_FRAGMENT:
        place = docs.nodes[last].place
        yield routes.too_long_for_an_address(place, whole[last], LONGEST_FRAGMENT)


def _action(docs: Docs, node_id: str) -> str:
    action = docs.nodes[node_id].record.values.get("action")
    return action if isinstance(action, str) else ""


def _place_of_option(docs: Docs, node_id: str, to: str) -> Place:
    return next(o.place for o in docs.nodes[node_id].options if o.to == to)
