"""The files of the runtime: named by content, split into parts, compressed.

Names contain a hash of the content, so browsers may cache a file permanently, and files
of two deployments never mix. Compressed variants are for servers that can serve them
with Content-Encoding (RFC 9110, section 8.4).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypedDict

import brotli

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

PYTHON_FOLDER = "assets/gmd/python"

LONGEST_PART = 1_100_000
"""In bytes. Browsers cache complete files only: a visitor who opens another page during
the download keeps the parts already loaded."""

VARIANTS = (".br", ".gz")
"""The file name extensions of the compressed variants: Brotli (RFC 7932) and gzip."""

BEST, QUICK = 11, 9
"""Qualities of Brotli: for cached results, and for tree.json, which changes often."""

_HASH_LENGTH = 10
_FIRST_BYTES = 4
_WINDOW = 24
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
        variants: The compressed variants, by extension.
    """

    label: str
    name: str
    content: bytes | Path
    size: int
    crc: int
    begins: str
    variants: tuple[tuple[str, bytes | Path], ...] = ()

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

    @property
    def placed(self) -> Iterator[tuple[str, bytes | Path]]:
        """The path in the site and the content of the file and its variants."""
        yield self.name, self.content
        for extension, content in self.variants:
            yield self.name + extension, content


def served(
    label: str,
    content: bytes,
    folder: str = PYTHON_FOLDER,
    *,
    quality: int | None = None,
) -> ServedFile:
    """Return a file that is named by its content; without a quality, no variants."""
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
        variants=() if quality is None else tuple(compressed(content, quality).items()),
    )


def compressed(content: bytes, quality: int = BEST) -> Mapping[str, bytes]:
    """Return the compressed variants by extension; their bytes are reproducible."""
    return {
        ".br": brotli.compress(content, quality=quality, lgwin=_WINDOW),
        ".gz": gzip.compress(content, compresslevel=9, mtime=0),
    }


def in_parts(label: str, content: bytes) -> list[ServedFile]:
    """Split a file into parts of at most `LONGEST_PART` bytes."""
    starts = range(0, len(content), LONGEST_PART)
    parts = [content[start : start + LONGEST_PART] for start in starts]
    return [served(label, part) for part in parts]


def write(files: Iterable[ServedFile], folder: Path) -> None:
    """Write files and their variants into a folder, with an index for `read`."""
    described, writes = [], []
    with ThreadPoolExecutor() as pool:
        for file in files:
            content = content_of(file.content)
            name = PurePosixPath(file.name).name
            writes.append(pool.submit(_write, folder, name, content))
            described.append(file.described)
    for one in writes:
        one.result()
    (folder / _INDEX).write_text(json.dumps(described), encoding="utf-8")


def read(folder: Path) -> Sequence[ServedFile]:
    """Return the files that `write` wrote, without reading their contents."""
    described = json.loads((folder / _INDEX).read_text(encoding="utf-8"))
    return [_from_index(folder, about) for about in described]


def _write(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    for extension, variant in compressed(content).items():
        (folder / f"{name}{extension}").write_bytes(variant)


def _from_index(folder: Path, about: Mapping[str, str | int]) -> ServedFile:
    name = PurePosixPath(str(about["name"])).name
    return ServedFile(
        label=str(about["label"]),
        name=str(about["name"]),
        content=folder / name,
        size=int(about["bytes"]),
        crc=int(about["crc"]),
        begins=str(about["begins"]),
        variants=tuple(
            (extension, folder / f"{name}{extension}") for extension in VARIANTS
        ),
    )


def content_of(content: bytes | Path) -> bytes:
    """Return the bytes of a `ServedFile.content`."""
    return content if isinstance(content, bytes) else content.read_bytes()
