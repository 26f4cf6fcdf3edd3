"""Stamps: proof that an install was finished, and from which files."""

from __future__ import annotations

import fcntl
import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tasks.folders import TOOLS
from tasks.programs import tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Stamp:
    """A file inside what it vouches for, so that both vanish together.

    Attributes:
        path: Where the stamp lies.
        digest: What it says while it is up to date.
    """

    path: Path
    digest: str

    def holds(self) -> bool:
        """Tell whether the install was finished, from these very files."""
        try:
            return self.path.read_text(encoding="ascii") == self.digest
        except (OSError, UnicodeDecodeError):
            return False

    def clear(self) -> None:
        """Withdraw the stamp; do so before the first change."""
        self.path.unlink(missing_ok=True)

    def write(self) -> None:
        """Vouch for the install; do so after the last change."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_name(f"{self.path.name}.new")
        beside.write_text(self.digest, encoding="ascii")
        beside.replace(self.path)


def stamp(path: Path, *, files: Iterable[Path], words: Iterable[str] = ()) -> Stamp:
    """Make the stamp that holds as long as these files and words stay the same."""
    total = hashlib.sha256()
    for part in (*(file.read_bytes() for file in files), *(w.encode() for w in words)):
        total.update(hashlib.sha256(part).digest())
    return Stamp(path, total.hexdigest())


@contextmanager
def alone(what: str, *, folder: Path = TOOLS) -> Iterator[None]:
    """Wait until no other task of this checkout does the same thing."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{what}.busy").open("w", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell(f"another task is busy with the {what}; waiting for it.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
