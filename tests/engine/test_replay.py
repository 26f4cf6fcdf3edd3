"""Replay: whatever an address says, a step that the tree really has."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.random_trees import KEYS, SMALL, trees, walks
from wizard.engine.replay import answer, replay, revisit, show
from wizard.engine.tree import Tree
from wizard.engine.walk import Answer, Walk

ONE, TWO, FOUR = Answer("one", "left"), Answer("two", "yes"), Answer("four", "no")


def test_an_empty_walk_shows_the_page_that_was_opened() -> None:
    state = replay(SMALL, Walk("three"))

    assert state.walk == Walk("three", version="abc123")
    assert state.trail == ()


def test_an_empty_walk_on_an_unknown_page_begins_at_the_start() -> None:
    assert replay(SMALL, Walk("nowhere")).walk.here == "one"


def test_answers_are_followed_from_the_start() -> None:
    state = replay(SMALL, Walk("four", (TWO, ONE)))

    assert state.trail == (ONE, TWO)
    assert state.end == "four"


def test_without_an_answer_to_the_start_replay_begins_at_the_first_answer() -> None:
    state = replay(SMALL, Walk("four", (Answer("three", "yes"),)))

    assert state.trail == (Answer("three", "yes"),)
    assert state.walk.here == "four"


def test_a_node_off_the_walk_gives_way_to_the_end_of_the_walk() -> None:
    assert replay(SMALL, Walk("three", (ONE,))).walk.here == "two"


def test_a_key_that_is_gone_stops_the_walk_and_is_dropped() -> None:
    gone = Answer("two", "gone")
    state = replay(SMALL, Walk("four", (ONE, gone, FOUR)))

    assert state.walk == Walk("two", (ONE,), (FOUR,), "abc123")
    assert state.dropped == (gone,)


def test_the_last_of_two_answers_to_one_question_counts() -> None:
    state = replay(SMALL, Walk("three", (ONE, Answer("one", "right"))))

    assert state.trail == (Answer("one", "right"),)


def test_going_back_keeps_the_answers_that_follow() -> None:
    state = show(SMALL, Walk("result-b", (ONE, TWO, FOUR)), "two")

    assert state.trail == (ONE,)
    assert state.walk.answers == (ONE, TWO, FOUR)


def test_a_changed_answer_keeps_later_ones_that_the_walk_still_meets() -> None:
    back = show(SMALL, Walk("result-b", (ONE, TWO, FOUR)), "one").walk
    state = answer(SMALL, back, "right")

    assert state.walk == Walk("three", (Answer("one", "right"),), (FOUR,), "abc123")
    assert state.dropped == (TWO,)


def test_an_answer_kept_aside_counts_again_when_its_question_is_met() -> None:
    aside = Walk("three", (Answer("one", "right"),), (FOUR,))
    state = answer(SMALL, aside, "yes")

    assert state.walk.here == "four"
    assert state.walk.answers[-1] == FOUR
    assert state.walk.aside == ()


def test_a_changed_answer_drops_what_can_no_longer_be_reached() -> None:
    back = show(SMALL, Walk("result-b", (ONE, TWO, FOUR)), "two").walk
    state = answer(SMALL, back, "no")

    assert state.walk == Walk("result-a", (ONE, Answer("two", "no")), (), "abc123")
    assert state.dropped == (FOUR,)


def test_a_key_that_the_question_does_not_have_changes_nothing() -> None:
    walk = Walk("two", (ONE,), (), "abc123")

    assert answer(SMALL, walk, "nonsense") == replay(SMALL, walk)


def test_a_follow_up_of_a_result_is_an_answer_too() -> None:
    to_result = Walk("result-a", (ONE, Answer("two", "no")))
    state = answer(SMALL, to_result, "still")

    assert state.walk.here == "result-b"
    assert state.trail[-1] == Answer("result-a", "still")


def test_an_answer_counts_before_one_that_is_kept_aside() -> None:
    state = replay(SMALL, Walk("two", (ONE,), (Answer("one", "right"),)))

    assert state.trail == (ONE,)
    assert state.walk.aside == ()


def test_what_was_wrong_before_an_answer_is_still_named_after_it() -> None:
    gone = Answer("gone", "a")
    state = answer(SMALL, Walk("two", (ONE, gone)), "yes")

    assert state.dropped == (gone,)


def test_an_answer_that_was_given_anew_is_not_named_as_dropped() -> None:
    state = answer(SMALL, Walk("two", (ONE, Answer("two", "gone"))), "yes")

    assert state.trail == (ONE, TWO)
    assert state.dropped == ()


def test_back_past_the_node_where_somebody_came_in_keeps_the_answers() -> None:
    state = show(SMALL, Walk("four", (TWO,)), "one")

    assert state.walk == Walk("one", (), (TWO,), "abc123")
    assert answer(SMALL, state.walk, "left").walk.answers == (ONE, TWO)


def test_an_entry_of_the_history_comes_back_with_what_was_answered_since() -> None:
    latest = Walk("result-b", (ONE, TWO, FOUR))
    state = revisit(SMALL, Walk("two", (ONE,)), latest)

    assert state.walk == Walk("two", (ONE, TWO, FOUR), (), "abc123")


def test_what_was_changed_since_stays_changed_where_it_can() -> None:
    changed = Walk("three", (Answer("one", "right"),), (FOUR,))
    state = revisit(SMALL, Walk("one", (ONE, TWO)), changed)

    assert state.walk == Walk("one", (Answer("one", "right"),), (FOUR,), "abc123")


def test_an_entry_off_the_latest_walk_says_how_it_was() -> None:
    changed = Walk("three", (Answer("one", "right"),), (FOUR,))
    state = revisit(SMALL, Walk("two", (ONE,)), changed)

    assert state.walk == Walk("two", (ONE,), (FOUR,), "abc123")


def test_an_entry_is_as_it_was_where_nothing_was_answered_since() -> None:
    state = revisit(SMALL, Walk("one", (ONE,)), Walk("one"))

    assert state.walk.answers == (ONE,)


def test_what_an_entry_has_no_place_for_is_not_named() -> None:
    latest = Walk("four", (Answer("one", "right"), Answer("three", "yes")))
    state = revisit(SMALL, Walk("two", (ONE,)), latest)

    assert state.dropped == ()


@given(trees(), walks())
def test_no_answer_is_lost_and_none_counts_twice(tree: Tree, walk: Walk) -> None:
    state = replay(tree, walk)

    questions = {a.question for a in (*walk.answers, *walk.aside)}
    found = [*state.walk.answers, *state.walk.aside, *state.dropped]
    assert sorted(a.question for a in found) == sorted(questions)
    assert set(found) <= {*walk.answers, *walk.aside}


@given(trees(), walks())
def test_replaying_what_was_set_right_changes_nothing(tree: Tree, walk: Walk) -> None:
    once = replay(tree, walk)
    again = replay(tree, once.walk)

    assert again.walk == once.walk
    assert again.dropped == ()


@given(trees(), walks())
def test_the_trail_is_a_way_that_the_tree_has(tree: Tree, walk: Walk) -> None:
    assert_possible(tree, replay(tree, walk).walk)


@given(trees(), walks(), st.lists(st.sampled_from(KEYS), max_size=6), st.data())
def test_whatever_one_clicks_the_walk_stays_possible_and_loses_nothing(
    tree: Tree, walk: Walk, clicks: list[str], data: st.DataObject
) -> None:
    state = replay(tree, walk)
    for key in clicks:
        met = [a.question for a in state.walk.answers]
        back = data.draw(st.sampled_from([*met, state.end]))
        before = show(tree, state.walk, back).walk
        state = answer(tree, before, key)

        assert_possible(tree, state.walk)
        known = {a.question for a in (*before.answers, *before.aside)}
        found = [*state.walk.answers, *state.walk.aside, *state.dropped]
        assert known <= {a.question for a in found}
        assert len(found) == len({a.question for a in found})


@given(trees(), walks())
def test_what_is_kept_aside_can_still_be_met(tree: Tree, walk: Walk) -> None:
    state = replay(tree, walk)

    assert {a.question for a in state.walk.aside} <= tree.below(state.end)


def assert_possible(tree: Tree, walk: Walk) -> None:
    """Assert that each answer leads to the question of the next one."""
    met = [answer.question for answer in walk.answers]
    targets = []
    for given_answer in walk.answers:
        option = tree.nodes[given_answer.question].option(given_answer.key)
        assert option is not None
        targets.append(option.to)
    assert met[1:] == targets[:-1]
    assert walk.here in [*met, *targets[-1:]] or not met


@given(trees(), walks(), walks())
def test_an_entry_shows_its_node_whatever_was_answered_since(
    tree: Tree, entry: Walk, latest: Walk
) -> None:
    alone = replay(tree, entry).walk
    again = revisit(tree, alone, replay(tree, latest).walk).walk

    assert again.here == alone.here
    assert_possible(tree, again)
