"""A cache of build results on this machine."""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from wizard.runtime import pyodide

if TYPE_CHECKING:
    from collections.abc import Callable

CACHE_FOLDER = pyodide.BROWSER / "node_modules" / ".cache" / "wizard"
MOST_RESULTS = 8


def cached(
    name: str, make: Callable[[Path], None], folder: Path = CACHE_FOLDER
) -> Path:
    """Return the folder of a build result; if it is not in the cache, `make` writes it.

    Concurrent processes wait for the one that builds. A result is moved into the cache
    when it is complete; the least recently used ones above `MOST_RESULTS` are removed.
    The `name` must depend on all inputs, and contains a hyphen.
    """
    place = folder / name
    if not place.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{name}.busy").open("w", encoding="ascii") as busy:
            fcntl.flock(busy, fcntl.LOCK_EX)
            if not place.exists():
                _make(make, place)
                _tidy(folder)
    os.utime(place)
    return place


def _make(make: Callable[[Path], None], place: Path) -> None:
    with TemporaryDirectory(dir=place.parent) as beside:
        made = Path(beside) / place.name
        made.mkdir()
        make(made)
        made.rename(place)


def _tidy(folder: Path) -> None:
    places = [place for place in folder.iterdir() if "-" in place.name]
    folders = sorted((p for p in places if p.is_dir()), key=lambda p: p.stat().st_mtime)
    for old in folders[:-MOST_RESULTS]:
        shutil.rmtree(old, ignore_errors=True)
        (folder / f"{old.name}.busy").unlink(missing_ok=True)
