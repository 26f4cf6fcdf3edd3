"""The Polish texts outside the docs: in templates, scripts and code."""

import ast
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from tasks.folders import ROOT
from wizard.content.draft import Passage
from wizard.problems import Place

_POLISH = re.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„]")
_NO_TEXT = re.compile(r"\{#.*?#\}|<!--.*?-->|<script.*?</script>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>|\{[{%].*?[%}]\}|\{\w+\}", re.DOTALL)
_QUOTED = re.compile(
    r"""(?:aria-label|alt|data-word)="([^"{]*)"|[(\[ ]"([A-ZŹ][^"]*)\""""
)
_FILLED = re.compile(r"\$?\{\w+\}")
_STRING = re.compile(
    r"""//[^\n]*|/\*.*?\*/|(?P<quote>["'`])(?P<text>(?:\\.|(?!(?P=quote))[^\\\n])*)(?P=quote)""",
    re.DOTALL,
)
"""A comment, or a string on one line of a script."""


def visible() -> Iterator[Passage]:
    """Yield every text, with its file."""
    for path in _files("wizard/engine/templates/**/*.html", "overrides/**/*.html"):
        yield from _passages(path, _html(path.read_text("utf-8")))
    for path in _files("wizard/**/*.py"):
        yield from _passages(path, _constants(path.read_text("utf-8")))
    for path in _files("wizard/browser/**/*.js"):
        found = _STRING.finditer(path.read_text("utf-8"))
        strings = [match["text"] or "" for match in found]
        texts = [_FILLED.sub("", text.replace(r"\u00a0", " ")) for text in strings]
        yield from _passages(path, filter(_POLISH.search, texts))
    for path in _files("wizard/site/offline/README.txt"):
        yield from _passages(path, [_FILLED.sub("", path.read_text("utf-8"))])
    for path in _files("mkdocs.yml"):
        lines = [line.partition("#")[0] for line in path.read_text().splitlines()]
        yield from _passages(path, filter(_POLISH.search, lines))


def _files(*patterns: str) -> Iterator[Path]:
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            if "node_modules" not in path.parts:
                yield path


def _passages(path: Path, texts: Iterator[str] | list[str]) -> Iterator[Passage]:
    place = Place(path.relative_to(ROOT).as_posix(), 1)
    for text in texts:
        yield Passage(text, place)


def _html(source: str) -> Iterator[str]:
    """Yield the visible and spoken texts of a template: text, labels, quoted words."""
    text = _NO_TEXT.sub(" ", source)
    for quoted in _QUOTED.findall(text):
        yield from filter(None, quoted)
    yield from unescape(_TAG.sub("\n", text)).splitlines()


def _constants(source: str) -> Iterator[str]:
    """Yield the Polish strings of a module except docstrings."""
    nodes = [*ast.walk(ast.parse(source))]
    joined = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    apart = {id(part) for node in joined for part in node.values}
    apart |= {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    texts = [_filled(node) for node in joined]
    texts += [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in apart
    ]
    for text in texts:
        if len(text.split()) > 1 and _POLISH.search(text):
            yield _TAG.sub(" ", text)


def _filled(node: ast.JoinedStr) -> str:
    """Return an f-string with a number in place of each expression."""
    parts = (
        part.value if isinstance(part, ast.Constant) else 0 for part in node.values
    )
    return "".join(map(str, parts))
