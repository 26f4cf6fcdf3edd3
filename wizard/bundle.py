"""What an open page needs to run the engine: Pyodide, our Python, the tree.

Each file has its content in its name, so that it may be kept for ever and two
deployments never mix; a page names the files that it was built with, with what
is needed to tell that they arrived whole.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from wizard import pyodide
from wizard.engine import wire

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.engine.tree import Tree

FOLDER = "assets/gmd/python"
LIVE = "assets/gmd"
PARTS = ("settings", "address", "links", "download", "engine", "page", "visit", "start")
"""The script of a page, in the order in which its parts stand in it."""

WORKER = "worker.js"
ENGINE = "engine.zip"
TREE = "tree.json"

_CACHE = pyodide.BROWSER / "node_modules" / ".cache" / "wizard"
_PACKAGES = ("jinja2", "markupsafe")
_HASH_LENGTH = 10
_FIRST_BYTES = 4
_INCOMPLETE = (
    "Brakuje pakietu pyodide albo jest niepełny: usuń folder"
    " wizard/browser/node_modules i uruchom „python3 -m wizard install”."
)
_THE_SAME_DAY = (1980, 1, 1, 0, 0, 0)


class BundleError(Exception):
    """The runtime cannot be put together here; one sentence says why."""


@dataclass(frozen=True, slots=True)
class RuntimeFile:
    """A file of the runtime.

    Attributes:
        label: What the worker calls it.
        name: Its place in the site, with a hash of its content.
        crc: Its CRC-32. It can be worked out while a file arrives, and also where a
            page is not secure and a browser offers no hashes. It is there to tell
            damage, not an attacker: whoever changes the files can change the page.
    """

    label: str
    name: str
    content: bytes
    crc: int

    @property
    def described(self) -> Mapping[str, str | int]:
        """What a page knows of the file before it loads it."""
        return {
            "label": self.label,
            "name": self.name,
            "bytes": len(self.content),
            "crc": self.crc,
            "begins": self.content[:_FIRST_BYTES].hex(),
        }


@dataclass(frozen=True, slots=True)
class Runtime:
    """All files of the runtime.

    Attributes:
        page: The script of a page, which loads all others.
        scripts: The code of the worker, to be joined in this order.
        data: What the worker is handed.
    """

    page: RuntimeFile
    scripts: tuple[RuntimeFile, ...]
    data: tuple[RuntimeFile, ...]

    @property
    def files(self) -> tuple[RuntimeFile, ...]:
        """Every file, to be put into the site."""
        return (self.page, *self.scripts, *self.data)

    def settings(self, **told: str | bool) -> str:
        """Write what a page's script is told, as JSON that can stand in HTML.

        Args:
            **told: What differs from site to site; see `browser/live/settings.js`.
        """
        files = {
            "scripts": [file.described for file in self.scripts],
            "data": [file.described for file in self.data],
        }
        text = json.dumps({**told, **files}, ensure_ascii=False, separators=(",", ":"))
        return text.replace("<", "\\u003c")


def bundle(tree: Tree) -> Runtime:
    """Put the runtime together.

    Raises:
        BundleError: Pyodide is not installed, or of another Python.
    """
    _refuse_other_python()
    worker = file(WORKER, (pyodide.BROWSER / "worker" / WORKER).read_bytes())
    engine = file(ENGINE, engine_archive())
    told = file(TREE, wire.dumps(tree).encode())
    return Runtime(
        page=_page_script(),
        scripts=(*map(_of_pyodide, pyodide.SCRIPTS), worker),
        data=(*map(_of_pyodide, pyodide.DATA), engine, told),
    )


def file(label: str, content: bytes, folder: str = FOLDER) -> RuntimeFile:
    """Name a file by its content."""
    path = PurePosixPath(label)
    digest = hashlib.sha256(content).hexdigest()[:_HASH_LENGTH]
    name = f"{folder}/{path.stem}.{digest}{path.suffix}"
    return RuntimeFile(label, name, content, zlib.crc32(content))


def _page_script() -> RuntimeFile:
    """Join the parts: modules cannot be loaded from `file://`.

    One function around them keeps their names from other scripts.
    """
    folder = pyodide.BROWSER / "live"
    parts = [(folder / f"{part}.js").read_text(encoding="utf-8") for part in PARTS]
    code = "\n".join(["(() => {", "'use strict'", *parts, "})()\n"])
    return file("live.js", code.encode(), LIVE)


@cache
def _of_pyodide(name: str) -> RuntimeFile:
    """Read a file of the package; kept, since they are large and never change."""
    try:
        return file(name, (pyodide.PACKAGE / name).read_bytes())
    except FileNotFoundError:
        raise BundleError(_INCOMPLETE) from None


def _refuse_other_python() -> None:
    if not pyodide.PACKAGE.exists():
        raise BundleError(_INCOMPLETE)
    own = ".".join(map(str, sys.version_info[:2]))
    theirs = pyodide.python_version()
    if theirs.split(".")[:2] != own.split("."):
        message = f"Pyodide to Python {theirs}, a budujemy Pythonem {own}."
        raise BundleError(message)


def engine_archive(folder: Path = _CACHE) -> bytes:
    """Return the engine and its packages as a zip of byte code.

    Made by `pyodide py-compile`, then packed anew: not compressed, since the whole
    compresses better on its way, and without the time of day.

    Args:
        folder: Where archives are kept, by what they were made from.
    """
    sources = dict(_sources())
    made_from = hashlib.sha256(sys.version.encode())
    made_from.update(version("pyodide-build").encode())
    for name, content in sources.items():
        made_from.update(f"{name} {len(content)} ".encode() + content)
    kept = folder / f"{made_from.hexdigest()}.zip"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder) as beside:
            done = _compiled(_packed(sources), Path(beside) / ENGINE)
            done.replace(kept)
    return kept.read_bytes()


def _sources() -> Iterator[tuple[str, bytes]]:
    """Yield name and content of what the archive is made from, in order."""
    own = Path(__file__).parent
    yield "wizard/__init__.py", (own / "__init__.py").read_bytes()
    folders = {"wizard/engine": own / "engine"}
    folders |= {name: _folder_of(name) for name in _PACKAGES}
    for package, folder in folders.items():
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".py", ".html"):
                inner = path.relative_to(folder).as_posix()
                yield f"{package}/{inner}", path.read_bytes()


def _folder_of(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"Brakuje pakietu {package}."
        raise BundleError(message)
    return Path(spec.submodule_search_locations[0])


def _compiled(archive: bytes, place: Path) -> Path:
    """Compile the Python in an archive, and leave the result in its place."""
    place.write_bytes(archive)
    program = shutil.which("pyodide", path=Path(sys.executable).parent)
    if program is None:
        message = "Brakuje programu „pyodide”: uruchom „python3 -m wizard install”."
        raise BundleError(message)
    # Byte code that names no time, and no order that changes from run to run.
    same = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}
    done = subprocess.run(  # noqa: S603 - our own program, on our own file
        [program, "py-compile", "--silent", "--compression-level", "0", str(place)],
        env={**os.environ, **same},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BundleError(done.stdout + done.stderr)
    with ZipFile(place) as compiled:
        contents = {name: compiled.read(name) for name in compiled.namelist()}
    place.write_bytes(_packed(contents))
    return place


def _packed(contents: Mapping[str, bytes]) -> bytes:
    """Pack a zip whose bytes depend on names and contents alone."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name in sorted(contents):
            archive.writestr(ZipInfo(name, _THE_SAME_DAY), contents[name])
    return written.getvalue()
