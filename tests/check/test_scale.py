"""Docs that grow: the work grows with their pages, never with their paths."""

import functools
import itertools
import operator
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.support.command import output, run
from tests.support.docs import write
from tests.support.large_docs import below_jedz, below_opony, dates, fan
from wizard.check import validate
from wizard.commands import summary
from wizard.compile import compile_tree
from wizard.content import paths
from wizard.content.load import load

Grown = Callable[[int], Mapping[str, str]]

MANY = 2**60
EVENTS = sys.monitoring.events
STEPS = (EVENTS.JUMP, EVENTS.PY_START, EVENTS.PY_RESUME)
"""What work that grows is made of: rounds of loops, and calls."""


@pytest.fixture
def never_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whatever lists paths fail."""

    def refuse(*_: object) -> None:
        pytest.fail("paths are listed where they are to be counted")

    for name in ("paths", "continuations", "_from"):
        monkeypatch.setattr(paths, name, refuse)


@pytest.mark.usefixtures("never_lists")
def test_paths_are_counted_without_walking_them(tmp_path: Path) -> None:
    folder = write(tmp_path, below_opony(60))

    assert output("paths", "--count", folder) == f"{MANY + 2}\n"
    assert f"drogi: {MANY + 2}.\n" in run("check", folder).err


@pytest.mark.usefixtures("never_lists")
def test_continuations_are_counted_without_walking_them(tmp_path: Path) -> None:
    folder = write(tmp_path, below_jedz(59))

    assert output("paths", "--count", "--continuations", folder) == f"{MANY + 1}\n"


@pytest.mark.usefixtures("never_lists")
def test_a_summary_lists_no_path(tmp_path: Path) -> None:
    folder = write(tmp_path, below_opony(60))

    text = output("paths", "--summary", folder)
    data = output("paths", "--summary", "--json", folder)

    assert f"Drogi                         {MANY + 2}\n" in text
    assert f'"paths": {MANY + 2},\n' in data
    assert '"longest": 62,\n' in data


@pytest.mark.parametrize(
    "arguments", [["--count"], ["--summary"], ["--summary", "--json"]], ids=" ".join
)
def test_a_count_may_have_more_digits_than_python_writes_of_itself(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (paths, summary):
        monkeypatch.setattr(module, "count_paths", lambda _: 10**5000)

    assert "1" + "0" * 5000 in output("paths", *arguments, write(tmp_path, {}))


def test_each_page_is_read_and_parsed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path, fan(20))
    read = _counted(monkeypatch, Path, "read_bytes")
    parsed = _counted(monkeypatch, MarkdownIt, "parse")

    docs = load(folder)
    validate(docs)
    compile_tree(docs)

    assert read == {folder / path: 1 for path in docs.files}
    assert parsed.total() == len(docs.drafts)


@pytest.mark.parametrize("grown", [below_opony, fan, dates])
def test_ten_times_the_pages_are_ten_times_the_work(
    grown: Grown, tmp_path: Path
) -> None:
    work(write(tmp_path / "first", {}))  # What is done once in a process, and kept.

    none, few, many = (
        work(write(tmp_path / str(pages), grown(pages) if pages else {}))
        for pages in (0, 10, 100)
    )

    assert many - none < 10.2 * (few - none)


def work(folder: Path) -> int:
    """Count the steps that Python takes to check, compile and count docs."""
    tool, steps = sys.monitoring.PROFILER_ID, itertools.count()
    sys.monitoring.use_tool_id(tool, "work")
    for kind in STEPS:
        sys.monitoring.register_callback(tool, kind, lambda *_: next(steps))
    sys.monitoring.set_events(tool, functools.reduce(operator.or_, STEPS))
    try:
        docs = load(folder)
        validate(docs)
        compile_tree(docs)
        paths.count_paths(docs)
    finally:
        sys.monitoring.set_events(tool, EVENTS.NO_EVENTS)
        sys.monitoring.free_tool_id(tool)
    return next(steps)


def _counted(
    monkeypatch: pytest.MonkeyPatch, owner: type, name: str
) -> Counter[object]:
    """Count the calls of a method, by the object that it is called on."""
    calls = Counter[object]()
    original = getattr(owner, name)

    def call(self: object, *arguments: object) -> object:
        calls[self] += 1
        return original(self, *arguments)

    monkeypatch.setattr(owner, name, call)
    return calls
