"""How a letter is filled: text as typed, forms by choice, answers as quotations."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.letters import LETTER
from wizard.engine.letters import DOTS, Piece, fill, shown

ODD = st.text(min_size=1).filter(str.strip)


def test_a_filled_letter_has_what_was_typed_chosen_and_answered() -> None:
    typed = {"kim": "ojciec", "dziecko": "Ala", "podpis": "Jan\ntel. 1"}

    assert fill(LETTER, typed, {"one": "Tak", "two": "Nie"}) == (
        "Dzień dobry,",
        "",
        "jestem ojcem i proszę o pomoc.",
        "Dziecko: Ala",
        "Odpowiedź: Tak",
        "",
        "Nie",
        "",
        "Jan\ntel. 1",
    )


def test_an_empty_letter_has_dots_and_all_forms_and_no_line_with_an_answer() -> None:
    assert fill(LETTER, {"dziecko": " \n"}, {}) == (
        "Dzień dobry,",
        "",
        "jestem matką/ojcem i proszę o pomoc.",
        f"Dziecko: {DOTS['short']}",
        "",
        DOTS["long"],
    )


@given(ODD)
def test_anything_typed_comes_out_as_typed(typed: str) -> None:
    lines = fill(LETTER, {"dziecko": typed, "podpis": typed}, {})

    assert (lines[3], lines[5]) == (f"Dziecko: {typed}", typed)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("{podpis}", id="a blank"),
        pytest.param("{{ 7 * 7 }} {% if %}", id="a template"),
        pytest.param(
            "„Ala\" & <b>'</b> %20 \\1 \\g<0>", id="characters with a meaning"
        ),
        pytest.param(
            "\u05d0\u202e\u0645 \N{FAMILY}\u200d\N{BOY}", id="right to left, emoji"
        ),
        pytest.param("a\u00a0b\r\n\tc", id="spaces and line ends"),
        pytest.param("ż" * 10_000, id="10,000 characters"),
    ],
)
def test_nothing_typed_is_interpreted(typed: str) -> None:
    assert f"Dziecko: {typed}\n" in shown(LETTER, {"dziecko": typed}, {})


@given(st.dictionaries(st.sampled_from(["kim", "x", "one", ""]), st.text()))
def test_fields_that_a_letter_does_not_have_change_nothing(
    other: dict[str, str],
) -> None:
    unknown = {
        name: text for name, text in other.items() if text not in ("matka", "ojciec")
    }

    assert fill(LETTER, unknown, {}) == fill(LETTER, {}, {})


def test_no_two_empty_lines_meet_where_an_answer_is_left_out() -> None:
    lines = ((Piece("a"),), (), (Piece(answer="one"),), (), (), (Piece("b"),))

    assert fill(replace(LETTER, lines=lines), {}, {}) == ("a", "", "b")


def test_only_a_page_has_no_break_spaces() -> None:
    assert "o\u00a0pomoc" in shown(LETTER, {}, {})
    assert "\u00a0" not in "".join(fill(LETTER, {}, {"one": "w\u00a0pracy"}))
