"""Files of the runtime as a server has them: named by content, in parts, compressed.

A name that holds a hash of the content may be kept for ever, and two deployments
never mix. Beside each file lie its compressed forms, for servers that hand them out.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import brotli

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FOLDER = "assets/gmd/python"

LONGEST_PART = 1_100_000
"""In bytes. A browser keeps what came whole: who is faster than a whole file, and
opens the next page, need not begin it anew."""

FORMS = (".br", ".gz")
"""The endings of the compressed forms: Brotli and gzip."""

BEST, QUICK = 11, 9
"""How hard Brotli tries: once, or at every edit of a text."""

_HASH_LENGTH = 10
_FIRST_BYTES = 4
_WINDOW = 24
_INDEX = "index.json"


@dataclass(frozen=True, slots=True)
class ServedFile:
    """A file of the runtime, or a part of one.

    Attributes:
        label: What the worker calls it; parts of one file share it, in their order.
        name: Its place in the site, with a hash of its content.
        content: Its bytes, or the file on this machine that holds them.
        size: In bytes.
        crc: Its CRC-32. It can be worked out while a file arrives, and also where a
            page is not secure and a browser offers no hashes. It is there to tell
            damage, not an attacker: whoever changes the files can change the page.
        begins: Its first bytes, as hexadecimal digits.
        forms: Its compressed forms, by ending.
    """

    label: str
    name: str
    content: bytes | Path
    size: int
    crc: int
    begins: str
    forms: tuple[tuple[str, bytes | Path], ...] = ()

    @property
    def described(self) -> Mapping[str, str | int]:
        """What a page knows of the file before it loads it."""
        return {
            "label": self.label,
            "name": self.name,
            "bytes": self.size,
            "crc": self.crc,
            "begins": self.begins,
        }

    @property
    def placed(self) -> Iterator[tuple[str, bytes | Path]]:
        """Everything to put into the site: names, and contents or their files."""
        yield self.name, self.content
        for ending, content in self.forms:
            yield self.name + ending, content


def served(
    label: str, content: bytes, folder: str = FOLDER, *, quality: int | None = None
) -> ServedFile:
    """Name a file by its content.

    Args:
        label: What the worker calls it.
        content: Its bytes.
        folder: Where it lies in the site.
        quality: How hard to compress it; None for not at all.
    """
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
        forms=() if quality is None else tuple(compressed(content, quality).items()),
    )


def compressed(content: bytes, quality: int = BEST) -> Mapping[str, bytes]:
    """Return each form of a content, by its ending; the same bytes every time."""
    return {
        ".br": brotli.compress(content, quality=quality, lgwin=_WINDOW),
        ".gz": gzip.compress(content, compresslevel=9, mtime=0),
    }


def in_parts(label: str, content: bytes) -> list[ServedFile]:
    """Cut a file into parts, of which each is a file of its own."""
    starts = range(0, len(content), LONGEST_PART)
    parts = [content[start : start + LONGEST_PART] for start in starts]
    return [served(label, part) for part in parts]


def write(files: Iterable[ServedFile], folder: Path) -> None:
    """Lay files with their forms into a folder, and what `read` has to know."""
    described, laid = [], []
    with ThreadPoolExecutor() as pool:
        for file in files:
            content = content_of(file.content)
            name = PurePosixPath(file.name).name
            laid.append(pool.submit(_lay, folder, name, content))
            described.append(file.described)
    for one in laid:
        one.result()
    (folder / _INDEX).write_text(json.dumps(described), encoding="utf-8")


def read(folder: Path) -> Sequence[ServedFile]:
    """Return the files that `write` laid down, without reading them."""
    described = json.loads((folder / _INDEX).read_text(encoding="utf-8"))
    return [_laid(folder, about) for about in described]


def _lay(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    for ending, form in compressed(content).items():
        (folder / f"{name}{ending}").write_bytes(form)


def _laid(folder: Path, about: Mapping[str, str | int]) -> ServedFile:
    name = PurePosixPath(str(about["name"])).name
    return ServedFile(
        label=str(about["label"]),
        name=str(about["name"]),
        content=folder / name,
        size=int(about["bytes"]),
        crc=int(about["crc"]),
        begins=str(about["begins"]),
        forms=tuple((ending, folder / f"{name}{ending}") for ending in FORMS),
    )


def content_of(content: bytes | Path) -> bytes:
    """Return a content, wherever it is."""
    return content if isinstance(content, bytes) else content.read_bytes()
