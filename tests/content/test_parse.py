"""One Markdown file -> a draft."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.content.draft import Draft, DraftKind
from wizard.content.parse import parse

QUESTION = """---
sources: [artykul, N1]
---
# Kiedy *zgłoszono* dziecko?

Pytamy, bo to trwa
{{czas}}, patrz [tu](../../pomoc/x.md#y).

- [Najwyżej {{czas}} temu](../wynik/poczekaj.md "niedawno")
- [Dawniej](dalej.md): nawet **dużo** dawniej
"""

RESULT = """# Poczekaj

Dane jeszcze idą.

## Ile to trwa

1. Zapisz **dzień**.

    Choćby na kartce.
2. Poczekaj
   do końca.

- drobne
- sprawy

Potem zajrzyj.

- [Nadal nic](dalej.md "nic")
"""


def read(text: str, kind: DraftKind = "question") -> Draft:
    """Parse a text as a file of the docs."""
    return parse(text.encode(), "docs/a.md", "sprawdz/pytanie/a.md", kind)


def test_a_question_is_its_title_its_text_and_its_options() -> None:
    draft = read(QUESTION)

    assert (draft.id, draft.title) == ("a", "Kiedy zgłoszono dziecko?")
    assert draft.body.startswith("Pytamy, bo to trwa\n{{czas}}")
    assert draft.body.endswith("(../../pomoc/x.md#y).")
    assert draft.problems == ()


def test_each_value_knows_its_line() -> None:
    draft = read(QUESTION)

    assert draft.place.line == 4
    assert [option.place.line for option in draft.options] == [9, 10]
    assert [(term.name, term.place.line) for term in draft.terms] == [
        ("czas", 7),
        ("czas", 9),
    ]
    assert [(link.name, link.place.line) for link in draft.links] == [
        ("../../pomoc/x.md#y", 7)
    ]
    assert draft.record.place("sources", 1).line == 2


def test_a_key_is_the_title_of_the_link_or_else_its_target() -> None:
    options = read(QUESTION).options

    assert [(option.key, option.to) for option in options] == [
        ("niedawno", "poczekaj"),
        ("dalej", "dalej"),
    ]


def test_a_hint_is_plain_text_after_a_colon() -> None:
    assert [option.hint for option in read(QUESTION).options] == [
        "",
        "nawet dużo dawniej",
    ]


def test_a_result_has_steps_and_text_before_and_after_them() -> None:
    draft = read(RESULT, "result")

    assert draft.body == "Dane jeszcze idą.\n\n## Ile to trwa"
    assert draft.steps == (
        "Zapisz **dzień**.\n\nChoćby na kartce.",
        "Poczekaj\ndo końca.",
    )
    assert draft.after == "- drobne\n- sprawy\n\nPotem zajrzyj."


def test_only_the_last_bullet_list_can_hold_follow_ups() -> None:
    assert [option.key for option in read(RESULT, "result").options] == ["nic"]


def test_a_last_list_that_does_not_begin_with_a_link_is_text() -> None:
    draft = read("# A\n\n1. Krok.\n\nWeź:\n\n- klucz\n- [link](x.md)\n", "result")

    assert draft.options == ()
    assert draft.after == "Weź:\n\n- klucz\n- [link](x.md)"


def test_an_article_has_no_options_whatever_its_lists() -> None:
    draft = read("# A\n\n- [x](x.md)\n", "article")

    assert draft.options == ()
    assert [link.name for link in draft.links] == ["x.md"]


def test_braces_in_code_are_no_terms() -> None:
    assert read("# A\n\n`{{a}}`\n\n```\n{{b}}\n```\n", "article").terms == ()


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    data = b"\xef\xbb\xbf" + QUESTION.replace("\n", "\r\n").encode()
    draft = parse(data, "docs/a.md", "sprawdz/pytanie/a.md", "question")

    assert draft == read(QUESTION)


def test_yaml_keeps_days_and_words_as_they_are_written() -> None:
    draft = read("---\na: 2026-11-23\nno: tak\nyes: off\n---\n# A\n", "article")

    assert draft.record.values == {"a": "2026-11-23", "no": "tak", "yes": "off"}


FRAGMENTS = st.sampled_from(
    [
        *("---\n", "# ", "## ", "- ", "1. ", "    ", "\n", "\n\n", "[", "]", "(", ")"),
        *("x.md", ' "k"', ": ", "{{", "}}", "<b>", "&", "|", "`", "```\n", "[a]: b\n"),
        *("date: ", "sources: ", "{", "}", "'", '"', "*", "_", "\t", "ż", "\0", "!"),
    ]
)
KINDS = st.sampled_from(["question", "result", "article", "letter"])


@given(st.lists(FRAGMENTS, max_size=40).map("".join), KINDS)
def test_no_text_however_odd_makes_parsing_fail(text: str, kind: DraftKind) -> None:
    draft = read(text, kind)

    assert all(problem.place.line >= 1 for problem in draft.problems)


@given(st.binary(max_size=200), KINDS)
def test_no_bytes_however_odd_make_parsing_fail(data: bytes, kind: DraftKind) -> None:
    assert parse(data, "docs/a.md", "a.md", kind).kind == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# A\n\n{{x}}\n\n{{ y }}\n", ["x", "y"], id="in the text"),
        pytest.param("# A\n{{x}}\n", ["x"], id="right below a heading"),
        pytest.param("# A\n\n1. B\n\n{{x}}\n", ["x"], id="below the steps"),
        pytest.param("# A\n\n{{x}}\n\n- [B](b.md)\n", ["x"], id="above the options"),
        pytest.param("# A\n\n{{x}}\n- b\n", [], id="with a list right below"),
        pytest.param("# A\n\nB\n{{x}}\n", [], id="with text right above"),
        pytest.param("# A\n\n{{x}} {{y}}\n", [], id="two on a line"),
        pytest.param("# A\n\n- {{x}}\n- b\n\n    {{y}}\n", [], id="in a list"),
        pytest.param("# A\n\n> {{x}}\n", [], id="in a quotation"),
        pytest.param("# {{x}}\n", [], id="in the title"),
        pytest.param("# A\n\n    {{x}}\n\n`{{y}}`\n", [], id="in code"),
    ],
)
def test_a_name_may_have_a_paragraph_to_itself(text: str, expected: list[str]) -> None:
    assert [name.name for name in read(text, "result").alone] == expected


def test_a_shared_text_is_all_body() -> None:
    text = "---\nsources: [N1]\n---\nRaz.\n\n1. Dwa.\n\n- [Trzy](a.md)\n"

    draft = read(text, "text")

    assert draft.body == "Raz.\n\n1. Dwa.\n\n- [Trzy](a.md)"
    assert (draft.title, draft.steps, draft.options) == ("", (), ())
    assert draft.problems == ()
