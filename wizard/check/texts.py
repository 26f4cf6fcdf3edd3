"""Check how hard the texts are to read: sentences, articles, pages, and paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.check.plain import fog
from wizard.check.plain.hardest import hardest
from wizard.content.layout import is_private
from wizard.content.sentences import count_words
from wizard.problems import texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.check.plain.fog import Measured
    from wizard.check.plain.hardest import Hardest
    from wizard.content.draft import Draft
    from wizard.content.load import Docs
    from wizard.problems import Problem


def check_texts(docs: Docs) -> Iterator[Problem]:
    """Yield the problems of texts that are above the limits in `plain.fog`."""
    found = fog.measure_all(docs)
    for path, text in found.items():
        draft = docs.drafts[path]
        yield from _check_sentences(text)
        if draft.kind == "article" and not is_private(path):
            yield from _check_article(draft, text)
        elif draft.kind in ("question", "result", "letter"):
            yield from _check_page(draft, text)
    yield from _check_paths(docs, found)


def _check_sentences(text: Measured) -> Iterator[Problem]:
    for sentence in text.too_long:
        words = count_words(sentence.text)
        yield texts.long_sentence(
            sentence.place, sentence.text, words, fog.LONGEST_SENTENCE
        )


def _check_article(draft: Draft, text: Measured) -> Iterator[Problem]:
    if not text.counts.judged:
        return
    if text.counts.average > fog.AVERAGE_SENTENCE:
        average = text.counts.average
        yield texts.long_sentences(draft.place, average, fog.AVERAGE_SENTENCE)
    if text.counts.fog > fog.FOG_OF_ARTICLE:
        hard = text.counts.fog, fog.FOG_OF_ARTICLE, text.hardest
        yield texts.hard_article(draft.place, *hard)


def _check_page(draft: Draft, text: Measured) -> Iterator[Problem]:
    if text.counts.judged and text.counts.fog > fog.FOG_OF_PAGE:
        hard = text.counts.fog, fog.FOG_OF_PAGE, text.hardest
        yield texts.hard_page(draft.place, *hard)


def _check_paths(docs: Docs, found: Mapping[str, Measured]) -> Iterator[Problem]:
    """Report each page that makes paths too hard, once for all these paths."""
    blamed: dict[str, list[Hardest]] = {}
    for path in hardest(docs, found):
        if path.counts.judged and path.counts.fog > fog.FOG_OF_PATH:
            blamed.setdefault(path.culprit, []).append(path)
    for node_id, paths in blamed.items():
        draft = docs.nodes[node_id]
        paths.sort(key=lambda path: path.counts.fog, reverse=True)
        yield texts.hard_paths(
            draft.place,
            [path.result for path in paths],
            paths[0].counts.fog,
            fog.FOG_OF_PATH,
            found[draft.path].hardest,
        )
