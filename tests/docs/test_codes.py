"""The hand-over codes of the real tree and of the example, there and back."""

from itertools import islice

import pytest

from tasks.folders import ROOT
from tests.support.code_walks import CODES, characters_of, drawn, each_here, usual
from tests.support.site_content import PATHS, TREE
from wizard.compile import compile_tree
from wizard.content.load import load
from wizard.engine.code.characters import corrections, is_checked
from wizard.engine.code.codes import CodeError, Codes
from wizard.engine.tree import Tree

BICYCLE = compile_tree(load(ROOT / "tests" / "examples" / "rower"))
USUAL = list(usual(TREE))
SHORT = 8


@pytest.mark.parametrize("tree", [TREE, BICYCLE], ids=["docs", "bicycle"])
def test_every_path_and_continuation_comes_back_at_each_of_its_steps(
    tree: Tree,
) -> None:
    codes = Codes(tree)
    walks = [here for walk in usual(tree) for here in each_here(walk)]

    assert [walk for walk in walks if codes.read(codes.write(walk)) != walk] == []


@pytest.mark.parametrize("seed", range(4))
def test_a_hundred_thousand_random_walks_come_back(seed: int) -> None:
    walks = islice(drawn(TREE, seed), 25_000)

    assert [walk for walk in walks if CODES.read(CODES.write(walk)) != walk] == []


def test_every_path_and_continuation_from_the_start_has_eight_characters() -> None:
    assert len(USUAL) > len(PATHS)
    assert {len(characters_of(walk)) for walk in USUAL} == {SHORT}


def test_two_walks_never_have_the_same_code() -> None:
    walks = {here for walk in USUAL for here in each_here(walk)}

    assert len({CODES.write(walk) for walk in walks}) == len(walks)


def test_all_slips_of_a_finger_in_a_thousand_codes_are_found() -> None:
    codes = [characters_of(walk) for walk in islice(drawn(TREE, seed=7), 1000)]
    slips = (wrong for code in codes for wrong, _ in corrections(code))

    assert [wrong for wrong in slips if is_checked(wrong)] == []


@pytest.mark.parametrize("code", [characters_of(walk) for walk in USUAL[::100]])
def test_a_slip_is_refused_and_names_a_group_unless_it_is_between_two(
    code: str,
) -> None:
    said = [_refusal(wrong) for wrong, _ in corrections(code)]

    assert all("nie zgadza" in sentence for sentence in said)
    assert sum("cały kod" in sentence for sentence in said) <= 1


def _refusal(text: str) -> str:
    with pytest.raises(CodeError) as error:
        CODES.read(text)
    return error.value.text


def test_no_code_of_the_docs_opens_anything_in_another_tree() -> None:
    other = Codes(BICYCLE)

    for walk in USUAL:
        with pytest.raises(CodeError, match="innego wydania"):
            other.read(CODES.write(walk))
