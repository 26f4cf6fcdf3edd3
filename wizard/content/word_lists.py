"""The word lists of a docs folder, with one word or phrase in each line.

`#` begins a comment. `*` at the end of a word matches any ending, so one line matches
all forms: `Internetow* Kon* Pacjent*`. Matching ignores case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from wizard.content.record import Record

KNOWN = "sprawdz/known-words.txt"
"""Long words that do not count as hard, above all names."""

SPELLING = "sprawdz/spelling.txt"
"""Correct words that are in no dictionary."""


@dataclass(frozen=True)
class Lists:
    """Both lists, as patterns; None where a list has no word."""

    known: re.Pattern[str] | None = None
    spelling: re.Pattern[str] | None = None


NONE = Lists()


def read(folder: Path, glossary: Record) -> Lists:
    """Read the lists of a docs folder; a list without a file is empty.

    The words that the glossary explains are in both lists.
    """
    explained = tuple(_glossary(glossary))
    return Lists(
        pattern([*entries(_text(folder, KNOWN)), *explained]),
        pattern([*entries(_text(folder, SPELLING)), *explained]),
    )


def entries(text: str) -> tuple[str, ...]:
    """Return the words and phrases of a list, without comments."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern that finds any of these words and phrases, or None."""
    # The longest first: a regular expression takes the first alternative that matches.
    found = sorted({*map(_regex, phrases)}, key=lambda one: (-len(one), one))
    if not found:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)", re.IGNORECASE)


def _regex(phrase: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return r"\s+".join(words)


def _text(folder: Path, path: str) -> str:
    """Read a list; `load` reports a file that cannot be read."""
    file = folder / path
    try:
        if not file.is_file():
            return ""
        return file.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return ""


def _glossary(glossary: Record) -> Iterator[str]:
    """Yield all words of the glossary, whatever else it says of them."""
    for entry in glossary.values.values():
        if isinstance(entry, dict):
            forms = entry.get("forms")
            words = [entry.get("word"), *(forms if isinstance(forms, list) else ())]
            yield from (word for word in words if isinstance(word, str) and word)
