"""Our scripts and styles as the site has them: modules bundled and minified by esbuild.

A page on `file://` loads no modules, so each entry point becomes one classic script;
see https://esbuild.github.io/api/#format-iife. A style gets all that it imports.
"""

from __future__ import annotations

import subprocess
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from wizard.runtime import pyodide
from wizard.runtime.pyodide import BROWSER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FIRST = "first.js"
"""Inlined in the header of every page."""

OFFLINE_FIRST = "offline/first.js"
"""The same in the edition without a network."""

EARLY = "live/early.js"
"""Inlined in the page of a question or a result."""

PAGE = "live/start.js"
"""Starts the engine on such a page."""

CODE_PAGE = "live/code.js"
"""Starts the engine on the page for hand-over codes."""

OFFLINE_PAGE = "offline/start.js"
OFFLINE_CODE_PAGE = "offline/code.js"
"""The same two in the edition without a network."""

QR = "live/qr.js"
"""Draws QR codes on the page of a result."""

WORKER = "worker/worker.js"
"""Runs Python; goes behind the scripts of Pyodide."""

STYLE = "site.css"
"""The style of all pages."""

EVERYWHERE = (STYLE, "print.js", "search.js")
"""What all pages name in their heads, by the file names in `mkdocs.yml`."""

LATER = "later.css"
"""The style of results and codes, which no page needs before its first question."""

DESK = ("desk/desk.css", "desk/desk.js")
"""The style and the script of the clerk's desk and of the poster."""

SEARCH = ("search/search-box.css", "search/search-box.js")
"""The style and the script of the search box, loaded when it is opened."""

OFFLINE_STYLE = "offline/offline.css"
OFFLINE_HEAD = "offline/head.js"
"""The style and the script that each page of that edition has too."""

_PAGES = (PAGE, CODE_PAGE, OFFLINE_PAGE, OFFLINE_CODE_PAGE)
_ENTRIES = (
    *(FIRST, OFFLINE_FIRST, EARLY, *_PAGES, QR, WORKER),
    *(*EVERYWHERE, LATER, *DESK, *SEARCH, OFFLINE_STYLE, OFFLINE_HEAD),
)

_SOURCES = {".js", ".css", ".json"}
_OPTIONS = (
    "--bundle",
    "--minify",
    "--format=iife",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
)


class ScriptsError(Exception):
    """The scripts cannot be bundled here; the text says why."""


def bundled(folder: Path = BROWSER) -> Mapping[str, bytes]:
    """Return all scripts and styles of a folder, by entry point.

    They are bundled again when a source has changed: `make serve` builds many times.

    Raises:
        ScriptsError: esbuild is not installed, or refuses a source.
    """
    return _bundled(_program(), folder, tuple(_states(folder)))


@lru_cache(maxsize=2)
def _bundled(
    program: Path, folder: Path, states: tuple[object, ...]
) -> Mapping[str, bytes]:
    del states  # Only tells one version of the sources from another.
    return _run(program, folder, _ENTRIES)


def _states(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield name, size and time of each source."""
    for path in sorted((*folder.glob("*"), *folder.glob("*/*"))):
        if path.suffix in _SOURCES:
            state = path.stat()
            yield str(path), state.st_size, state.st_mtime_ns


def _run(program: Path, folder: Path, arguments: Sequence[str]) -> Mapping[str, bytes]:
    """Run esbuild in a folder, and return what it writes."""
    with TemporaryDirectory() as name:
        output = ("--outbase=.", f"--outdir={name}")
        command = [str(program), *arguments, *_OPTIONS, *output]
        try:
            done = subprocess.run(  # noqa: S603 - a locked package, on our own files
                command, cwd=folder, capture_output=True, text=True, check=False
            )
        except OSError as error:  # It is of another platform, for example.
            raise ScriptsError(pyodide.incomplete("esbuild")) from error
        if done.returncode:
            raise ScriptsError(done.stderr)
        return {
            path.relative_to(name).as_posix(): path.read_bytes()
            for path in Path(name).rglob("*")
            if path.is_file()
        }


def _program() -> Path:
    """Return esbuild's own program, from its package for this platform."""
    for program in pyodide.MODULES.glob("@esbuild/*/bin/esbuild"):
        return program
    raise ScriptsError(pyodide.incomplete("esbuild"))
