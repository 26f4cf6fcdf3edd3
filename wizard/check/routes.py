"""The tree as a whole: what can be reached, loops, actions asked for twice."""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

from wizard.engine.address import FORMAT, LONGEST
from wizard.engine.tree import VERSION_LENGTH
from wizard.problems import routes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wizard.content.load import Docs
    from wizard.problems import Place, Problem

_FILE = re.compile(r"([a-z0-9-]{1,60})\.md")

_HEAD = len(f"{FORMAT}//") + VERSION_LENGTH

Edges = dict[str, list[str]]
"""For each node, the nodes that its options lead to."""


def check_routes(docs: Docs) -> Iterator[Problem]:
    """Yield the problems that only the tree as a whole shows.

    Options that lead nowhere are told elsewhere, and passed over here.
    """
    nodes = docs.nodes
    edges = {
        node_id: list(dict.fromkeys(o.to for o in node.options if o.to in nodes))
        for node_id, node in nodes.items()
    }
    if docs.start in edges:
        reached = _reached(_meant(docs, edges), docs.start)
        for node_id, node in nodes.items():
            if node_id not in reached:
                yield routes.unreachable(node.place, node_id)
    yield from _check_loops(docs, edges)
    # Without loops by now: each was cut where it closes.
    downwards = tuple(TopologicalSorter(edges).static_order())[::-1]
    yield from _check_actions(docs, edges, downwards)
    yield from _check_deadlines(docs, edges, downwards)
    yield from _check_lengths(docs, edges, downwards)


def _meant(docs: Docs, edges: Edges) -> Edges:
    """Add what misspelt options probably lead to.

    They are told elsewhere; that the rest of the tree hangs in the air because
    of one of them would only bury the cause.
    """
    meant = {}
    for node_id, node in docs.nodes.items():
        wrong = [option.to for option in node.options if option.to not in docs.nodes]
        near = [get_close_matches(name, docs.nodes, n=1) for name in wrong]
        named = _FILE.findall("\n".join([node.body, *node.steps, node.after]))
        found = [name for name in named if name in docs.nodes]
        meant[node_id] = [*edges[node_id], *found, *(ids[0] for ids in near if ids)]
    return meant


def _reached(edges: Edges, start: str) -> Mapping[str, int]:
    """Number all nodes that can be reached, in the order of meeting them."""
    met = {start: 0}
    waiting = [start]
    for node_id in waiting:
        for to in edges[node_id]:
            if to not in met:
                met[to] = len(met)
                waiting.append(to)
    return met


def _check_loops(docs: Docs, edges: Edges) -> Iterator[Problem]:
    """Tell each loop once, and cut it, so that the next one can be found."""
    rank = _reached(edges, docs.start) if docs.start in edges else {}
    while ids := _loop(edges):
        first = min(
            ids[1:], key=lambda node_id: (rank.get(node_id, len(rank)), node_id)
        )
        turn = ids.index(first)
        ring = [*ids[turn:-1], *ids[: turn + 1]]
        yield routes.loop(_place_of_option(docs, ring[-2], ring[-1]), ring)
        edges[ring[-2]].remove(ring[-1])


def _loop(edges: Edges) -> Sequence[str]:
    """Return one loop in the direction of its options, its first node twice."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        # graphlib takes edges as pointing to what comes before.
        ids: Sequence[str] = error.args[1]
        return ids[::-1]
    return ()


def _check_actions(
    docs: Docs, edges: Edges, downwards: Sequence[str]
) -> Iterator[Problem]:
    """Tell results that ask for what a result above them asked for already."""
    asked = Counter(_action(docs, node_id) for node_id in edges)
    # What is asked for once needs no bit, which every node below would carry.
    again = [action for action, times in asked.items() if action and times > 1]
    bits = {action: 1 << number for number, action in enumerate(again)}
    above = dict.fromkeys(edges, 0)
    for node_id in downwards:
        action = _action(docs, node_id)
        own = bits.get(action, 0)
        if own & above[node_id]:
            first = next(
                other
                for other in edges
                if other != node_id
                and _action(docs, other) == action
                and node_id in _reached(edges, other)
            )
            place = docs.nodes[node_id].record.place("action")
            yield routes.action_again(place, action, first, node_id)
        for to in edges[node_id]:
            above[to] |= above[node_id] | own


def _check_deadlines(
    docs: Docs, edges: Edges, downwards: Sequence[str]
) -> Iterator[Problem]:
    """Tell deadlines from a date that is asked for elsewhere only."""
    bits = {name: 1 << number for number, name in enumerate(docs.dates)}
    asked = dict.fromkeys(edges, 0)
    for node_id in downwards:
        values = docs.nodes[node_id].record.values
        wanted = bits.get(_field(values, "deadline", "from"), 0)
        if wanted and not wanted & asked[node_id]:
            place = docs.nodes[node_id].record.place("deadline", "from")
            yield routes.date_not_asked(place, _field(values, "deadline", "from"))
        own = bits.get(_field(values, "date", "name"), 0)
        for to in edges[node_id]:
            asked[to] |= asked[node_id] | own


def _field(values: Mapping[str, Any], group: str, name: str) -> str:
    inner = values.get(group)
    found = inner.get(name) if isinstance(inner, dict) else None
    return found if isinstance(found, str) else ""


def _check_lengths(
    docs: Docs, edges: Edges, downwards: Sequence[str]
) -> Iterator[Problem]:
    """Tell the longest walk, if its answers are too long for an address."""
    answers = dict.fromkeys(edges, 0)
    for node_id in downwards:
        for option in docs.nodes[node_id].options:
            if option.to in edges[node_id]:
                length = answers[node_id] + len(f"/{node_id}={option.key}")
                answers[option.to] = max(answers[option.to], length)
    whole = {node_id: _HEAD + len(node_id) + answers[node_id] for node_id in answers}
    last = max(whole, key=whole.__getitem__, default="")
    if last and whole[last] > LONGEST:
        place = docs.nodes[last].place
        yield routes.too_long_for_an_address(place, whole[last], LONGEST)


def _action(docs: Docs, node_id: str) -> str:
    action = docs.nodes[node_id].record.values.get("action")
    return action if isinstance(action, str) else ""


def _place_of_option(docs: Docs, node_id: str, to: str) -> Place:
    return next(o.place for o in docs.nodes[node_id].options if o.to == to)
