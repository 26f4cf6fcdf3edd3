"""Check synonyms.yml: whether each word leads to a word or a page of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.layout import is_private
from wizard.problems import names
from wizard.search.dictionary import lemmas, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.load import Docs
    from wizard.problems import Problem


def check_synonyms(docs: Docs) -> Iterator[Problem]:
    """Yield a problem for each synonym that leads to no word and no page.

    A value that is no list is reported by the schema.
    """
    record = docs.data["synonyms"]
    if not record.values:
        return
    known = _lemmas_of_pages(docs)
    pages = {path for path in docs.drafts if not is_private(path)}
    for word, targets in record.values.items():
        if len(words(word)) != 1:
            yield names.synonym_of_several(record.place(word), word)
        for number, target in enumerate(targets if isinstance(targets, list) else ()):
            place = record.place(word, number)
            named = words(str(target))
            if str(target).endswith(".md"):
                if target not in pages:
                    yield names.unknown_synonym_page(place, str(target), pages)
            elif not named or not all(known & lemmas(one) for one in named):
                yield names.lost_synonym(place, word, str(target))


def _lemmas_of_pages(docs: Docs) -> frozenset[str]:
    """Return the lemmas of all words of the published pages and the glossary."""
    texts = (
        text
        for draft in docs.drafts.values()
        if not is_private(draft.path)
        for text in (
            draft.title,
            *(option.label for option in draft.options),
            *(passage.text for passage in draft.prose),
        )
    )
    meanings = (
        str(entry.get(field, ""))
        for entry in docs.data["glossary"].values.values()
        if isinstance(entry, dict)
        for field in ("word", "text")
    )
    distinct = {word for text in (*texts, *meanings) for word in words(text)}
    return frozenset(lemma for word in distinct for lemma in lemmas(word))
