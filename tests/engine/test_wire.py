"""tree.json: the compiled tree as text, and back."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from tests.support.letters import LETTER
from tests.support.random_trees import SMALL, trees
from wizard.engine.length import Length
from wizard.engine.published_site import PublishedSite
from wizard.engine.tree import Contact, DateField, Deadline, Source, Tree, Word
from wizard.engine.wire import FormatError, dumps, loads

FULL = Tree(
    version="abc123",
    start="one",
    nodes={
        **SMALL.nodes,
        "one": replace(
            SMALL.nodes["one"],
            date=DateField(
                "day",
                "Day",
                "termin-minal",
                Length(21, "days"),
                {"nie": "a", "tak": "b"},
            ),
        ),
        "result-a": replace(
            SMALL.nodes["result-a"],
            deadline=Deadline("day", "Day", "It ends", "21 dni", Length(21, "days")),
            contacts=("tip",),
            letters=("office",),
            sources=("N1",),
            words=("ikp",),
            action="wait",
        ),
    },
    contacts={"tip": Contact("TIP", phone="800 190 590")},
    sources={"N1": Source("https://example.org", "Title", "NFZ", "2026-11-23")},
    words={"ikp": Word("IKP", "Konto.")},
    site=PublishedSite("Name", "https://example.org/", "2026-11-27", "a@example.org"),
    letters={"office": LETTER},
)


def test_a_tree_with_everything_is_read_back_as_it_was() -> None:
    assert loads(dumps(FULL)) == FULL


@given(trees())
def test_any_tree_is_read_back_as_it_was(tree: Tree) -> None:
    assert loads(dumps(tree)) == tree


def test_the_order_of_nodes_changes_no_byte() -> None:
    turned = replace(FULL, nodes=dict(reversed(list(FULL.nodes.items()))))

    assert dumps(turned) == dumps(FULL)


def test_another_format_number_is_refused_by_its_number() -> None:
    text = dumps(FULL).replace('"format":4', '"format":2')

    with pytest.raises(FormatError, match=r"tree\.json has format 2; .* reads 4"):
        loads(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("[]", id="a list"),
        pytest.param('{"format": 4}', id="no nodes"),
        pytest.param(
            json.dumps({**json.loads(dumps(FULL)), "nodes": {"a": {}}}), id="no fields"
        ),
        pytest.param(dumps(FULL).replace('"kind"', '"sort"'), id="an unknown field"),
    ],
)
def test_what_is_no_tree_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        loads(text)
