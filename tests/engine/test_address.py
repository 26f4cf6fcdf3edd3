"""The fragment of an address: a walk as text, and back."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.support.random_trees import walks
from wizard.engine.address import (
    LONGEST_FRAGMENT,
    AddressError,
    is_address,
    parse,
    write,
)
from wizard.engine.walk import Answer, Walk


def test_a_walk_is_written_as_here_answers_and_what_is_kept_aside() -> None:
    walk = Walk(
        "three",
        (Answer("one", "left"), Answer("two", "yes")),
        (Answer("four", "no"), Answer("five", "no")),
        "abc123",
    )

    assert write(walk) == "w1/abc123/three/one=left/two=yes/~four=no/five=no"


@given(walks())
def test_what_is_written_is_read_back(walk: Walk) -> None:
    assert parse(f"#{write(walk)}") == walk


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param("w2/abc123/one", id="another format"),
        pytest.param("w1/abc123", id="nothing shown"),
        pytest.param("w1/abc123/", id="nothing shown after the slash"),
        pytest.param("w1/abc123/one/two", id="an answer without a key"),
        pytest.param("w1/abc123/one/two=", id="an empty key"),
        pytest.param("w1/abc123/one/two=<b>", id="signs that no key has"),
        pytest.param("w1/abc123/one//", id="empty parts"),
        pytest.param("w1/abc123/../../etc", id="no id"),
        pytest.param("krok", id="an anchor"),
        pytest.param("", id="nothing"),
    ],
)
def test_anything_else_is_refused(fragment: str) -> None:
    with pytest.raises(AddressError):
        parse(fragment)


LONG = Walk(
    "one", (Answer("q" * 46, "k"),) * 29 + (Answer("r" * 33, "k" * 31),), (), "abc123"
)


def test_the_longest_address_is_read_and_one_sign_more_is_refused() -> None:
    longest = write(LONG)

    assert len(longest) == LONGEST_FRAGMENT
    assert parse(longest) == LONG
    with pytest.raises(
        AddressError, match=f"longer than {LONGEST_FRAGMENT} characters"
    ):
        parse(f"{longest}k")


def test_what_does_not_fit_is_left_out_of_what_is_kept_aside_first() -> None:
    fuller = replace(LONG, aside=(Answer("one", "left"),))

    assert write(fuller) == write(LONG)


def test_answers_that_do_not_fit_are_never_cut() -> None:
    with pytest.raises(AddressError):
        write(replace(LONG, answers=(*LONG.answers, Answer("one", "left"))))


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("#w1/abc123/one", True),
        ("w99/anything", True),
        ("#krok", False),
        ("#w/1", False),
        ("#w1", False),
        ("#", False),
    ],
)
def test_an_anchor_of_the_page_is_no_walk(
    fragment: str,
    expected: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    assert is_address(fragment) is expected


def test_a_segment_that_is_no_answer_is_named() -> None:
    with pytest.raises(AddressError, match="'x' is no answer"):
        parse("w1/abc123/one/x")
