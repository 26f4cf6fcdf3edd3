"""Check the glossary: its names, its forms, and the articles that it links to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wizard.content.layout import GUIDE
from wizard.engine.tree import NAME
from wizard.problems import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.load import Docs
    from wizard.problems import Place, Problem


def check_words(docs: Docs) -> Iterator[Problem]:
    """Yield the problems of entries; the schema reports values of a wrong type."""
    record = docs.data["glossary"]
    articles = {
        path
        for path, draft in docs.drafts.items()
        if draft.kind == "article" and not path.startswith(GUIDE)
    }
    first: dict[str, str] = {}
    for name, entry in record.values.items():
        if not re.fullmatch(NAME, name):
            yield names.wrong_word_name(record.place(name), name)
        if not isinstance(entry, dict):
            continue
        for form, place in _forms(docs, name):
            if first.setdefault(form, name) != name:
                yield names.form_again(place, form, first[form])
        article = entry.get("article")
        if isinstance(article, str) and article and article not in articles:
            place = record.place(name, "article")
            yield names.unknown_article(place, article, articles)


def _forms(docs: Docs, name: str) -> Iterator[tuple[str, Place]]:
    """Yield the word and its forms with their places; a form may occur twice."""
    record = docs.data["glossary"]
    entry = record.values[name]
    if isinstance(word := entry.get("word"), str):
        yield word, record.place(name, "word")
    forms = entry.get("forms")
    for index, form in enumerate(forms if isinstance(forms, list) else ()):
        if isinstance(form, str):
            yield form, record.place(name, "forms", index)
