"""Compressed variants of a file.

Servers that can serve them with Content-Encoding (RFC 9110, section 8.4) compress
nothing during a request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.runtime.cache import CACHE_FOLDER
from wizard.runtime.compressed import compressed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VARIANTS = (".br", ".gz")
"""The file name extensions of the variants: Brotli (RFC 7932) and gzip (RFC 1952)."""


def variants(content: bytes, folder: Path = CACHE_FOLDER) -> Mapping[str, bytes]:
    """Return the variants by extension; their bytes are reproducible."""
    return {
        extension: compressed(content, extension.removeprefix("."), folder)
        for extension in VARIANTS
    }
