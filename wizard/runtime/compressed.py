"""Files in compressed codings, as small as their compressors make them."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from typing import TYPE_CHECKING

import brotli

from wizard.runtime.cache import CACHE_FOLDER, cached

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LARGE = 200_000
"""The size in bytes from which a compressed file is cached.

Those of Pyodide, which rarely change, take half a minute of processor time.
"""

MOST_FILES = 128
"""The number of large compressed files that are kept; a site has some 50."""

_WINDOW = 24
_CONTENT = "content"
_COMPRESSORS: Mapping[str, tuple[str, Callable[[bytes], bytes]]] = {
    "br": (
        brotli.__version__,
        lambda content: brotli.compress(content, quality=11, lgwin=_WINDOW),
    ),
    "gz": (
        zlib.ZLIB_RUNTIME_VERSION,
        lambda content: gzip.compress(content, compresslevel=9, mtime=0),
    ),
}


def compressed(content: bytes, coding: str, folder: Path = CACHE_FOLDER) -> bytes:
    """Return a file in Brotli ("br") or gzip ("gz"); its bytes are reproducible."""
    version, compress = _COMPRESSORS[coding]
    if len(content) < LARGE:
        return compress(content)
    digest = hashlib.sha256(f"{version} ".encode() + content).hexdigest()[:16]
    place = cached(
        f"{coding}-{digest}",
        lambda made: _write(made, compress(content)),
        folder / "compressed",
        most=MOST_FILES,
    )
    return (place / _CONTENT).read_bytes()


def _write(folder: Path, content: bytes) -> None:
    (folder / _CONTENT).write_bytes(content)
