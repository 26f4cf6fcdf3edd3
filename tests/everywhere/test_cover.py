"""The walks played in each browser contain every answer exactly once."""

from itertools import pairwise

from tests.support.answer_cover import COVER, OPTIONS, options_of
from tests.support.site_content import DOCS


def test_cover_gives_every_answer_of_the_tree_once() -> None:
    given = [answered for walk in COVER for answered in options_of(walk)]

    assert sorted(given) == sorted(OPTIONS)


def test_each_walk_of_the_cover_goes_from_node_to_node() -> None:
    for walk in COVER:
        steps = [*walk.options]
        assert [one.option.to for one, _ in pairwise(steps)] == [
            two.question for _, two in pairwise(steps)
        ]
        assert steps[-1].option.to == walk.result


def test_first_walk_of_the_cover_begins_at_the_start() -> None:
    assert COVER[0].options[0].question == DOCS.start
