"""The site: served with live reload, built beside and swapped in, or as a zip."""

from __future__ import annotations

import os
import shutil
import socket
import time
from argparse import ArgumentParser
from typing import TYPE_CHECKING

from tasks import programs, zipped
from tasks.folders import ROOT, VENV
from tasks.stamps import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import NoReturn

MKDOCS = VENV / "bin" / "mkdocs"
WIZARD = VENV / "bin" / "wizard"
DIST = ROOT / "dist"
ZIP = DIST / "gdzie-moje-dziecko-offline.zip"
OFFLINE = ("--config-file", "offline.yml")
HOST, PORT = "127.0.0.1", 8000
HIGHEST_PORT = 65_535


def serve(arguments: Sequence[str]) -> NoReturn:
    """Serve the site until interrupted; another `-a HOST:PORT` may be given."""
    parser = ArgumentParser(add_help=False)
    parser.add_argument("-a", "--dev-addr", default=f"{HOST}:{PORT}")
    known, others = parser.parse_known_args(arguments)
    refuse_taken_port(*address(known.dev_addr))
    own = ["--dev-addr", known.dev_addr]
    programs.become([MKDOCS, "serve", *own, *others], folder=ROOT)


def address(written: str) -> tuple[str, int]:
    """Read a HOST:PORT.

    Raises:
        SetupError: It is none.
    """
    host, colon, port = written.rpartition(":")
    if not (host and colon and port.isdecimal() and int(port) <= HIGHEST_PORT):
        raise programs.SetupError(
            f"'{written}' is no address: write it as {HOST}:{PORT + 1}."
        )
    return host, int(port)


def refuse_taken_port(host: str, port: int) -> None:
    """Say so in time: MkDocs would first build everything, then show a traceback."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise programs.SetupError(
                f"port {port} of {host} is taken (perhaps by another `make serve`):"
                " stop what uses it, or give another address with"
                f" `python3 -m wizard serve -a {HOST}:{PORT + 1}`."
            ) from error


def build(arguments: Sequence[str]) -> int:
    """Build the public site, and how servers are to hand it out, in dist/hosting/.

    A failed build leaves the old one as it was.
    """
    with alone("site"):
        recover(ROOT / "site")
        beside = ROOT / "site.new"
        shutil.rmtree(beside, ignore_errors=True)
        status = programs.status(
            [MKDOCS, "build", "--site-dir", beside.name, *arguments]
        )
        # Asked for help, MkDocs builds nothing.
        if status == 0 and beside.is_dir():
            status = programs.status([WIZARD, "hosting", beside.name])
            if status == 0:
                swap(beside, ROOT / "site")
        return status


def offline(arguments: Sequence[str]) -> int:
    """Build the edition that opens without a network, as one zip."""
    with alone("offline"):
        beside = DIST / "offline.new"
        shutil.rmtree(beside, ignore_errors=True)
        day = edition_day()
        status = programs.status(
            [MKDOCS, "build", *OFFLINE, "--site-dir", beside, *arguments],
            env={"SOURCE_DATE_EPOCH": str(day)},
        )
        # Asked for help, MkDocs builds nothing.
        if status == 0 and beside.is_dir():
            zipped.pack(beside, ZIP, day)
            programs.tell(f"{ZIP.relative_to(ROOT)}: {zipped.described(ZIP)}")
            shutil.rmtree(beside)
        return status


def edition_day(answer: Callable[..., str] = programs.answer) -> int:
    """Return when the texts were changed last, in seconds since 1970.

    Where something is not committed yet, or there is no git, that is now; the variable
    SOURCE_DATE_EPOCH comes before both.
    """
    chosen = os.environ.get("SOURCE_DATE_EPOCH")
    if chosen:
        return int(chosen)
    changes = answer(["git", "status", "--porcelain"])
    committed = answer(["git", "log", "-1", "--format=%ct"])
    return int(committed) if committed and not changes else int(time.time())


def swap(new: Path, place: Path) -> None:
    """Put a finished folder in its place, which is empty for one rename only."""
    old = _old(place)
    if place.exists():
        shutil.rmtree(old, ignore_errors=True)
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def recover(place: Path) -> None:
    """Put the old folder back, if a swap was interrupted between its renames."""
    if _old(place).exists() and not place.exists():
        _old(place).rename(place)


def _old(place: Path) -> Path:
    return place.with_name(f"{place.name}.old")
