"""Measure the time from a key until the search has its hits."""

import json
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from playwright.sync_api import Browser

from bench import server
from bench.chrome import SLOWER, new_visitor, slowed
from bench.figures import P95, Goal, Row, Section
from bench.search.queries import HALVES, load
from tasks.folders import BROWSER
from wizard.check.plain.spelling import DICTIONARY
from wizard.search.index import index
from wizard.search.pages import SearchPage

ARTICLES = 1000
TYPED = 40
"""How many queries are typed, letter by letter."""

SPEEDS = {
    "full speed": (1, Goal(50, "last")),
    "CPU 4 times slower": (SLOWER, Goal(100, "last")),
}

_FIND = "search/find.js"
_LOAD = f"""async text => {{
  const {{finder}} = await import('/{_FIND}')
  const begin = performance.now()
  globalThis.search = finder(JSON.parse(text))
  return performance.now() - begin
}}"""

_TYPE = """queries => queries.flatMap(query => [...query].map((_, i) => {
  const begin = performance.now()
  globalThis.search.find(query.slice(0, i + 1))
  return performance.now() - begin
}))"""


def keys(browser: Browser, site: Mapping[str, Any]) -> tuple[Section, ...]:
    """Type queries into the search of the site, and of one of `ARTICLES` articles."""
    indexes = {"this site": site, f"{ARTICLES:,} articles": index(_articles(site), {})}
    typed = [query.text for query in load(next(iter(HALVES.values())))[:TYPED]]
    return tuple(_typed(browser, speed, indexes, typed) for speed in SPEEDS)


def _typed(
    browser: Browser,
    speed: str,
    indexes: Mapping[str, Mapping[str, Any]],
    typed: Sequence[str],
) -> Section:
    slower, goal = SPEEDS[speed]
    loaded, taken = [], []
    with (
        server.serving(server.Host(modules(), ())) as origin,
        new_visitor(browser) as context,
    ):
        page = context.new_page()
        page.goto(f"{origin}{_FIND}")
        for data in indexes.values():
            text = json.dumps(data)
            with slowed(browser, slower):
                loaded.append([page.evaluate(_LOAD, text)])
                taken.append(page.evaluate(_TYPE, typed))
    rows = (
        Row("a key, p50", "ms", taken),
        Row("a key, p95", "ms", taken, (goal,), part=P95),
        Row("reading the index, once", "ms", loaded),
    )
    return Section(f"From a key to the hits, {speed}", tuple(indexes), rows)


def modules() -> Mapping[str, Mapping[str, bytes]]:
    """Return the modules of the search and those that all share, for a server."""
    files = [*BROWSER.glob("*.js"), *(BROWSER / "search").glob("*.js")]
    return {
        path.relative_to(BROWSER).as_posix(): {"": path.read_bytes()} for path in files
    }


def _articles(site: Mapping[str, Any]) -> Sequence[SearchPage]:
    """Return articles of sentences of the site, with words of their own."""
    random = Random(16)  # noqa: S311 - the same articles in each run
    lines = [line for _, _, _, page in site["pages"] for line in page]
    titles = [title for _, _, title, _ in site["pages"]]
    words = _dictionary()
    return [
        SearchPage(
            "article",
            "",
            f"{number}/",
            f"{random.choice(titles)} {random.choice(words)}",
            random.choice(lines),
            tuple(random.choices(lines, k=4)),
            (*random.choices(lines, k=30), " ".join(random.choices(words, k=15))),
        )
        for number in range(ARTICLES)
    ]


def _dictionary() -> Sequence[str]:
    """Return the words of the Polish dictionary that checks the spelling."""
    text = DICTIONARY.read_text("iso-8859-2")
    return [line.partition("/")[0] for line in text.splitlines()[1:]]
