"""Collect all texts of a docs folder, to check their spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.check.plain.fog import passages
from wizard.content.draft import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.load import Docs
    from wizard.content.record import Record


def texts(docs: Docs) -> Iterator[Passage]:
    """Yield the texts of pages, front matter and .yml files, in the order of the files.

    In front matter and .yml files, a value without a space is a name, not a text.
    """
    for draft in docs.drafts.values():
        yield from _read(draft.record, draft.record.values, ())
        yield from passages(draft)
    for record in docs.data.values():
        yield from _read(record, record.values, ())


def _read(
    record: Record, value: object, path: tuple[str | int, ...]
) -> Iterator[Passage]:
    if isinstance(value, str) and " " in value.strip():
        yield Passage(value, record.place(*path))
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _read(record, inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _read(record, inner, (*path, index))
