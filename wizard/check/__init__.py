"""Docs -> problems: check everything that editors wrote.

All problems are returned at once, in the order of files and lines. `shape` checks
each page alone, `names` the entries that pages refer to, `reviews` when their sources
were last looked at, `dates` what dates count,
`letters` the letters, `shared` the shared texts, `words` the glossary, `routes` the
whole tree, `frequencies` the situations, `synonyms` the other words for the search, and
`texts` how hard the texts are to read.
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

if TYPE_CHECKING:
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
    found = [
        *docs.problems,
        *(problem for draft in docs.drafts.values() for problem in draft.problems),
        *check_shape(docs),
        *check_names(docs),
        *(check_reviews(docs, today, strict=strict) if today else ()),
        *check_dates(docs),
        *check_letters(docs),
        *check_shared(docs),
        *check_words(docs),
        *check_routes(docs),
        *check_frequencies(docs),
        *check_synonyms(docs),
        *check_texts(docs),
    ]
    return tuple(sorted(set(found)))
