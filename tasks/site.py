"""The site: served with live reload, or built as a folder or as a zip."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import time
from argparse import ArgumentParser
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tasks import programs
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
TOP = "gdzie-moje-dziecko"
"""The only folder at the top of the zip, so that unpacking makes one folder."""

_READABLE = 0o100644 << 16


def serve(arguments: Sequence[str]) -> NoReturn:
    """Serve the site until interrupted; `-a HOST:PORT` is another address."""
    parser = ArgumentParser(add_help=False)
    parser.add_argument("-a", "--dev-addr", default=f"{HOST}:{PORT}")
    known, others = parser.parse_known_args(arguments)
    check_address(known.dev_addr)
    own = ["--dev-addr", known.dev_addr]
    programs.become([MKDOCS, "serve", *own, *others], folder=ROOT)


def check_address(written: str) -> None:
    """Check HOST:PORT first: MkDocs builds everything before it fails on a taken port.

    Raises:
        SetupError: It is no address, or another program listens there.
    """
    other = f"{HOST}:{PORT + 1}"
    host, _, port = written.rpartition(":")
    if not (host and port.isdecimal() and int(port) <= HIGHEST_PORT):
        raise programs.SetupError(f"'{written}' is no address: write it as {other}.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            raise programs.SetupError(
                f"port {port} of {host} is taken (perhaps by another `make serve`):"
                f" stop that, or choose another: `python3 -m wizard serve -a {other}`."
            ) from error


def build(arguments: Sequence[str]) -> int:
    """Build the public site, and the configuration of servers in dist/hosting/.

    A failed build, or one without all questions and results, leaves the old site as
    it was.
    """
    with alone("site"):
        recover(ROOT / "site")
        beside = ROOT / "site.new"
        day = edition_day()
        status = _mkdocs(beside, arguments, SOURCE_DATE_EPOCH=str(day))
        if status or not beside.is_dir():  # `--help` builds nothing
            return status
        status = _complete(beside)
        status = status or programs.status([WIZARD, "hosting", beside.name])
        if not status:
            swap(beside, ROOT / "site")
        return status


def offline(arguments: Sequence[str]) -> int:
    """Build the edition that opens without a network, as one zip."""
    with alone("offline"):
        beside = DIST / "offline.new"
        day = edition_day()
        status = _mkdocs(beside, [*OFFLINE, *arguments], SOURCE_DATE_EPOCH=str(day))
        if status or not beside.is_dir():  # `--help` builds nothing
            return status
        status = _complete(beside)
        if not status:
            pack(beside, ZIP, day)
            programs.log(f"{ZIP.relative_to(ROOT)}: {described(ZIP)}")
            shutil.rmtree(beside)
        return status


def edition_day(answer: Callable[..., str | None] = programs.answer) -> int:
    """Return the time of the last commit, in seconds since 1970.

    It is now if something is not committed, or without git; SOURCE_DATE_EPOCH
    overrides both.
    """
    chosen = os.environ.get("SOURCE_DATE_EPOCH")
    if chosen:
        return int(chosen)
    changes = answer(["git", "status", "--porcelain"])
    committed = answer(["git", "log", "-1", "--format=%ct"])
    return int(committed) if committed and not changes else int(time.time())


def swap(new: Path, place: Path) -> None:
    """Replace a folder by a new one; the place is empty between two renames only."""
    old = _old(place)
    if place.exists():
        shutil.rmtree(old, ignore_errors=True)
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def recover(place: Path) -> None:
    """Restore the old folder if a swap was interrupted between its renames."""
    if _old(place).exists() and not place.exists():
        _old(place).rename(place)


def pack(folder: Path, into: Path, seconds: int) -> None:
    """Pack all files, dated `seconds` after 1970: the same bytes on every machine."""
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


def _mkdocs(into: Path, arguments: Sequence[str], **env: str) -> int:
    shutil.rmtree(into, ignore_errors=True)
    command = (MKDOCS, "build", "--site-dir", into, *arguments)
    return programs.status(command, env=env)


def _complete(site: Path) -> int:
    """Check that the plugin ran: other generators ignore a plugin without a word."""
    return programs.status([WIZARD, "built", site.relative_to(ROOT)])


def _old(place: Path) -> Path:
    return place.with_name(f"{place.name}.old")
