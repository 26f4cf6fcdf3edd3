"""The walks played in each browser contain every answer exactly once."""

from collections import Counter

from tests.support.answer_cover import COVER, OPTIONS
from tests.support.shown import nodes_on
from tests.support.site_content import DOCS


def test_cover_gives_every_answer_of_the_tree_once() -> None:
    given = Counter(chosen for walk in COVER for chosen in walk.options)

    assert given == Counter(OPTIONS)


def test_each_walk_of_the_cover_goes_from_node_to_node() -> None:
    for walk in COVER:
        assert [chosen.option.to for chosen in walk.options] == nodes_on(walk)[1:]


def test_first_walk_of_the_cover_begins_at_the_start() -> None:
    assert COVER[0].options[0].question == DOCS.start
