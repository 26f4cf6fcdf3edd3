"""The examples in the editors' guide: files, additions to files, and problems."""

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from markdown.extensions.toc import slugify_unicode

from tests.support.broken import EXPECTED
from wizard.check import validate
from wizard.check.plain import fog
from wizard.content import record
from wizard.content.draft import Passage
from wizard.content.load import load
from wizard.content.parse import parse
from wizard.problems import Place, Problem

GUIDE = Path("docs/redakcja")
PROBLEMS = (GUIDE / "problemy.md").read_text("utf-8")

_parsed = cache(parse)
_read = cache(record.read)
_measured = cache(fog.measure)

_CODE = r":\n\n```\w+\n(.*?\n)```\n"
_WHOLE = re.compile(rf"[Cc]ały plik `docs/([^`]+)`{_CODE}", re.DOTALL)
_ADDED = re.compile(rf"[Dd]opisz w pliku `docs/([^`]+)`[^\n]*?{_CODE}", re.DOTALL)
_CODE_BLOCK = re.compile(r"^```\w+\n.*?^```\n", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#{1,3} `?(.*?)`?$", re.MULTILINE)
_QUOTE = re.compile(r"\A\n```text\n(.*)\n(.*)\n```\n")
_WRONG = re.compile(
    r"^Źle(, nazwa pliku)?(?:, (?P<how>w pliku|na końcu pliku) `docs/(?P<file>[^`]+)`)?"
    + _CODE
    + rf"(?:\nDobrze{_CODE})?",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True)
class Section:
    """The section of the guide on one kind of problem.

    Attributes:
        message: The message as the guide quotes it.
        fix: The fix as the guide quotes it.
        wrong: The example before; empty if there is none.
        right: The example after.
        how: The kind of example: the name, the end or a part of a file.
        file: The file of the example; empty if there is none.
    """

    code: str
    message: str
    fix: str
    wrong: str = ""
    right: str = ""
    how: str = ""
    file: str = ""

    @property
    def can_be_tried(self) -> bool:
        """Whether there is an example that belongs to a file."""
        return bool(self.how)


def sections() -> tuple[Section, ...]:
    """Return all sections of the chapter on problems."""
    headings = list(_HEADING.finditer(_plain()))
    ends = [*(heading.start() for heading in headings[1:]), len(PROBLEMS)]
    return tuple(
        _section(heading[1], PROBLEMS[heading.end() + 1 : end])
        for heading, end in zip(headings, ends, strict=True)
        if heading[0].startswith("### ")
    )


def to_be_written(code: str) -> str:
    """Return a new section for the guide, with the report of `check` from a test."""
    said = re.search(rf": {code}: (.*?) / (.*)", EXPECTED)
    message, fix = said.groups() if said else ("…", "…")
    return (
        f"\n### `{code}`\n\n```text\n{message}\n{fix}\n```\n\n…\n"
        "\nŹle, w pliku `docs/…`:\n\n```markdown\n…\n```\n"
        "\nDobrze:\n\n```markdown\n…\n```\n"
    )


def list_of_codes() -> str:
    """Return the list at the top of the chapter: every code, part by part."""
    lines = []
    for level, name in re.findall(r"^(##|###) `?(.*?)`?$", _plain(), re.MULTILINE):
        if level == "##":
            lines.append(f"- [{name}](#{slugify_unicode(name, '-')}): ")
        else:
            lines[-1] += f"[`{name}`](#{name}), "
    return "".join(f"{line[:-2]}\n" for line in lines if line.endswith(", "))


def docs_with(folder: Path, chapters: Iterable[str]) -> Path:
    """Copy the docs and apply the examples of these chapters."""
    docs = folder / "docs"
    shutil.copytree("docs", docs)
    for chapter in chapters:
        text = (GUIDE / chapter).read_text("utf-8")
        for path, content in _WHOLE.findall(text):
            (docs / path).parent.mkdir(exist_ok=True)
            (docs / path).write_text(content, "utf-8")
        for path, content in _ADDED.findall(text):
            file = docs / path
            before = file.read_text("utf-8") if file.exists() else ""
            gap = "" if _continues(before, content) else "\n"
            file.write_text(f"{before}{gap}{content}", "utf-8")
    return docs


def reported(docs: Path, today: date) -> list[Problem]:
    """Return the problems that `check` finds, with paths relative to the project."""
    above = f"{docs.parent.as_posix()}/"
    with pytest.MonkeyPatch.context() as patch:
        # Parsed files are cached, since only the file of the example differs.
        patch.setattr("wizard.content.load.parse", _parsed)
        patch.setattr(record, "read", _read)
        patch.setattr(fog, "measure", _measure)
        found = validate(load(docs), today)
    return [
        replace(
            problem,
            place=Place(problem.place.file.removeprefix(above), problem.place.line),
            message=problem.message.replace(above, ""),
        )
        for problem in found
    ]


def _measure(texts: Iterable[Passage], known: re.Pattern[str] | None) -> fog.Measured:
    return _measured(tuple(texts), known)


def _plain() -> str:
    """Return the chapter without its examples, which also contain headings."""
    return _CODE_BLOCK.sub(lambda found: "." * len(found[0]), PROBLEMS)


def _continues(text: str, added: str) -> bool:
    """Return whether no empty line is needed: both texts are lists or neither is."""
    last = text.rstrip("\n").rpartition("\n")[2]
    return last.startswith("- ") == added.startswith("- ")


def _section(code: str, text: str) -> Section:
    quote, wrong = _QUOTE.match(text), _WRONG.search(text)
    message, fix = quote.groups() if quote else ("", "")
    if not wrong:
        return Section(code, message, fix)
    is_name, _, _, before, after = wrong.groups()
    return Section(
        code,
        message,
        fix,
        before.strip("\n"),
        (after or "").strip("\n"),
        "name" if is_name else wrong["how"] or "",
        wrong["file"] or "",
    )
