"""How many questions the tree takes, under the assumption of frequencies.yml."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from tests.support.site_content import DOCS, TREE
from wizard.commands.summary import summarize

SUMMARY = summarize(DOCS)
MOST_EXPECTED = 3.1
USUAL = 3, 4
"""What pages say that it usually takes."""

CHOSEN: defaultdict[tuple[str, str], float] = defaultdict(float)
for situation in DOCS.data["frequencies"].values.values():
    for answer in situation["answers"].items():
        CHOSEN[answer] += situation["share"]
ASKED = sorted({node for node, _ in CHOSEN if TREE.nodes[node].kind == "question"})


def test_a_parent_is_expected_to_answer_about_three_questions() -> None:
    assert SUMMARY.expected is not None
    assert SUMMARY.expected <= MOST_EXPECTED


def test_the_shares_add_up_to_a_hundred_visitors() -> None:
    assert sum(situation.share for situation in SUMMARY.situations) == pytest.approx(
        100
    )


@pytest.mark.parametrize("question", ASKED)
def test_the_commonest_answer_comes_first(question: str) -> None:
    shares = [CHOSEN[question, option.key] for option in TREE.nodes[question].options]

    assert shares[0] == max(shares)


def test_the_article_about_the_check_says_how_many_questions_there_are() -> None:
    text = Path("docs/sprawdz/index.md").read_text("utf-8")
    said = re.search(r"Zwykle są (\d) lub (\d) pytania, a najwięcej (\d)\.", text)

    assert said
    assert tuple(map(int, said.groups())) == (*USUAL, SUMMARY.longest)


def test_what_is_said_to_be_usual_is_what_is_expected() -> None:
    shares: defaultdict[int, float] = defaultdict(float)
    for situation in SUMMARY.situations:
        shares[situation.questions] += situation.share

    usual = sorted(shares, key=shares.__getitem__, reverse=True)[:2]
    assert set(usual) == set(USUAL)
