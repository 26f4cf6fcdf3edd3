"""The files of the runtime, named by content and split into parts.

Names contain a hash of the content, so browsers may cache a file permanently, and files
of two deployments never mix.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PYTHON_FOLDER = "assets/gmd/python"

LONGEST_PART = 1_100_000
"""In bytes. Browsers cache complete files only: a visitor who opens another page during
the download keeps the parts already loaded."""

_HASH_LENGTH = 10
_FIRST_BYTES = 4
_INDEX = "index.json"


class RuntimeFile(TypedDict):
    """What a page knows of a `ServedFile`; `browser/types.d.ts` has it too."""

    label: str
    name: str
    bytes: int
    crc: int
    begins: str


@dataclass(frozen=True, slots=True)
class ServedFile:
    """A file of the runtime, or a part of one.

    Attributes:
        label: The worker's name of the file. Parts of one file have the same label and
            are in order.
        name: The path in the site, with a hash of the content.
        content: The bytes, or the path of a file on this machine with them.
        size: In bytes.
        crc: The CRC-32 of the content, which detects damage during the download. Unlike
            `SubtleCrypto.digest`, it is computed as the data arrives and does not need
            a secure context. It is no protection from an attack on the server, which
            could change the page too.
        begins: The first bytes, as hexadecimal digits.
    """

    label: str
    name: str
    content: bytes | Path
    size: int
    crc: int
    begins: str

    @property
    def described(self) -> RuntimeFile:
        """The facts that a page needs to load and verify the file, as JSON values."""
        return {
            "label": self.label,
            "name": self.name,
            "bytes": self.size,
            "crc": self.crc,
            "begins": self.begins,
        }


def served(label: str, content: bytes, folder: str = PYTHON_FOLDER) -> ServedFile:
    """Return a file that is named by its content."""
    path = PurePosixPath(label)
    digest = hashlib.sha256(content).hexdigest()[:_HASH_LENGTH]
    name = f"{folder}/{path.stem}.{digest}{path.suffix}"
    return ServedFile(
        label=label,
        name=name,
        content=content,
        size=len(content),
        crc=zlib.crc32(content),
        begins=content[:_FIRST_BYTES].hex(),
    )


def in_parts(label: str, content: bytes) -> list[ServedFile]:
    """Split a file into parts of at most `LONGEST_PART` bytes."""
    starts = range(0, len(content), LONGEST_PART)
    parts = [content[start : start + LONGEST_PART] for start in starts]
    return [served(label, part) for part in parts]


def write(files: Iterable[ServedFile], folder: Path) -> None:
    """Write files into a folder, with an index for `read`."""
    described = []
    for file in files:
        place = folder / PurePosixPath(file.name).name
        place.write_bytes(content_of(file.content))
        described.append(file.described)
    (folder / _INDEX).write_text(json.dumps(described), encoding="utf-8")


def read(folder: Path) -> Sequence[ServedFile]:
    """Return the files that `write` wrote, without reading their contents."""
    described = json.loads((folder / _INDEX).read_text(encoding="utf-8"))
    return [_from_index(folder, about) for about in described]


def _from_index(folder: Path, about: Mapping[str, str | int]) -> ServedFile:
    return ServedFile(
        label=str(about["label"]),
        name=str(about["name"]),
        content=folder / PurePosixPath(str(about["name"])).name,
        size=int(about["bytes"]),
        crc=int(about["crc"]),
        begins=str(about["begins"]),
    )


def content_of(content: bytes | Path) -> bytes:
    """Return the bytes of a `ServedFile.content`."""
    return content if isinstance(content, bytes) else content.read_bytes()
