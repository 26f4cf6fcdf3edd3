"""Documents for developers: their links, anchors, and the paths that they name."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tasks.folders import ROOT

DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted(ROOT.glob("decisions/*.md")),
    ROOT / "bench/README.md",
    ROOT / "overrides/README.md",
]

_MADE = {"node_modules", "site", "dist"}
_SOURCES = (".cjs", ".css", ".html", ".js", ".json", ".md", ".py", ".txt", ".yml")
_NAMED = re.compile(
    r"(?<![\w./<*{-])(?:\./)?((?:[\w-]+/)+[\w.-]*|\w+\.(?:py|cjs))(?![\w./<>*{}-])"
)
"""A path with a slash, or the name of a module; with `<>*{}` it is a pattern."""


def links(document: Path) -> Iterator[str]:
    """Yield the addresses of all links and pictures to files of the repository."""
    for token in _tokens(document):
        address = token.attrGet("href") or token.attrGet("src")
        if address and not re.match(r"[a-z]+:", str(address)):
            yield str(address)


def is_there(address: str, document: Path) -> bool:
    """Return whether the target of a link exists, and the heading of its `#anchor`."""
    path, _, anchor = unquote(address).partition("#")
    target = (document.parent / path).resolve() if path else document
    return target.exists() and (not anchor or anchor in _anchors(target))


def paths(document: Path) -> Iterator[str]:
    """Yield the paths of our files and folders that a document names in code."""
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()} - _MADE
    for code in _code(document):
        for path in _NAMED.findall(code):
            first = path.partition("/")[0]
            if first in folders or (first not in _MADE and path.endswith(_SOURCES)):
                yield path


def is_a_path(path: str) -> bool:
    """Return whether a path exists: from the root, or as the end of another path."""
    ending = f"/{path.rstrip('/')}"
    return (ROOT / path).exists() or any(known.endswith(ending) for known in _known())


@cache
def _known() -> frozenset[str]:
    folders = ("wizard", "tasks", "tests", "bench", "docs", "overrides")
    return frozenset(
        (folder / name).as_posix()
        for top in folders
        for folder, folders_inside, files in (ROOT / top).walk()
        if "node_modules" not in folder.parts
        for name in (*folders_inside, *files)
    )


def _code(document: Path) -> Iterator[str]:
    for token in _tokens(document):
        if token.type == "code_inline" or token.info == "json":
            yield token.content
        elif token.info == "console":  # only commands, not their output
            yield from re.findall(r"^\$ (.*)", token.content, re.MULTILINE)


def _anchors(document: Path) -> set[str]:
    tokens = _tokens(document)
    return {
        _slug(after.content)
        for token, after in pairwise(tokens)
        if token.type == "heading_open"
    }


def _slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _tokens(document: Path) -> list[Token]:
    parsed = MarkdownIt("commonmark").enable("table").parse(document.read_text("utf-8"))
    return [one for token in parsed for one in (token, *(token.children or ()))]
