"""Check the spelling with hunspell and Debian's Polish dictionary."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.check.plain.fog import passages
from wizard.content.draft import Passage
from wizard.content.sentences import spelt_words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from wizard.content.load import Docs
    from wizard.content.record import Record
    from wizard.problems import Place

PROGRAM = "hunspell"
DICTIONARY = Path("/usr/share/hunspell/pl_PL.dic")
PACKAGES = ("hunspell", "hunspell-pl")
"""The Debian packages of both."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """The outcome of a check.

    Attributes:
        words: The number of words checked, repetitions included.
        unknown: The words in neither the dictionary nor the project's own list, each
            with all its places.
    """

    words: int
    unknown: tuple[tuple[str, tuple[Place, ...]], ...]


def is_here() -> bool:
    """Return whether this machine has hunspell and the dictionary."""
    return shutil.which(PROGRAM) is not None and DICTIONARY.exists()


def check(read: Iterable[Passage], own: re.Pattern[str] | None) -> Spelling:
    """Look up every word that `own` does not match; requires `is_here()`."""
    places: dict[str, list[Place]] = {}
    words = 0
    for text in read:
        spans = [found.span() for found in own.finditer(text.text)] if own else []
        for word in spelt_words(text.text):
            words += 1
            if not any(start <= word.start() < end for start, end in spans):
                places.setdefault(word[0], []).append(text.place)
    wrong = _ask(places)
    unknown = tuple(
        (word, tuple(places[word]))
        for word in sorted(places, key=str.lower)
        if not wrong.isdisjoint(_parts(word))
    )
    return Spelling(words, unknown)


def texts(docs: Docs) -> Iterator[Passage]:
    """Yield the texts of pages, front matter and .yml files, in the order of the files.

    In front matter and .yml files, a value without a space is a name, not a text.
    """
    for draft in docs.drafts.values():
        yield from _read(draft.record, draft.record.values, ())
        yield from passages(draft)
    for record in docs.data.values():
        yield from _read(record, record.values, ())


def _ask(words: Iterable[str]) -> frozenset[str]:
    """Return the parts of words that are not in the dictionary."""
    parts = sorted({part for word in words for part in _parts(word)})
    done = subprocess.run(
        [PROGRAM, "-d", "pl_PL", "-i", "utf-8", "-l"],
        input="\n".join(parts).encode(),
        capture_output=True,
        check=True,
    )
    return frozenset(done.stdout.decode().split())


def _parts(word: str) -> Sequence[str]:
    """Return the parts of a word to look up: `e` and `recepta` for `e-recepta`."""
    return [part for part in word.split("-") if part.isalpha()]


def _read(
    record: Record, value: object, path: tuple[str | int, ...]
) -> Iterator[Passage]:
    if isinstance(value, str) and " " in value.strip():
        yield Passage(value, record.place(*path))
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _read(record, inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _read(record, inner, (*path, index))
