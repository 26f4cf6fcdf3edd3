from pathlib import Path

import pytest

from bench.trees import write
from tests.support.project import contents
from wizard.check import validate
from wizard.content.load import load
from wizard.content.paths import count_paths, paths


@pytest.mark.parametrize("nodes", [10, 100, 333])
def test_a_tree_of_any_size_is_sound(nodes: int, tmp_path: Path) -> None:
    docs = load(write(tmp_path, nodes))

    assert len(docs.nodes) == nodes
    assert validate(docs) == ()


def test_a_tree_shares_nodes_and_stays_shallow(tmp_path: Path) -> None:
    docs = load(write(tmp_path, 100))

    assert count_paths(docs) > len(docs.nodes)
    assert max(len(path.options) for path in paths(docs)) < 10


def test_a_tree_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    first = write(tmp_path / "first", 50)
    second = write(tmp_path / "second", 50)

    assert contents(first) == contents(second)
