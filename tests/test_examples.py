"""The commands on a folder of forty nodes that is not about children at all."""

import json
from pathlib import Path

import pytest

from tests.support.command import Done, output, run
from wizard.compile import compile_tree
from wizard.content.load import load
from wizard.engine.render import render
from wizard.engine.step import static_step

BICYCLE = Path(__file__).parent / "examples" / "rower"
TREE = compile_tree(load(BICYCLE))


def test_check_finds_nothing_to_mend() -> None:
    words = "Wszystko w porządku. Pytania: 15, wyniki: 25, drogi: 28.\n"

    assert run("check", BICYCLE) == Done(0, "", words)


def test_paths_lists_as_many_as_it_counts() -> None:
    listed = json.loads(output("paths", BICYCLE, "--json"))

    assert output("paths", BICYCLE, "--count") == f"{len(listed)}\n"


@pytest.mark.parametrize("form", ["mermaid", "dot", "json"])
def test_graph_draws_every_node(form: str) -> None:
    drawn = output("graph", BICYCLE, "--format", form)

    assert [node_id for node_id in TREE.nodes if node_id not in drawn] == []


@pytest.mark.parametrize("node_id", TREE.nodes)
def test_every_node_can_be_rendered(node_id: str) -> None:
    html = render(static_step(TREE, node_id), ".", "dir/")

    assert f">{TREE.nodes[node_id].title}</h1>" in html
