"""The site: served with live reload, or built beside and swapped in."""

from __future__ import annotations

import shutil
import socket
from typing import TYPE_CHECKING

from wizard.tasks import programs
from wizard.tasks.folders import ROOT, VENV
from wizard.tasks.stamps import alone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import NoReturn

MKDOCS = VENV / "bin" / "mkdocs"
HOST, PORT = "127.0.0.1", 8000


def serve(arguments: Sequence[str]) -> NoReturn:
    """Serve the site until interrupted; another `-a HOST:PORT` may be given."""
    address: list[str] = []
    if not {"-a", "--dev-addr"} & {word.split("=")[0] for word in arguments}:
        refuse_taken_port(PORT)
        address = ["--dev-addr", f"{HOST}:{PORT}"]
    programs.become([MKDOCS, "serve", *address, *arguments], folder=ROOT)


def refuse_taken_port(port: int) -> None:
    """Say so in time: MkDocs would first build everything, then show a traceback."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise programs.SetupError(
                f"port {port} is taken (perhaps by another `make serve`): stop what"
                " uses it, or give another address with `python3 -m wizard serve"
                f" -a {HOST}:{port + 1}`."
            ) from error


def build(arguments: Sequence[str]) -> int:
    """Build the public site; a failed build leaves the old one as it was."""
    with alone("site"):
        recover(ROOT / "site")
        beside = ROOT / "site.new"
        shutil.rmtree(beside, ignore_errors=True)
        status = programs.status(
            [MKDOCS, "build", "--site-dir", beside.name, *arguments]
        )
        # Asked for help, MkDocs builds nothing.
        if status == 0 and beside.is_dir():
            swap(beside, ROOT / "site")
        return status


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
