"""Docs -> problems: check everything that editors wrote.

All problems are returned at once, in the order of files and lines. `shape` checks
each page alone, `names` the entries that pages refer to, `reviews` when their sources
were last looked at, `dates` what dates count, `letters` the letters, `shared` the
shared texts, `words` the glossary, `routes` the whole tree, `frequencies` the
situations, `synonyms` the other words for the search, and `texts` how hard the texts
are to read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.check.dates import check_dates
from wizard.check.frequencies import check_frequencies
from wizard.check.letters import check_letters
from wizard.check.names import check_names
from wizard.check.reviews import check_reviews
from wizard.check.routes import check_routes
from wizard.check.shape import check_shape
from wizard.check.shared import check_shared
from wizard.check.synonyms import check_synonyms
from wizard.check.texts import check_texts
from wizard.check.words import check_words
from wizard.content.load import load
from wizard.problems import errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from wizard.content.load import Docs
    from wizard.problems import Problem


def checked(
    folder: Path, today: date | None = None, *, strict: bool = False
) -> tuple[Docs, tuple[Problem, ...]]:
    """Load a docs folder and return it with its problems.

    Raises:
        NotADirectoryError: There is no such folder.
    """
    docs = load(folder)
    return docs, validate(docs, today, strict=strict)


def validate(
    docs: Docs, today: date | None = None, *, strict: bool = False
) -> tuple[Problem, ...]:
    """Return every problem of the docs, errors and warnings, sorted by place.

    Args:
        docs: The docs.
        today: The day by which sources are to be valid; without it, none is reported.
        strict: Whether a source that is no longer valid is an error.
    """
    reviews = check_reviews(docs, today, strict=strict) if today else ()
    return _sorted([*_of_form(docs), *reviews, *check_texts(docs)])


def mistakes(docs: Docs) -> tuple[Problem, ...]:
    """Return the errors of the docs, sorted by place, in less time than `validate`.

    How hard the texts are to read is not measured: that is never an error.
    """
    return _sorted(errors(_of_form(docs)))


def _of_form(docs: Docs) -> Iterator[Problem]:
    """Yield all problems but those of texts and of days."""
    yield from docs.problems
    for draft in docs.drafts.values():
        yield from draft.problems
    yield from check_shape(docs)
    yield from check_names(docs)
    yield from check_dates(docs)
    yield from check_letters(docs)
    yield from check_shared(docs)
    yield from check_words(docs)
    yield from check_routes(docs)
    yield from check_frequencies(docs)
    yield from check_synonyms(docs)


def _sorted(found: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(found)))
