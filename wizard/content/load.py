"""A docs folder -> `Docs`: its drafts, data and word lists."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from posixpath import dirname
from typing import TYPE_CHECKING, Any

from wizard.content import record, schema, terms, word_lists
from wizard.content.draft import Draft
from wizard.content.graph import Graph, graph_of
from wizard.content.layout import ABOUT, DATA, kind_of
from wizard.content.link import target_id, target_path
from wizard.content.parse import decode, parse
from wizard.content.record import Record
from wizard.content.word_lists import NONE
from wizard.engine.tree import FOLDERS
from wizard.problems import Place
from wizard.problems.files import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.word_lists import Lists
    from wizard.problems import Problem


@dataclass(frozen=True)
class Docs:
    """The contents of a docs folder.

    Attributes:
        folder: As it was given, so that the paths in problems can be opened.
        drafts: By path within the folder, in the order of the paths.
        data: The contents of the .yml files, by name; empty where there is no
            such file.
        files: The paths of all files within the folder.
        lists: The known words, and the words of the spelling list.
    """

    folder: str
    drafts: Mapping[str, Draft]
    data: Mapping[str, Record]
    files: frozenset[str]
    lists: Lists = NONE
    problems: tuple[Problem, ...] = field(default=())

    @cached_property
    def nodes(self) -> Mapping[str, Draft]:
        """Questions and results by id, questions first."""
        found: dict[str, Draft] = {}
        for kind in FOLDERS:
            for draft in self.drafts.values():
                if draft.kind == kind:
                    found.setdefault(draft.id, draft)
        return found

    @cached_property
    def start(self) -> str | None:
        """The id of the first question, or None if no link names one."""
        about = self.drafts.get(ABOUT)
        for link in about.links if about else ():
            target = target_path(link.name, ABOUT)
            if dirname(target) == FOLDERS["question"] and target.endswith(".md"):
                return target_id(link.name)
        return None

    @cached_property
    def graph(self) -> Graph:
        """Where the options of all nodes lead."""
        return graph_of(self.nodes)

    @cached_property
    def terms(self) -> Mapping[str, str]:
        """The text of each term."""
        return terms.texts(self.data["terms"])

    @cached_property
    def letters(self) -> Mapping[str, Draft]:
        """Letters by id."""
        drafts = self.drafts.values()
        return {draft.id: draft for draft in drafts if draft.kind == "letter"}

    @cached_property
    def shared(self) -> Mapping[str, Draft]:
        """Shared texts by name."""
        drafts = self.drafts.values()
        return {draft.id: draft for draft in drafts if draft.kind == "text"}

    def shared_by(self, draft: Draft) -> tuple[Draft, ...]:
        """Return the shared texts that a page shows, in the order of the page."""
        return tuple(
            self.shared[name.name] for name in draft.alone if name.name in self.shared
        )

    def sources_of(self, path: str) -> tuple[str, ...]:
        """Return the sources that a page lists, then those of its texts and letters.

        Only for docs in which `check` found no errors.
        """
        draft = self.drafts[path]
        letters = (self.letters[name] for name in draft.record.values.get("letter", ()))
        names = (
            name
            for one in (draft, *self.shared_by(draft), *letters)
            for name in one.record.values.get("sources", ())
        )
        return tuple(dict.fromkeys(names))

    @cached_property
    def dates(self) -> Mapping[str, Mapping[str, Any]]:
        """The `date` of each question that has one, by its name."""
        found: dict[str, Mapping[str, Any]] = {}
        for node in self.nodes.values():
            name = _date_name(node)
            if name is not None:
                found.setdefault(name, node.record.values["date"])
        return found

    @cached_property
    def _knows_dates(self) -> bool:
        """Whether the date of every question could be read."""
        return not any(
            node.record.broken
            or ("date" in node.record.values and _date_name(node) is None)
            for node in self.nodes.values()
        )

    def lacks_date(self, name: str) -> bool:
        """Whether no question asks for a date; False if a question is broken."""
        return self._knows_dates and name not in self.dates

    def lacks(self, kind: str, name: str) -> bool:
        """Whether a .yml file has no such entry; False if the file is broken."""
        record = self.data[kind]
        return not record.broken and name not in record.values

    def place(self, path: str, line: int = 1) -> Place:
        """Return a place in a file of the folder."""
        return Place(f"{self.folder}/{path}", line)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Switch Python's cyclic garbage collector off.

    It would look at all drafts again and again and find next to nothing: for 10,000
    nodes, that was a seventh of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_without_collector()
def load(folder: Path) -> Docs:
    """Read a docs folder; problems of single files are part of the result.

    Raises:
        NotADirectoryError: If the folder does not exist.
    """
    if not folder.is_dir():
        raise NotADirectoryError(folder)
    shown = folder.as_posix()
    files = frozenset(_files(folder))
    data, problems = _data(folder, shown)
    parsed = {
        path: _parse(folder, shown, path)
        for path in sorted(files)
        if path.endswith(".md")
    }
    words = terms.texts(data["terms"])
    shared = {draft.id for draft in parsed.values() if draft.kind == "text"}
    drafts = {
        path: terms.fill_in(draft, words, shared) for path, draft in parsed.items()
    }
    dangling = tuple(
        unreadable(Place(f"{shown}/{path}", 1))
        for path in sorted(files)
        if not path.endswith(".md") and not (folder / path).exists()
    )
    lists = word_lists.read(folder, data["glossary"])
    return Docs(shown, drafts, data, files, lists, (*problems, *dangling))


def _date_name(node: Draft) -> str | None:
    """Return the name of a question's date, or None if it cannot be read."""
    date = node.record.values.get("date")
    name = date.get("name") if isinstance(date, dict) else None
    return name if isinstance(name, str) else None


def _files(folder: Path) -> Iterator[str]:
    """Yield the paths of files that are not hidden, without links to folders."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        within = Path(parent).relative_to(folder).as_posix()
        before = "" if within == "." else f"{within}/"
        yield from (before + name for name in names if not name.startswith("."))


def _parse(folder: Path, shown: str, path: str) -> Draft:
    file, kind = f"{shown}/{path}", kind_of(path)
    data = _bytes(folder / path)
    if data is not None:
        return parse(data, file, path, kind)
    place = Place(file, 1)
    problems = (unreadable(place),)
    return Draft(path, kind, place, Record(file), problems=problems, readable=False)


def _bytes(path: Path) -> bytes | None:
    """Return the bytes of a file; None if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _data(folder: Path, shown: str) -> tuple[Mapping[str, Record], tuple[Problem, ...]]:
    records, problems = {}, []
    for name in DATA:
        path = folder / "sprawdz" / f"{name}.yml"
        file = f"{shown}/sprawdz/{name}.yml"
        records[name] = Record(file)
        if path.exists():
            records[name], found = _record(path, file)
            problems += [*found, *schema.validate(records[name], name)]
    return records, tuple(problems)


def _record(path: Path, file: str) -> tuple[Record, tuple[Problem, ...]]:
    data = _bytes(path)
    if data is None:
        return Record(file, broken=True), (unreadable(Place(file, 1)),)
    text, undecodable = decode(data, file)
    if undecodable:
        return Record(file, broken=True), (undecodable,)
    return record.read(text, file)
