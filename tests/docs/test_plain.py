"""The real texts: plain enough to be read by everybody, and without a misprint."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.support.site_content import DOCS
from tests.support.visible_polish import visible
from wizard.check.plain import spelling
from wizard.check.plain.fog import (
    AVERAGE_SENTENCE,
    FOG_OF_ARTICLE,
    FOG_OF_PATH,
    LONGEST_SENTENCE,
    Counts,
    measure_all,
)
from wizard.check.plain.report import Row, articles, results
from wizard.check.plain.spelling import texts
from wizard.content.draft import Passage
from wizard.content.paths import paths
from wizard.content.word_lists import KNOWN, SPELLING, entries

WORDS_OF_A_SENTENCE = 8, 13
"""Of an average sentence in the tree: shorter ones turn into riddles."""

FOUND = measure_all(DOCS)


def name(row: Row) -> str:
    return row.name


@pytest.mark.parametrize("row", articles(DOCS, FOUND), ids=name)
def test_an_article_is_plain(row: Row) -> None:
    assert row.counts.fog <= FOG_OF_ARTICLE, row.hard
    assert row.counts.average <= AVERAGE_SENTENCE


@pytest.mark.parametrize("row", results(DOCS, FOUND), ids=name)
def test_each_path_to_a_result_is_plain(row: Row) -> None:
    assert row.counts.fog <= FOG_OF_PATH, row.hard
    assert row.counts.average <= AVERAGE_SENTENCE


@pytest.mark.parametrize("path", FOUND)
def test_no_sentence_is_too_long(path: str) -> None:
    assert [str(long.place) + long.text for long in FOUND[path].too_long] == []
    assert FOUND[path].longest <= LONGEST_SENTENCE


def test_all_paths_are_plain() -> None:
    counts = {id_: FOUND[node.path].counts for id_, node in DOCS.nodes.items()}
    fogs = [
        sum(
            (counts[chosen.question] for chosen in path.options),
            start=counts[path.result],
        ).fog
        for path in paths(DOCS)
    ]

    assert max(fogs) <= FOG_OF_PATH
    assert counts[DOCS.start or ""] != Counts()


def test_sentences_of_the_tree_are_joined_but_not_long() -> None:
    pages = [FOUND[node.path].counts for node in DOCS.nodes.values()]

    average = sum(pages, start=Counts()).average

    fewest, most = WORDS_OF_A_SENTENCE
    assert fewest <= average <= most


@pytest.mark.usefixtures("needs_dictionary")
@pytest.mark.parametrize(
    "said",
    [
        pytest.param(texts(DOCS), id="docs"),
        pytest.param(visible(), id="templates and messages"),
    ],
)
def test_every_word_is_known(said: Iterable[Passage]) -> None:
    found = spelling.check(said, DOCS.lists.spelling)

    assert {word: str(places[0]) for word, places in found.unknown} == {}
    assert found.words


@pytest.mark.parametrize("path", [KNOWN, SPELLING])
def test_the_words_of_each_group_are_in_order_and_have_a_reason(path: str) -> None:
    groups = Path("docs", path).read_text("utf-8").strip().split("\n\n")

    assert [group for group in groups if not group.startswith("# ")] == []
    assert [
        group
        for group in map(entries, groups)
        if list(group) != sorted(group, key=by_alphabet)
    ] == []


def by_alphabet(word: str) -> tuple[int, ...]:
    """Order Polish words as a Polish dictionary does, other characters left out."""
    letters = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
    return tuple(letters.find(sign) for sign in word.lower() if sign in letters)
