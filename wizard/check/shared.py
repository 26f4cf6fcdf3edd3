"""Check shared texts: the references to them, their names, and their contents."""

from __future__ import annotations

import re
from posixpath import dirname
from typing import TYPE_CHECKING

from wizard.content.link import target_path
from wizard.engine.tree import FOLDERS, NAME
from wizard.problems import files, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.draft import Draft
    from wizard.content.load import Docs
    from wizard.problems import Problem


def check_shared(docs: Docs) -> Iterator[Problem]:
    """Yield the problems of shared texts that the checks of all pages do not find."""
    if not docs.shared:
        return
    used: set[str] = set()
    for draft in docs.drafts.values():
        yield from _check_page(docs, draft)
        if draft.kind != "text":
            used |= {term.name for term in draft.terms}
    for name, text in docs.shared.items():
        yield from _check_text(docs, text)
        if name not in used:
            yield shared.unused_text(docs.place(text.path), name)


def _check_page(docs: Docs, draft: Draft) -> Iterator[Problem]:
    """Report references to shared texts where a page cannot show them."""
    problem = shared.named_in_text if draft.kind == "text" else shared.not_alone
    for term in draft.terms:
        is_text = (
            term.name in docs.shared and term.name not in docs.data["terms"].values
        )
        if is_text and term not in draft.alone:
            yield problem(term.place, term.name)


def _check_text(docs: Docs, text: Draft) -> Iterator[Problem]:
    place = docs.place(text.path)
    if not re.fullmatch(NAME, text.id):
        yield files.misnamed(place, text.id, "wspólnego tekstu")
    if text.id in docs.data["terms"].values:
        yield shared.name_of_term(place, text.id)
    for link in text.listed:
        if dirname(target_path(link.name, text.path)) in FOLDERS.values():
            yield shared.options_in_text(link.place)
