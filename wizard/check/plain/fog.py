"""Compute the FOG of texts: the years of school needed to read them with ease.

`0.4 * (words / sentences + 100 * hard words / words)`: Gunning's formula, with the
definition of hard words by Pisarek and Seretny for Polish. Decision 17 has the sources.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.check.plain.syllables import is_long
from wizard.content.draft import Passage
from wizard.content.sentences import is_spelt, sentences, tokens

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping

    from wizard.content.draft import Draft
    from wizard.content.load import Docs

LONGEST_SENTENCE = 30
AVERAGE_SENTENCE = 20
FOG_OF_PATH = 9.0
FOG_OF_ARTICLE = 10.0
FOG_OF_PAGE = 12.0
"""Higher than the limit of a path: a node is mainly judged as a part of its paths."""

FEWEST_WORDS = 40
"""The FOG of a shorter text is not judged: it would depend on single words."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts that the formula needs; those of a path are the sum of its pages'."""

    words: int = 0
    hard: int = 0
    sentences: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.words + other.words,
            self.hard + other.hard,
            self.sentences + other.sentences,
        )

    def __sub__(self, other: Counts) -> Counts:
        return Counts(
            self.words - other.words,
            self.hard - other.hard,
            self.sentences - other.sentences,
        )

    @property
    def average(self) -> float:
        """The average number of words in a sentence; 0 for an empty text."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def fog(self) -> float:
        """The FOG; 0 for an empty text."""
        return fog(self.words, self.hard, self.sentences)

    @property
    def judged(self) -> bool:
        """Whether the text is long enough to be judged."""
        return self.words >= FEWEST_WORDS


def fog(words: int, hard: int, sentences: int) -> float:
    """Return the FOG of counts; 0 for an empty text."""
    average = words / sentences if sentences else 0.0
    return 0.4 * (average + (100 * hard / words if words else 0.0))


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of a text.

    Attributes:
        hard: The hard words in lower case, with their numbers of occurrences.
        longest: The number of words in the longest sentence.
        too_long: The sentences with more than `LONGEST_SENTENCE` words.
    """

    counts: Counts
    hard: Counter[str]
    longest: int
    too_long: tuple[Passage, ...]

    def __add__(self, other: Measured) -> Measured:
        return Measured(
            self.counts + other.counts,
            self.hard + other.hard,
            max(self.longest, other.longest),
            (*self.too_long, *other.too_long),
        )

    @property
    def hardest(self) -> tuple[str, ...]:
        """The hard words, the most frequent first."""
        return tuple(word for word, _ in self.hard.most_common())


def measure(passages: Iterable[Passage], known: re.Pattern[str] | None) -> Measured:
    """Measure a text; words that `known` matches are not hard, however long."""
    words = count = longest = 0
    hard = Counter[str]()
    too_long = []
    for passage in passages:
        for sentence in sentences(passage.text):
            found = tokens(sentence)
            length = len(found)
            words, count = words + length, count + bool(length)
            longest = max(longest, length)
            hard.update(word.lower() for word in hard_words(sentence, found, known))
            if length > LONGEST_SENTENCE:
                too_long.append(Passage(sentence, passage.place))
    return Measured(Counts(words, hard.total(), count), hard, longest, tuple(too_long))


def measure_all(docs: Docs) -> Mapping[str, Measured]:
    """Measure every page with its shared texts, by path; each file is read once."""
    own = {
        path: measure(passages(draft), docs.lists.known)
        for path, draft in docs.drafts.items()
    }
    return {
        path: sum((own[text.path] for text in docs.shared_by(draft)), start=own[path])
        for path, draft in docs.drafts.items()
    }


def hard_words(
    text: str, found: Iterable[re.Match[str]], known: re.Pattern[str] | None
) -> Iterator[str]:
    """Yield the long words among the tokens of a text that are not known."""
    long = [token for token in found if is_spelt(token) and is_long(token[0])]
    spans = [found.span() for found in known.finditer(text)] if known and long else []
    for word in long:
        if not any(start <= word.start() < end for start, end in spans):
            yield word[0]


def passages(draft: Draft) -> Iterator[Passage]:
    """Yield the text of a page with its labels and hints, without shared texts."""
    yield from draft.prose
    for option in draft.options:
        yield Passage(option.label, option.place)
        if option.hint:
            yield Passage(option.hint, option.place)
