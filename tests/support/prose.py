"""English prose of the repository: comments, docstrings and Markdown, with lines."""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

type Passage = tuple[int, str]
"""The line on which a text begins, and the text."""

_COMMENTS = {
    "block": re.compile(r"/\*.*?\*/", re.DOTALL),
    "script": re.compile(
        r"/\*.*?\*/|^[ \t]*//[^\n]*(?:\n[ \t]*//[^\n]*)*", re.DOTALL | re.MULTILINE
    ),
    "template": re.compile(r"\{#.*?#\}", re.DOTALL),
    "hash": re.compile(r"(?:^|[ \t])#[^\n]*(?:\n[ \t]*#[^\n]*)*", re.MULTILINE),
}
_NO_PROSE = re.compile(
    r"^(```|~~~).*?^\1"  # a fenced block
    r"|^[ \t]*<!--.*?-->"
    r"|(`+)(?!`).+?(?<!`)\2(?!`)"  # code in a line
    r"|(?<=\]\()[^)\s]+"  # the address of a link
    r"|„[^”]*”",  # Polish text
    re.DOTALL | re.MULTILINE,
)


def passages(path: Path) -> list[Passage]:
    """Return each comment and docstring of a file, or its Markdown without code."""
    read = _READERS.get(path.suffix, _READERS[".toml"])
    return list(read(path.read_text("utf-8")))


def is_readable(path: Path) -> bool:
    """Return whether `passages` knows this kind of file."""
    return path.suffix in _READERS or path.name == "Makefile"


def _markdown(text: str) -> Iterator[Passage]:
    prose = _NO_PROSE.sub(lambda found: "\n" * found[0].count("\n"), text)
    yield 1, prose


def _comments(name: str) -> Callable[[str], Iterator[Passage]]:
    def read(text: str) -> Iterator[Passage]:
        for found in _COMMENTS[name].finditer(text):
            yield text.count("\n", 0, found.start()) + 1, found[0]

    return read


def _python(text: str) -> Iterator[Passage]:
    yield from _comments_of_python(text)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.lineno, str(node.value.value)


def _comments_of_python(text: str) -> Iterator[Passage]:
    """Yield comments; those on consecutive lines are one text."""
    begin, lines = 1, list[str]()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            line = token.start[0]
            if line != begin + len(lines):
                yield begin, "\n".join(lines)
                begin, lines = line, []
            lines.append(token.string)
    yield begin, "\n".join(lines)


_READERS: Mapping[str, Callable[[str], Iterator[Passage]]] = {
    ".py": _python,
    ".md": _markdown,
    ".js": _comments("script"),
    ".cjs": _comments("script"),
    ".mjs": _comments("script"),
    ".ts": _comments("script"),
    ".css": _comments("block"),
    ".html": _comments("template"),
    ".toml": _comments("hash"),
    ".yml": _comments("hash"),
}
