"""The words that a project knows: lists beside its tree, one word or phrase a line.

`#` begins a comment. A `*` at the end of a word stands for any ending, so that one line
holds all forms: `Internetow* Kon* Pacjent*`. Large and small letters are the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

KNOWN = "sprawdz/known-words.txt"
"""Long words that every reader knows, or has to meet: names, above all."""

SPELLING = "sprawdz/spelling.txt"
"""Words that are right, although no dictionary has them."""

GLOSSARY = "sprawdz/glossary.yml"
"""Words that the site explains: they are known, and need no second list."""


@dataclass(frozen=True)
class Lists:
    """Both lists, as patterns; None where a list has no word."""

    known: re.Pattern[str] | None = None
    spelling: re.Pattern[str] | None = None


NONE = Lists()


def read(folder: Path) -> Lists:
    """Read the lists of a docs folder; those that are not there are empty."""
    glossary = tuple(_glossary(folder))
    return Lists(
        pattern([*entries(_text(folder, KNOWN)), *glossary]),
        pattern([*entries(_text(folder, SPELLING)), *glossary]),
    )


def entries(text: str) -> tuple[str, ...]:
    """Return the words and phrases of a list, without comments."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of these words and phrases in a text."""
    # The longest first: a regular expression takes the first that fits.
    found = sorted({*map(_regex, phrases)}, key=lambda one: (-len(one), one))
    if not found:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)", re.IGNORECASE)


def _regex(phrase: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return r"\s+".join(words)


def _text(folder: Path, path: str) -> str:
    """Read a list; `check` tells of a file that cannot be read."""
    file = folder / path
    try:
        if not file.is_file():
            return ""
        return file.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return ""


def _glossary(folder: Path) -> Iterator[str]:
    """Yield all words of the glossary, whatever else it says of them."""
    try:
        found = yaml.safe_load(_text(folder, GLOSSARY))
    except yaml.YAMLError:
        return
    all_entries = found.values() if isinstance(found, dict) else found or ()
    for entry in all_entries if not isinstance(all_entries, str) else ():
        if isinstance(entry, dict):
            forms = entry.get("forms")
            yield from map(str, filter(None, [entry.get("word")]))
            yield from map(str, forms if isinstance(forms, list) else ())
