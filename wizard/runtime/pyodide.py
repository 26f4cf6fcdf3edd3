"""The names of Pyodide's files, the version of its Python, and the npm packages.

`snapshot/` and `browser/worker/worker.js` also depend on Pyodide's version;
`browser/package.json` pins it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

BROWSER = Path(__file__).parents[1] / "browser"
MODULES = BROWSER / "node_modules"
PACKAGE = MODULES / "pyodide"

SCRIPTS = ("pyodide.js", "pyodide.asm.js")
"""Classic scripts, which the worker runs in this order before its own script. From
version 314 on, Pyodide has a module `pyodide.asm.mjs` instead, which a worker from a
Blob cannot import on `file://`."""

WASM = "pyodide.asm.wasm"
STDLIB = "python_stdlib.zip"
LOCK_FILE = "pyodide-lock.json"
DATA = (WASM, STDLIB)
"""The files that `loadPyodide` requests by these names."""


def python_version() -> str:
    """Return the version of Pyodide's Python, such as "3.13.2".

    The build's Python compiles the byte code, so both need the same minor version.
    """
    lock = PACKAGE / LOCK_FILE
    info: dict[str, Any] = json.loads(lock.read_text(encoding="utf-8"))["info"]
    return str(info["python"])


def fingerprint() -> str:
    """Return a cheap fingerprint of the installed Pyodide.

    It consists of sizes and times, since every build needs it and the files have 13 MB.

    Raises:
        FileNotFoundError: The package is incomplete.
    """
    names = ("package.json", LOCK_FILE, *SCRIPTS, *DATA)
    states = {name: (PACKAGE / name).stat() for name in names}
    return " ".join(f"{n} {s.st_size} {s.st_mtime_ns}" for n, s in states.items())


def incomplete(package: str) -> str:
    """Say that an npm package is not there, or not all of it, and what to do."""
    return (
        f"Brakuje pakietu {package} albo jest niepełny: usuń folder"
        " wizard/browser/node_modules i uruchom „python3 -m wizard install”."
    )
