"""Replaces `{{name}}` in the plain text of drafts by the text of the term.

Bodies stay as they are written: `compile/markup.py` replaces terms there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wizard.content.draft import TERM

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from wizard.content.draft import Draft, Passage
    from wizard.content.record import Record


def texts(terms: Record) -> Mapping[str, str]:
    """Return the text of each term that has one."""
    return {
        name: term["text"]
        for name, term in terms.values.items()
        if isinstance(term, dict) and isinstance(term.get("text"), str)
    }


def fill_in(draft: Draft, terms: Mapping[str, str], shared: Collection[str]) -> Draft:
    """Return a draft with the text of terms in its titles, labels and passages.

    Passages that name a shared text are left out: it is a draft of its own.
    """

    def filled(text: str) -> str:
        return TERM.sub(lambda match: terms.get(match[1], match[0]), text)

    if not draft.terms:
        return draft
    options = tuple(
        replace(option, label=filled(option.label), hint=filled(option.hint))
        for option in draft.options
    )
    problems = tuple(
        replace(problem, message=filled(problem.message)) for problem in draft.problems
    )
    prose = tuple(
        replace(one, text=filled(one.text)) for one in _own_passages(draft, shared)
    )
    named = replace(draft, title=filled(draft.title), options=options, prose=prose)
    return replace(named, problems=problems)


def _own_passages(draft: Draft, shared: Collection[str]) -> Iterator[Passage]:
    """Yield the passages that name no shared text."""
    for passage in draft.prose:
        name = TERM.fullmatch(passage.text)
        if not (name and name[1] in shared):
            yield passage
