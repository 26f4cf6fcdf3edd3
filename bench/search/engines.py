"""Other searches that answer the queries, each over the same built site."""

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from bench import server
from bench.chrome import new_visitor
from bench.search.stemmed import pages_of, stemmed
from tasks.folders import BROWSER
from tasks.node import node
from tests.support.search_index import index_of

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
INDEX = "assets/gmd/search-data.*.js"
"""The script with the site's own index."""

_WORKER = "templates/assets/javascripts/workers/search.*.min.js"


@dataclass(frozen=True)
class Built:
    """A site that is built with the plugin `search`, and a folder for new files."""

    site: Path
    folder: Path
    browser: Browser

    @property
    def index(self) -> Path:
        """The index that Material's search loads."""
        return self.site / "search" / "search_index.json"


@dataclass(frozen=True)
class Answers:
    """The answers of a search.

    Attributes:
        found: The links of each query's hits within the site, best first. Links of
            parts of a page may follow each other.
        bytes: What a page loads for them, with brotli 11.
    """

    found: Sequence[Sequence[str]]
    bytes: int


Engine = Callable[[Built, Sequence[str]], Answers]
"""Answers a list of queries, given a built site."""


def of_material(built: Built, queries: Sequence[str]) -> Answers:
    """Ask the worker of Material's search, with its own index and settings."""
    (worker,) = Path(str(files("material"))).glob(_WORKER)
    found = _node("material.mjs", str(worker), str(built.index), data=queries)
    return Answers(found, _size(worker) + _size(built.index))


def of_pagefind(built: Built, queries: Sequence[str]) -> Answers:
    """Ask Pagefind in Chromium; its bytes include every part of its index.

    The titles and texts of the hits are loaded too, one file a hit; they do not count.
    """
    into = built.folder / "pagefind"
    _run("pagefind.mjs", str(built.site), str(into))
    host = server.Host(server.loaded(into), ("br",))
    with server.serving(host) as origin, new_visitor(built.browser) as context:
        page = context.new_page()
        page.goto(f"{origin}pagefind-entry.json")
        found: list[list[str]] = page.evaluate(
            """async queries => {
              const pagefind = await import('/pagefind.js')
              await pagefind.options({baseUrl: '/'})
              const found = []
              for (const query of queries) {
                const {results} = await pagefind.search(query)
                const shown = results.slice(0, 3).map(result => result.data())
                found.push((await Promise.all(shown)).map(({url}) => url))
              }
              return found
            }""",
            queries,
        )
    sizes = {one.name: one.bytes for one in host.sent if "fragment/" not in one.name}
    return Answers(found, sum(sizes.values()))


def of_stemmer(built: Built, queries: Sequence[str]) -> Answers:
    """Ask MiniSearch for words without endings and Polish letters.

    The bytes are those of MiniSearch and its index, without the stemmer.
    """
    pages = pages_of(json.loads(built.index.read_text(encoding="utf-8"))["docs"])
    data = stemmed(pages, queries)
    answer = _node("stemmed.mjs", data=data)
    library = MODULES / "minisearch" / "dist" / "umd" / "index.js"
    index = server.compressed(answer["index"].encode())[".br"]
    return Answers(answer["found"], _size(library) + len(index))


def of_ours(built: Built, queries: Sequence[str]) -> Answers:
    """Ask the search of the site; its bytes are its script, its style and its index."""
    (index,) = built.site.glob(INDEX)
    box = [*built.site.glob("assets/gmd/search-box.*")]
    data = {"data": index_of(built.site), "queries": queries}
    find = BROWSER / "search" / "find.js"
    found = _node("ours.mjs", str(find), data=data)
    return Answers(found, sum(map(_size, (index, *box))))


ENGINES: Mapping[str, Engine] = {
    "Material": of_material,
    "Pagefind": of_pagefind,
    "stemmer": of_stemmer,
    "ours": of_ours,
}
"""The searches by the headings of their columns."""


def _node(script: str, *arguments: str, data: object) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(_run(script, *arguments, given=json.dumps(data)))


def _run(script: str, *arguments: str, given: str = "") -> str:
    command = [node().program, str(HERE / script), *arguments]
    done = subprocess.run(
        command, input=given, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def _size(file: Path) -> int:
    return len(server.compressed(file.read_bytes())[".br"])
