"""The graph of a docs folder."""

from graphlib import CycleError
from itertools import pairwise
from pathlib import Path

import pytest

from tests.support.docs import HAMULEC, write
from wizard.content.graph import Graph
from wizard.content.load import load

TREE = Graph({"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": (), "far": ("d",)})
RING = Graph({"a": ("b",), "b": ("c",), "c": ("b",)})


def test_each_option_is_an_edge_and_those_that_lead_to_no_node_are_none(
    tmp_path: Path,
) -> None:
    question = (
        "# Czy hamulec działa?\n\n"
        '- [Tak](opony.md "tak")\n- [Chyba](opony.md "chyba")\n- [Nie](no.md "nie")\n'
    )

    docs = load(write(tmp_path, {HAMULEC: question}))

    assert docs.graph.edges["hamulec"] == ("opony",)
    assert docs.graph.edges["napompuj"] == ("jedz",)


def test_the_nearest_nodes_are_reached_first() -> None:
    assert list(TREE.reached("a")) == ["a", "b", "c", "d"]


@pytest.mark.parametrize("start", [None, "unknown"])
def test_nothing_is_reached_from_no_node(start: str | None) -> None:
    assert TREE.reached(start) == {}


def test_a_node_stands_before_all_that_it_leads_to() -> None:
    order = TREE.downwards()

    assert sorted(order) == sorted(TREE.edges)
    assert all(
        order.index(node_id) < order.index(to)
        for node_id, ends in TREE.edges.items()
        for to in ends
    )


def test_a_loop_is_found_in_the_direction_of_its_edges() -> None:
    loop = RING.loop()

    assert loop[0] == loop[-1]
    assert set(loop) == {"b", "c"}
    assert all(to in RING.edges[node_id] for node_id, to in pairwise(loop))
    with pytest.raises(CycleError):
        RING.downwards()


def test_a_graph_has_no_loop_any_more_without_the_edge_that_closes_it() -> None:
    assert RING.without_edge("c", "b").loop() == ()


def test_further_edges_reach_further_nodes() -> None:
    further = TREE.with_edges({**dict.fromkeys(TREE.edges, ()), "d": ("far",)})

    assert "far" in further.reached("a")
