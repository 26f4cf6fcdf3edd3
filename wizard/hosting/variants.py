"""Compressed variants of a file.

Servers that can serve them with Content-Encoding (RFC 9110, section 8.4) compress
nothing during a request.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from typing import TYPE_CHECKING

import brotli

from wizard.runtime.cache import CACHE_FOLDER, cached

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VARIANTS = (".br", ".gz")
"""The file name extensions of the variants: Brotli (RFC 7932) and gzip (RFC 1952)."""

LARGE = 200_000
"""The size in bytes from which the variants of a file are cached.

Those of Pyodide, which rarely change, take half a minute of processor time.
"""

MOST_FILES = 64
"""The number of large files whose variants are kept; a site has some 25."""

_WINDOW = 24
_COMPRESSORS = f"brotli {brotli.__version__} zlib {zlib.ZLIB_RUNTIME_VERSION} "


def variants(content: bytes, folder: Path = CACHE_FOLDER) -> Mapping[str, bytes]:
    """Return the variants by extension; their bytes are reproducible."""
    if len(content) < LARGE:
        return _compressed(content)
    digest = hashlib.sha256(_COMPRESSORS.encode() + content).hexdigest()[:16]
    place = cached(
        f"variants-{digest}",
        lambda made: _write(content, made),
        folder / "variants",
        most=MOST_FILES,
    )
    return {extension: (place / extension).read_bytes() for extension in VARIANTS}


def _compressed(content: bytes) -> Mapping[str, bytes]:
    return {
        ".br": brotli.compress(content, quality=11, lgwin=_WINDOW),
        ".gz": gzip.compress(content, compresslevel=9, mtime=0),
    }


def _write(content: bytes, folder: Path) -> None:
    for extension, variant in _compressed(content).items():
        (folder / extension).write_bytes(variant)
