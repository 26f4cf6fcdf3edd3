"""When each source has to be looked at again, and which pages depend on it.

A source was last looked at on the later of its days `read` and `checked`. From then on
it is valid for a number of days: what is true of health and law today may change.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.load import Docs

VALID_DAYS = 180
"""How long a source is valid that does not say so itself."""

SOON = timedelta(days=30)
"""How long before its last valid day a source is reported."""

OWNER = "redakcja"
"""Who looks after a source that names nobody: a role, not a person."""

_DAYS = ("read", "checked")


@dataclass(frozen=True, slots=True, order=True)
class Review:
    """A source that has to be looked at again.

    Attributes:
        due: The last day on which it is valid.
        seen: The day on which it was last looked at.
    """

    due: date
    name: str
    owner: str
    seen: date

    def is_over(self, today: date) -> bool:
        """Whether its last valid day is past."""
        return self.due < today

    def is_soon(self, today: date) -> bool:
        """Whether its last valid day is near, and not past."""
        return today <= self.due <= today + SOON


def reviews(docs: Docs) -> tuple[Review, ...]:
    """Return the reviews of all sources, the first that is due first.

    A source without a day that can be read has none; the schema reports it.
    """
    entries = docs.data["sources"].values.items()
    found = (review(name, value) for name, value in entries if isinstance(value, dict))
    return tuple(sorted(one for one in found if one))


def review(name: str, source: Mapping[str, Any]) -> Review | None:
    """Return the review of an entry of sources.yml; None without a readable day."""
    seen = max(_days(source), default=None)
    valid = source.get("valid", VALID_DAYS)
    if seen is None or not isinstance(valid, int):
        return None
    try:
        due = seen + timedelta(days=valid)
    except OverflowError:
        return None
    return Review(due, name, str(source.get("owner", OWNER)), seen)


def pages_by_source(docs: Docs) -> Mapping[str, tuple[str, ...]]:
    """Return the pages whose facts come from each source, in their order.

    A page has the sources that it lists, and those of its terms and contacts. Only for
    docs without errors.
    """
    found: dict[str, list[str]] = {}
    for path in docs.drafts:
        for name in dict.fromkeys(_sources_of(docs, path)):
            found.setdefault(name, []).append(path)
    return {name: tuple(paths) for name, paths in found.items()}


def _sources_of(docs: Docs, path: str) -> Iterator[str]:
    draft = docs.drafts[path]
    yield from docs.sources_of(path)
    used = {
        "terms": [term.name for term in draft.terms],
        "contacts": draft.record.values.get("contact", ()),
    }
    for kind, names in used.items():
        for name in names:
            yield from docs.data[kind].values.get(name, {}).get("sources", ())


def _days(source: Mapping[str, Any]) -> Iterator[date]:
    for field in _DAYS:
        try:
            yield date.fromisoformat(source.get(field, ""))
        except (TypeError, ValueError):
            continue
