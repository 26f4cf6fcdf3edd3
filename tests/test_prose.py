"""Comments, docstrings and documents use no word that CONTRIBUTING advises against."""

import re
from pathlib import Path

import pytest

from tasks.folders import ROOT
from tests.support.documents import DOCUMENTS
from tests.support.prose import is_readable, passages

FOLDERS = ("wizard", "tasks", "bench", "tests", "overrides")
NOT_OURS = {"node_modules", "examples", "CHANGELOG.md"}
"""npm packages; the example tree and the changelog, both in Polish."""

FILES = sorted(
    path
    for path in {
        *DOCUMENTS,
        *ROOT.glob("*.toml"),
        *ROOT.glob("*.yml"),
        ROOT / "Makefile",
        *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*")),
    }
    if is_readable(path) and not NOT_OURS & set(path.parts)
)

_ROW = re.compile(r"^\| (`[^|]+`) \| [^|]+ \|$", re.MULTILINE)


def _avoided() -> list[str]:
    """Return the words of the left column of the table in CONTRIBUTING."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    _, _, rest = text.partition("| we do not say |")
    table, _, _ = rest.partition("\n\n")
    return [word for row in _ROW.findall(table) for word in re.findall("`(.+?)`", row)]


AVOIDED = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_avoided())})(?![\w-])".replace(" ", r"[\s#*/]+"),
    re.IGNORECASE,
)


def found(path: Path) -> list[str]:
    """Return the avoided words of a file, each with its line."""
    return [
        f"line {first + text.count('\n', 0, match.start())}: {match[0]}"
        for first, text in passages(path)
        for match in AVOIDED.finditer(text)
    ]


@pytest.mark.parametrize(
    "path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_a_file_uses_no_avoided_word(path: Path) -> None:
    assert found(path) == []


def test_words_are_looked_for_in_every_kind_of_file() -> None:
    assert {path.suffix for path in FILES} >= {".py", ".js", ".cjs", ".css", ".html"}
    assert "for ever" in _avoided()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param("a.py", "x = 1  # anew", ["line 1: anew"], id="a comment"),
        pytest.param(
            "a.py", '"""A.\n\nIt lies.\n"""', ["line 3: lies"], id="a docstring"
        ),
        pytest.param(
            "a.py", "x = 1\n# for\n# ever", ["line 2: for\n# ever"], id="two comments"
        ),
        pytest.param("a.py", "# for\n\n# ever", [], id="comments that are apart"),
        pytest.param("a.py", 'told = "anew"', [], id="a name and a text in Python"),
        pytest.param(
            "a.js", "/**\n * for\n * ever */", ["line 2: for\n * ever"], id="a script"
        ),
        pytest.param("a.js", "f();\n  // Anew.", ["line 2: Anew"], id="its line"),
        pytest.param("a.js", "const gone = 'a // told';", [], id="code in a script"),
        pytest.param("a.css", "b {}\n/* gone */", ["line 2: gone"], id="a style"),
        pytest.param("a.html", "gone\n{#- told #}", ["line 2: told"], id="a template"),
        pytest.param("a.yml", "a: told # anew", ["line 1: anew"], id="settings"),
        pytest.param("a.yml", "# for\n# ever", ["line 1: for\n# ever"], id="two lines"),
        pytest.param("a.md", "a\n\nfor\never", ["line 3: for\never"], id="a document"),
        pytest.param("a.md", "```\ntold\n```\n`told`", [], id="code in a document"),
        pytest.param("a.md", "[a](told.md) „told”", [], id="an address, and Polish"),
        pytest.param("a.md", "a mendicant, a stand-in", [], id="other words"),
    ],
)
def test_an_avoided_word_is_found(
    name: str, text: str, expected: list[str], tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")

    assert found(path) == expected
