"""A folder as a zip: the same bytes wherever, and in whatever order, it was made."""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from pathlib import Path

TOP = "gdzie-moje-dziecko"
"""The one folder in the zip, so that nobody scatters files over a desktop."""

_READABLE = 0o100644 << 16


def pack(folder: Path, into: Path, seconds: int) -> None:
    """Pack all files of a folder, all of one day.

    Args:
        folder: What is packed; its name is not in the zip.
        into: The zip.
        seconds: The day that all files are of, since 1970.
    """
    day = time.gmtime(seconds)[:3]
    beside = into.with_name(f"{into.name}.new")
    with ZipFile(beside, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = f"{TOP}/{path.relative_to(folder).as_posix()}"
            entry = ZipInfo(name, (*day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = _READABLE
            packed.writestr(entry, path.read_bytes(), compresslevel=9)
    beside.replace(into)


def described(packed: Path) -> str:
    """Say how large a zip is, packed and unpacked, and its checksum."""
    with ZipFile(packed) as opened:
        whole = sum(entry.file_size for entry in opened.infolist())
    digest = hashlib.sha256(packed.read_bytes()).hexdigest()
    size = packed.stat().st_size
    return f"{size:,} bytes, {whole:,} unpacked, sha256 {digest}"
