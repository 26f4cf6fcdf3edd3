"""A walk becomes a code, and the code the same walk, or a kind sentence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.random_trees import SMALL, tree, trees, walks
from wizard.engine.code.characters import check_character, groups
from wizard.engine.code.codes import LONGEST, CodeError, Codes
from wizard.engine.code.ranking import Ranking
from wizard.engine.replay import replay
from wizard.engine.tree import Tree
from wizard.engine.walk import Answer, Walk

CODES = Codes(SMALL)
LEFT = Answer("one", "left")
WALK = Walk("two", (LEFT,), version="abc123")
CODE = CODES.write(WALK)


def refused(text: str, codes: Codes = CODES) -> CodeError:
    with pytest.raises(CodeError) as error:
        codes.read(text)
    return error.value


@given(trees(), walks())
def test_a_code_gives_back_the_walk_as_a_replay_corrects_it(
    drawn: Tree, recorded: Walk
) -> None:
    walk = replay(drawn, recorded).walk
    codes = Codes(drawn)

    assert codes.read(codes.write(walk)) == replace(walk, aside=())


@given(trees())
def test_walks_are_numbered_without_gaps_and_each_once(drawn: Tree) -> None:
    ranking = Ranking(drawn)
    numbers = range(50)

    found = [walk for walk in map(ranking.walk, numbers) if walk]

    assert [ranking.rank(walk) for walk in found] == list(range(len(found)))
    assert len(set(found)) == len(found)


@given(trees(), st.integers(min_value=0, max_value=200))
def test_the_order_in_which_editors_write_options_has_no_effect(
    drawn: Tree, rank: int
) -> None:
    turned = {
        node_id: replace(node, options=node.options[::-1])
        for node_id, node in reversed(list(drawn.nodes.items()))
    }

    other = replace(drawn, nodes=turned)

    assert Ranking(other).walk(rank) == Ranking(drawn).walk(rank)


@pytest.mark.parametrize(
    "walk",
    [
        pytest.param(replace(WALK, version="abc124"), id="of another version"),
        pytest.param(replace(WALK, here="four"), id="shows a node elsewhere"),
        pytest.param(replace(WALK, answers=(Answer("one", "x"),)), id="no such key"),
        pytest.param(replace(WALK, answers=(LEFT, LEFT)), id="an answer twice"),
        pytest.param(Walk("x", version="abc123"), id="no such node"),
    ],
)
def test_a_walk_that_does_not_apply_has_no_code(walk: Walk) -> None:
    assert CODES.write(walk) == ""


def test_a_walk_that_would_need_too_many_characters_has_no_code(
    long_tree: Tree,
) -> None:
    codes = Codes(long_tree)
    first = Walk("n1", (Answer("n0", "a"),), version="abc123")
    answers = tuple(Answer(f"n{number}", "b") for number in range(80))

    assert codes.write(first)
    assert codes.write(Walk("n80", answers, version="abc123")) == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("", "Wpisz kod, który poda Ci rozmówca.", id="nothing"),
        pytest.param("- ", "Wpisz kod, który poda Ci rozmówca.", id="only a dash"),
        pytest.param("ABC-DEF", "brakuje znaków, bo każdy kod ma", id="too short"),
        pytest.param("A" * (LONGEST + 1), "jest za dużo znaków", id="too long"),
        pytest.param("ABCD-EFGU", "„U”, więc zapytaj", id="a character of no code"),
        pytest.param("ABCD-EFGU", "w drugiej grupie.", id="its group"),
        pytest.param("🙂BCD-EFGH", "„🙂”", id="an emoji"),
        pytest.param("0000-0000", "sprawdź z rozmówcą cały kod.", id="made up"),
    ],
)
def test_a_wrong_code_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    error = refused(text)

    assert sentence in error.text.replace("\u00a0", " ")
    assert not error.starts_over


@pytest.mark.parametrize(
    ("place", "words"),
    [(0, f"w pierwszej grupie: {{}}{CODE[1:4]}."), (5, f"grupie: {{}}{CODE[6:]}.")],
)
def test_one_wrong_character_is_looked_for_in_its_group(place: int, words: str) -> None:
    wrong = "2" if CODE[place] != "2" else "3"

    error = refused(CODE[:place] + wrong + CODE[place + 1 :])

    assert words.format(wrong) in error.text.replace("\u00a0", " ")


def test_two_characters_swapped_in_a_group_are_looked_for_there() -> None:
    swapped = CODE[:6] + CODE[7] + CODE[6] + CODE[8:]

    assert CODE[6] != CODE[7]
    assert f"grupie: {swapped[5:]}." in refused(swapped).text


def test_a_slip_between_two_groups_names_none() -> None:
    swapped = CODE[:3] + CODE[5] + "-" + CODE[3] + CODE[6:]

    assert CODE[3] != CODE[5]
    assert "cały kod" in refused(swapped).text


def test_a_code_of_another_edition_is_refused_and_leads_to_the_first_question() -> None:
    other = Codes(replace(SMALL, version="abc124"))

    error = refused(CODE, other)

    assert "innego wydania" in error.text
    assert error.starts_over


def test_zeros_before_a_code_make_no_other_code_of_it() -> None:
    assert "cały kod" in refused(f"0{CODE}").text


def test_a_number_beyond_the_last_walk_opens_nothing() -> None:
    # The version alone, with a rank that the small tree does not have.
    number, digits = 30_000_000 * 16**6 + 0xABC123, ""
    while number:
        number, digit = divmod(number, 31)
        digits = "0123456789ABCDEFGHJKMNPQRSTWXYZ"[digit] + digits

    assert "cały kod" in refused(digits + check_character(digits)).text


def test_the_code_is_written_in_groups() -> None:
    assert "-".join(groups(CODE.replace("-", ""))) == CODE
    assert len(CODE) == len("ABCD-EFGH")


@pytest.fixture
def long_tree() -> Tree:
    """Return a tree in which each of eighty questions leads to the next."""
    chain = {
        f"n{number}": {"a": f"n{number + 1}", "b": f"n{number + 1}"}
        for number in range(80)
    }
    return tree(chain, start="n0")
