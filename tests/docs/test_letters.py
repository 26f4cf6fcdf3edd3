"""The real letters: each of them in every form, filled and empty."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.site_content import DOCS, TREE
from wizard.check.letters import LONGEST_CALL
from wizard.check.plain import spelling
from wizard.content.draft import Passage
from wizard.content.sentences import count_words
from wizard.engine.letters import DOTS, Letter, fill
from wizard.problems import Place

MOST_BLANKS = 5
MOST_WORDS = 120

TYPED = "Ala"
"""A word that the dictionary has."""


def forms(letter: Letter) -> list[str]:
    """Return the letter filled in each way that its choices allow, and empty."""
    choices = [
        [(blank.name, choice) for choice in blank.choices or (TYPED,)]
        for blank in letter.blanks
    ]
    fields = [{}, *map(dict, product(*choices))]
    return ["\n".join(fill(letter, one, {})) for one in fields]


def name(letter: Letter) -> str:
    return letter.id


LETTERS = list(TREE.letters.values())


@pytest.mark.parametrize("letter", LETTERS, ids=name)
def test_a_letter_can_be_filled_in_every_form(letter: Letter) -> None:
    empty, *filled = forms(letter)

    assert not any(sign in text for text in (empty, *filled) for sign in "{}|\u00a0")
    assert not any(DOTS["short"] in text for text in filled)
    assert len(set(filled)) == len(filled)


@pytest.mark.parametrize("letter", LETTERS, ids=name)
@given(typed=st.text(min_size=1).filter(str.strip))
def test_what_is_typed_is_in_the_letter_as_it_was_typed(
    letter: Letter, typed: str
) -> None:
    text = "\n".join(fill(letter, {blank.name: typed for blank in letter.blanks}, {}))

    fields = sum(not blank.choices for blank in letter.blanks)
    assert text.count(typed) >= fields > 0


@pytest.mark.parametrize("letter", LETTERS, ids=name)
def test_a_letter_is_short_and_asks_for_little(letter: Letter) -> None:
    assert len(letter.blanks) <= MOST_BLANKS
    assert max(map(count_words, forms(letter))) <= MOST_WORDS
    assert count_words(letter.spoken) <= LONGEST_CALL


@pytest.mark.usefixtures("needs_dictionary")
def test_every_word_of_every_form_is_known() -> None:
    said = [
        Passage(text, Place(letter.id, 1))
        for letter in LETTERS
        for text in (*forms(letter), letter.spoken)
    ]

    found = spelling.check(said, DOCS.lists.spelling)

    assert {word: str(places[0]) for word, places in found.unknown} == {}
