"""The forms of words, kept on this machine.

To make the forms of all words takes a second, a quarter of a build; an edit of a text
changes a few of them.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from wizard.runtime.cache import CACHE_FOLDER, contents, digest
from wizard.search.index import stems_of

if TYPE_CHECKING:
    from collections.abc import Sequence

CODE = Path(__file__).parents[1] / "search"
"""The code that makes the forms."""

_NAME = "forms-"


class WordForms:
    """The stems and endings of each lemma, as `search.table` writes them.

    What was kept is for one version of the dictionary and of the code.
    """

    def __init__(self, folder: Path = CACHE_FOLDER) -> None:
        """Read what was kept in a folder; a file that cannot be read counts as none."""
        key = digest(version("morfeusz2"), contents(CODE))
        self._file = folder / f"{_NAME}{key}.json"
        try:
            self._known = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self._known = {}
        self._has_new = False

    def stems(self, lemma: str) -> Sequence[tuple[str, str]]:
        """Return the pairs of a stem and its endings of a lemma."""
        if lemma not in self._known:
            self._known[lemma] = stems_of(lemma)
            self._has_new = True
        return [(stem, endings) for stem, endings in self._known[lemma]]

    def keep(self) -> None:
        """Write what is new, in place of what other versions kept."""
        if not self._has_new:
            return
        folder = self._file.parent
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=folder, delete=False
        ) as written:
            json.dump(self._known, written, ensure_ascii=False)
        Path(written.name).replace(self._file)
        for other in folder.glob(f"{_NAME}*.json"):
            if other != self._file:
                other.unlink(missing_ok=True)
