"""What is played everywhere leaves no answer out."""

from __future__ import annotations

from tests.everywhere.cover import COVER, EVERY, OPTIONS, options_of


def test_cover_gives_every_answer_of_the_tree() -> None:
    assert {answered for walk in COVER for answered in options_of(walk)} == OPTIONS


def test_cover_has_no_walk_that_gives_nothing_new() -> None:
    seen = [{*options_of(walk)} for walk in COVER]

    assert all(own - set().union(*seen[:number]) for number, own in enumerate(seen))


def test_cover_is_a_small_part_of_all_there_is() -> None:
    assert len(COVER) * 5 < len(EVERY)
