"""All that the build knows of Pyodide's version.

`browser/worker/worker.js` is its twin: what the browser knows of it. A newer
line of Pyodide changes these two files and the number in `browser/package.json`,
and nothing else.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

BROWSER = Path(__file__).parents[1] / "browser"
PACKAGE = BROWSER / "node_modules" / "pyodide"

SCRIPTS = ("pyodide.js", "pyodide.asm.js")
"""Classic scripts, in this order before our own in the worker. From 314 on
`pyodide.asm.mjs` is a module, which no worker from a Blob can load on `file://`."""

WASM = "pyodide.asm.wasm"
DATA = (WASM, "python_stdlib.zip")
"""What `loadPyodide` asks for by these names."""


def python_version() -> str:
    """Return the Python that this Pyodide is, such as "3.13.2".

    Byte code is made by the Python of the build, so the two have to agree in
    their first two numbers.
    """
    lock = PACKAGE / "pyodide-lock.json"
    info: dict[str, Any] = json.loads(lock.read_text(encoding="utf-8"))["info"]
    return str(info["python"])


def same_as_ever() -> str:
    """Return what tells whether the package is still the one that it was.

    Sizes and times instead of contents: it has 13 MB, and every build asks.
    """
    names = ("package.json", *SCRIPTS, *DATA)
    states = {name: (PACKAGE / name).stat() for name in names}
    return " ".join(f"{n} {s.st_size} {s.st_mtime_ns}" for n, s in states.items())
