"""The output of `wizard plain`: how hard the texts are, and the unknown words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from wizard.check.plain import fog, spelling
from wizard.check.plain.hardest import hardest
from wizard.content.layout import is_private
from wizard.problems import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wizard.check.plain.fog import Counts, Measured
    from wizard.check.plain.spelling import Spelling
    from wizard.content.load import Docs

_SHOWN = 4
_WIDTH = 44


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: an article, or the hardest path to a result.

    Attributes:
        name: A file within the docs, or the id of a result.
        longest: The number of words in the longest sentence.
        hard: The hard words, the most frequent first.
    """

    name: str
    counts: Counts
    longest: int
    hard: tuple[str, ...]


def articles(docs: Docs, found: Mapping[str, Measured]) -> tuple[Row, ...]:
    """Return a row for each published article."""
    return tuple(
        Row(path, found[path].counts, found[path].longest, found[path].hardest)
        for path, draft in docs.drafts.items()
        if draft.kind == "article" and not is_private(path)
    )


def results(docs: Docs, found: Mapping[str, Measured]) -> tuple[Row, ...]:
    """Return a row for the hardest path to each result."""
    rows = []
    for path in hardest(docs, found):
        pages = [found[docs.nodes[node_id].path] for node_id in path.ids]
        hard = sum((page.hard for page in pages), start=Counter[str]())
        longest = max(page.longest for page in pages)
        words = tuple(word for word, _ in hard.most_common())
        rows.append(Row(path.result, path.counts, longest, words))
    return tuple(rows)


def report(docs: Docs) -> Iterator[str]:
    """Yield the lines of both tables, then the unknown words."""
    found = fog.measure_all(docs)
    yield from table("Artykuł", articles(docs, found), fog.FOG_OF_ARTICLE)
    yield ""
    yield from table(
        "Najtrudniejsza droga do wyniku", results(docs, found), fog.FOG_OF_PATH
    )
    yield ""
    if spelling.is_here():
        yield from _spelt(spelling.check(spelling.texts(docs), docs.lists.spelling))
    else:
        names = " ".join(spelling.PACKAGES)
        yield f"Pisowni nie sprawdzono: brakuje programu. Zainstaluj: {names}."


def table(title: str, rows: Sequence[Row], most: float) -> Iterator[str]:
    """Yield a head, a line for each row, and a line with the limit."""
    yield f"{title:<{_WIDTH}}  FOG  słów w zdaniu  najdłuższe  długie słowa"
    for row in rows:
        mark = "!" if row.counts.judged and row.counts.fog > most else " "
        yield (
            f"{row.name:<{_WIDTH}}{decimal(row.counts.fog):>5}{mark}"
            f"{decimal(row.counts.average):>13}{row.longest:>12}"
            f"  {', '.join(row.hard[:_SHOWN])}"
        ).rstrip()
    if rows:
        all_fog = [row.counts.fog for row in rows]
        yield (
            f"Najwięcej {decimal(max(all_fog))}, mediana {decimal(median(all_fog))};"
            f" ma być najwyżej {decimal(most)}."
        )


def _spelt(found: Spelling) -> Iterator[str]:
    yield f"Sprawdzone słowa: {found.words}, nieznane: {len(found.unknown)}."
    for word, places in found.unknown:
        yield f"{places[0]}: {word}"
