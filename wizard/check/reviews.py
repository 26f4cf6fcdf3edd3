"""Check when each source was last looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.reviews import reviews
from wizard.problems import names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wizard.content.load import Docs
    from wizard.problems import Problem


def check_reviews(docs: Docs, today: date, *, strict: bool) -> Iterator[Problem]:
    """Yield a problem for each source that is no longer valid, or soon will not be.

    With `strict`, a source that is no longer valid is an error.
    """
    for review in reviews(docs):
        place = docs.data["sources"].place(review.name)
        due = review.due.isoformat()
        if review.is_over(today):
            yield names.stale_source(
                place, review.name, due, "error" if strict else "warning"
            )
        elif review.is_soon(today):
            yield names.source_due_soon(place, review.name, due)
