"""Terms and shared texts: their names in what a page says, put into words.

Only plain text is changed here. Bodies stay as they are written, for `markup`.
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


def in_words(draft: Draft, terms: Mapping[str, str], shared: Collection[str]) -> Draft:
    """Put the terms' words into the plain text of a draft.

    Args:
        draft: As it was parsed.
        terms: The text of each term.
        shared: The names of shared texts. What they say is not the page's own prose,
            so that it is spelt once.
    """

    def words(text: str) -> str:
        return TERM.sub(lambda match: terms.get(match[1], match[0]), text)

    if not draft.terms:
        return draft
    options = tuple(
        replace(option, label=words(option.label), hint=words(option.hint))
        for option in draft.options
    )
    problems = tuple(
        replace(problem, message=words(problem.message)) for problem in draft.problems
    )
    said = tuple(replace(one, text=words(one.text)) for one in _own(draft, shared))
    named = replace(draft, title=words(draft.title), options=options, prose=said)
    return replace(named, problems=problems)


def _own(draft: Draft, shared: Collection[str]) -> Iterator[Passage]:
    """Yield the passages that name no shared text."""
    for passage in draft.prose:
        name = TERM.fullmatch(passage.text)
        if not (name and name[1] in shared):
            yield passage
