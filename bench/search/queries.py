"""The queries of people, the pages that fit each, and how many a search answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tasks.folders import ROOT

DOCS = ROOT / "docs"
FOLDER = Path(__file__).parent
ASIDE = "the half aside"
HALVES = {
    "the half to work with": "queries.yml",
    "more to work with": "queries-more.yml",
    ASIDE: "queries-aside.yml",
}
"""The files of queries by the names of their rows."""

NOTHING = "queries-nothing.yml"
SHOWN = 3
"""How many hits count."""


@dataclass(frozen=True)
class Query:
    """What a person types, and the paths of all pages that fit, as in `docs/`."""

    text: str
    pages: frozenset[str]


def load(name: str) -> tuple[Query, ...]:
    """Read a file of queries with their pages."""
    return tuple(
        Query(str(one["query"]), frozenset(one["pages"])) for one in _read(name)
    )


def load_nothing() -> tuple[str, ...]:
    """Read the queries that no page fits."""
    return tuple(_read(NOTHING))


def path_of(href: str) -> str:
    """Return the path in `docs/`, without its ending, of a link within the site."""
    path = href.partition("#")[0].removesuffix("index.html").strip("./")
    is_page = (DOCS / f"{path}.md").is_file()
    return path if is_page else f"{path}/index".lstrip("/")


def recall(found: Iterable[Sequence[str]], queries: Sequence[Query]) -> float:
    """Return the share of queries with a fitting page among the first hits.

    Args:
        found: The links of each query's hits, best first; hits of one page count once.
        queries: The queries, in the same order.
    """
    pairs = zip(found, queries, strict=True)
    return sum(_fits(links, query) for links, query in pairs) / len(queries)


def _fits(links: Sequence[str], query: Query) -> bool:
    pages = list(dict.fromkeys(map(path_of, links)))
    return not query.pages.isdisjoint(pages[:SHOWN])


def _read(name: str) -> Any:  # noqa: ANN401 - any YAML
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
