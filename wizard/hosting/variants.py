"""Compress the files of a built site in advance, as `.br` and `.gz` files beside them.

No server has to compress during a request, every server can send the smallest variant,
and the ETag of a variant stays the same between requests.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from wizard.hosting.table import EXTENSIONS, is_hidden
from wizard.runtime.served_files import VARIANTS, compressed

if TYPE_CHECKING:
    from pathlib import Path

_SHRINK = {f".{extension.name}" for extension in EXTENSIONS if extension.shrinks}


def write_variants(folder: Path) -> None:
    """Write each variant that is smaller than its file; complete sets are skipped."""
    files = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix in _SHRINK
        and not is_hidden(path.relative_to(folder).as_posix())
        and not all(
            path.with_name(path.name + extension).exists() for extension in VARIANTS
        )
    ]
    with ThreadPoolExecutor() as pool:
        list(pool.map(_write, files))


def _write(path: Path) -> None:
    content = path.read_bytes()
    for extension, variant in compressed(content).items():
        if len(variant) < len(content):
            path.with_name(path.name + extension).write_bytes(variant)
