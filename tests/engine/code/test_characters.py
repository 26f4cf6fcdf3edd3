"""The characters of a code, and what its last character finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_11_2, mod_37_2

from wizard.engine.code.characters import (
    ALPHABET,
    check_character,
    corrections,
    decoded,
    encoded,
    groups,
    is_checked,
    typed,
)

texts = st.text(ALPHABET, max_size=20)
codes = texts.map(lambda text: text + check_character(text))


def test_the_alphabet_is_as_long_as_a_prime_number_and_has_no_lookalikes() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 31
    assert not set(ALPHABET) & set("OILUV")


@given(texts)
def test_the_check_character_is_that_of_a_foreign_library(text: str) -> None:
    assert check_character(text) == mod_37_2.calc_check_digit(text, ALPHABET)


@given(st.text("0123456789", min_size=1, max_size=20))
def test_the_rule_is_that_of_the_standard_for_digits(text: str) -> None:
    found = check_character(text, "0123456789X")

    assert found == mod_11_2.calc_check_digit(text)


@given(codes)
def test_no_code_is_one_wrong_character_or_swap_away_from_another(code: str) -> None:
    assert is_checked(code)
    assert [wrong for wrong, _ in corrections(code) if is_checked(wrong)] == []


def test_a_slip_is_each_other_character_and_each_swap_of_neighbours() -> None:
    slips = dict(corrections("AAB"))

    assert len(slips) == 3 * (len(ALPHABET) - 1) + 1
    assert slips["ABA"] == {1, 2}
    assert slips["7AB"] == {0}


@given(st.integers(min_value=0, max_value=31**16), st.integers(0, 10))
def test_a_number_is_read_as_it_was_written(number: int, shortest: int) -> None:
    text = encoded(number, shortest)

    assert decoded(text) == number
    assert len(text) >= shortest


@pytest.mark.parametrize(
    "text",
    ["0A1B-C11D", "0a1b-c11d", "OA1B CIlD", " oaIb\u00a0cLid ", "0A1B\u2013C11D."],
)
def test_a_code_may_be_typed_in_many_ways(text: str) -> None:
    assert typed(text) == "0A1BC11D"


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (0, ()),
        (8, ("ABCD", "EFGH")),
        (9, ("ABC", "DEF", "GHJ")),
        (10, ("ABCD", "EFG", "HJK")),
        (11, ("ABCD", "EFGH", "JKM")),
        (16, ("ABCD", "EFGH", "JKMN", "PQRS")),
    ],
)
def test_groups_have_three_or_four_characters(
    length: int, expected: tuple[str, ...]
) -> None:
    assert groups("ABCDEFGHJKMNPQRS"[:length]) == expected
