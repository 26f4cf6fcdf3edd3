"""A zip of a folder: the same bytes for the same files on every machine."""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from pathlib import Path

TOP = "gdzie-moje-dziecko"
"""The only folder at the top of the zip, so that unpacking makes one folder."""

_READABLE = 0o100644 << 16


def pack(folder: Path, into: Path, seconds: int) -> None:
    """Pack all files of a folder, each with the date of a time since 1970."""
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
    """Return the sizes of a zip, packed and unpacked, and its checksum."""
    with ZipFile(packed) as opened:
        whole = sum(entry.file_size for entry in opened.infolist())
    digest = hashlib.sha256(packed.read_bytes()).hexdigest()
    return f"{packed.stat().st_size:,} bytes, {whole:,} unpacked, sha256 {digest}"
