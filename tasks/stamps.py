"""Stamps: files that prove that an install was finished, and from which inputs."""

from __future__ import annotations

import fcntl
import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tasks.folders import ROOT, TOOLS
from tasks.programs import log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path


def refresh(
    what: str,
    stamp: Path,
    install: Callable[[], None],
    *,
    files: Sequence[Path],
    programs: Sequence[Path] = (),
) -> None:
    """Run an install unless its stamp is valid; two tasks never run the same one.

    Args:
        what: The name of what is installed, in messages.
        stamp: A file inside the installed folder, so that both are deleted together.
        install: Does it; an interrupted one leaves no stamp.
        files: The inputs; a change of one makes the stamp invalid. So does a move of
            the checkout: installed scripts hold its absolute path.
        programs: Files of the install that have to exist.
    """
    inputs = [str(ROOT).encode(), *(file.read_bytes() for file in files)]
    digests = b"".join(hashlib.sha256(each).digest() for each in inputs)
    valid = hashlib.sha256(digests).hexdigest()

    def is_valid() -> bool:
        is_same = stamp.exists() and stamp.read_text(encoding="latin-1") == valid
        return is_same and all(program.exists() for program in programs)

    if is_valid():
        return
    with alone(what):
        if not is_valid():  # else the other task did it
            log(f"installing {what} ...")
            stamp.unlink(missing_ok=True)
            install()
            stamp.write_text(valid, encoding="latin-1")


@contextmanager
def alone(what: str) -> Iterator[None]:
    """Wait until no other task of this checkout works on the same thing."""
    TOOLS.mkdir(parents=True, exist_ok=True)
    with (TOOLS / f"{what}.busy").open("w", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            log(f"another task is busy with {what}; waiting for it.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
