"""Build a zip of the engine and its packages as byte code, with reproducible bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OWN_PACKAGE = Path(__file__).parents[1]
_PACKAGES = ("jinja2", "markupsafe")
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


class ArchiveError(Exception):
    """The engine cannot be compiled on this machine; the message is one sentence."""


def engine_archive() -> bytes:
    """Return the engine and its packages as a zip of byte code. This takes seconds.

    `pyodide py-compile` compiles it. It is packed again without times, and without
    compression: Content-Encoding compresses the whole better than its parts.

    Raises:
        ArchiveError: A package or the compiler is missing, or the compiler failed.
    """
    with TemporaryDirectory() as folder:
        return _compiled(_packed(dict(sources())), Path(folder) / "engine.zip")


def sources(package: Path = _OWN_PACKAGE) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each source file of the archive, in order."""
    yield "wizard/__init__.py", (package / "__init__.py").read_bytes()
    folders = {"wizard/engine": package / "engine"}
    folders |= {name: _folder_of(name) for name in _PACKAGES}
    for name, folder in folders.items():
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".py", ".html"):
                inner = path.relative_to(folder).as_posix()
                yield f"{name}/{inner}", path.read_bytes()


def _folder_of(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"Brakuje pakietu {package}."
        raise ArchiveError(message)
    return Path(spec.submodule_search_locations[0])


def _compiled(archive: bytes, place: Path) -> bytes:
    """Compile the Python files in an archive; `place` is the path of a scratch file."""
    place.write_bytes(archive)
    program = shutil.which("pyodide", path=Path(sys.executable).parent)
    if program is None:
        message = "Brakuje programu „pyodide”: uruchom „python3 -m wizard install”."
        raise ArchiveError(message)
    # Reproducible byte code: a fixed hash seed gives frozensets a fixed order, and with
    # SOURCE_DATE_EPOCH py_compile writes hashes instead of times
    # (https://docs.python.org/3/library/py_compile.html).
    same = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}
    # As -OO: without docstrings and assertions.
    lean = {"PYTHONOPTIMIZE": "2"}
    done = subprocess.run(  # noqa: S603 - our own program, on our own file
        [program, "py-compile", "--silent", "--compression-level", "0", str(place)],
        env={**os.environ, **same, **lean},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ArchiveError(done.stdout + done.stderr)
    with ZipFile(place) as compiled:
        contents = {name: compiled.read(name) for name in compiled.namelist()}
    return _packed(contents)


def _packed(contents: Mapping[str, bytes]) -> bytes:
    """Return a zip whose bytes depend on the names and contents only."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name in sorted(contents):
            archive.writestr(ZipInfo(name, _FIXED_TIME), contents[name])
    return written.getvalue()
