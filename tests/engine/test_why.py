"""The answers that decided a result."""

from hypothesis import given

from tests.support.random_trees import SMALL, tree, trees, walks
from tests.support.shown import answers_of
from tests.support.site_content import PATHS, TREE
from wizard.engine.replay import answer, replay, show
from wizard.engine.tree import Tree
from wizard.engine.walk import Answer, Walk
from wizard.engine.why import MOST, decisive


def test_an_answer_that_leads_elsewhere_when_changed_is_decisive() -> None:
    walk = Walk("result-a", (Answer("one", "left"), Answer("two", "no")))

    assert [a.question for a in decisive(SMALL, replay(SMALL, walk))] == ["one", "two"]


def test_an_answer_whose_options_all_lead_to_one_place_decides_nothing() -> None:
    same = tree(
        {"one": {"a": "two", "b": "two"}, "two": {"a": "result-a", "b": "result-b"}}
    )
    walk = Walk("result-a", (Answer("one", "a"), Answer("two", "a")))

    assert decisive(same, replay(same, walk)) == (Answer("two", "a"),)


def test_of_many_answers_the_ones_that_exclude_most_are_named() -> None:
    long = tree(
        {
            "q1": {"a": "q2", "b": "q2", "c": "result-x"},
            "q2": {"a": "q3", "b": "result-x"},
            "q3": {"a": "q4", "b": "result-x"},
            "q4": {"a": "result-a", "b": "result-x"},
        },
        start="q1",
    )
    walk = Walk("result-a", tuple(Answer(f"q{n}", "a") for n in range(1, 5)))

    found = decisive(long, replay(long, walk))

    assert [given.question for given in found] == ["q2", "q3", "q4"]


def test_a_question_and_a_page_without_answers_have_no_reasons() -> None:
    asked = Walk("two", (Answer("one", "left"),))

    assert decisive(SMALL, replay(SMALL, asked)) == ()
    assert decisive(SMALL, replay(SMALL, Walk("result-a"))) == ()


def test_after_a_follow_up_the_first_result_keeps_its_reasons() -> None:
    answers = (Answer("one", "left"), Answer("two", "no"), Answer("result-a", "still"))
    whole, first = Walk("result-a", answers), Walk("result-a", answers[:2])

    back = decisive(SMALL, show(SMALL, whole, "result-a"))

    assert back == decisive(SMALL, replay(SMALL, first))


@given(trees(), walks())
def test_some_other_option_of_each_named_answer_ends_elsewhere(
    tree: Tree, walk: Walk
) -> None:
    state = replay(tree, walk)

    found = decisive(tree, state)

    assert len(found) <= MOST
    for named in found:
        there = show(tree, state.walk, named.question).walk
        keys = [option.key for option in tree.nodes[named.question].options]
        ends = {answer(tree, there, key).end for key in keys}
        assert named in state.trail
        assert len(ends) > 1


def test_every_path_of_the_docs_has_a_reason() -> None:
    for path in PATHS:
        walk = Walk(path.result, tuple(answers_of(path)))
        assert decisive(TREE, replay(TREE, walk))
