"""A step: what is shown now."""

from tests.support.random_trees import SMALL, tree
from wizard.engine.replay import answer, replay, show
from wizard.engine.step import static_step, step_of
from wizard.engine.walk import Answer, Walk

ONE, TWO, FOUR = Answer("one", "left"), Answer("two", "yes"), Answer("four", "no")


def test_the_first_question_is_number_one_and_offers_no_way_back() -> None:
    step = static_step(SMALL, "one")

    assert (step.number, step.back, step.entry, step.is_start) == (1, "", False, True)


def test_a_page_on_its_own_offers_the_beginning_and_claims_no_number() -> None:
    step = static_step(SMALL, "four")

    assert (step.number, step.entry) == (None, True)
    assert step.start == "sprawdz/pytanie/one"


def test_without_a_trail_back_is_offered_only_where_one_way_leads_here() -> None:
    assert static_step(SMALL, "two").back == "sprawdz/pytanie/one"
    assert static_step(SMALL, "four").back == ""


def test_with_a_trail_back_is_the_question_before() -> None:
    step = step_of(SMALL, replay(SMALL, Walk("four", (ONE, TWO))))

    assert step.back == "sprawdz/pytanie/two"
    assert step.number == 3


def test_the_trail_tells_each_answer_in_words() -> None:
    step = step_of(SMALL, replay(SMALL, Walk("two", (ONE,))))

    (answered,) = step.trail
    assert (answered.title, answered.label) == ("Title of one", "left of one")


def test_the_answer_given_before_is_marked() -> None:
    step = step_of(SMALL, show(SMALL, Walk("four", (ONE, TWO)), "one"))

    assert [choice.key for choice in step.choices if choice.current] == ["left"]


def test_a_follow_up_is_no_question_and_is_not_counted() -> None:
    further = tree({"one": {"a": "result-a"}, "result-a": {"still": "two"}, "two": {}})
    walk = Walk("two", (Answer("one", "a"), Answer("result-a", "still")))

    assert step_of(further, replay(further, walk)).number == 2
    assert step_of(SMALL, replay(SMALL, Walk("result-a"))).number is None


def test_whoever_came_in_the_middle_is_offered_the_beginning_all_the_way() -> None:
    step = step_of(SMALL, replay(SMALL, Walk("four", (TWO,))))

    assert step.entry
    assert step.number is None


def test_a_dropped_answer_is_named_in_words() -> None:
    back = show(SMALL, Walk("result-b", (ONE, TWO, FOUR)), "one").walk
    step = step_of(SMALL, answer(SMALL, back, "right"))

    assert [dropped.title for dropped in step.dropped] == ["Title of two"]


def test_an_answer_to_a_question_that_is_gone_is_named_without_its_words() -> None:
    step = step_of(SMALL, replay(SMALL, Walk("one", (Answer("gone", "a"),))))

    assert [dropped.title for dropped in step.dropped] == [
        "Pytanie, którego już nie ma"
    ]
