"""What an open page needs to run the engine: Pyodide, our Python, the tree.

Two runtimes can be put together. `snapshot` is what visitors get: the memory of a
Python that has started already. `stock` starts Pyodide unchanged: the fallback if the
snapshot fails in a browser or with a newer Pyodide, and the baseline of `make bench`.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypedDict, get_args

from wizard.engine import wire
from wizard.runtime import archive, cache, pyodide, scripts, served_files, snapshot
from wizard.runtime.wasm import WasmError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Unpack

    from wizard.engine.page import Style
    from wizard.engine.tree import Tree
    from wizard.runtime.served_files import RuntimeFile, ServedFile

RuntimeKind = Literal["snapshot", "stock"]
_RUNTIME_KINDS: tuple[RuntimeKind, ...] = get_args(RuntimeKind)

CHOICE = "WIZARD_RUNTIME"
"""The variable of the environment that names the runtime to put together."""

ASSETS_FOLDER = "assets/gmd"
WORKER = "worker.js"
ENGINE = "engine.zip"
MEMORY = "memory.bin"
TREE = "tree.json"
PAGE = "live.js"
QR = "qr.js"
CODE_PAGE = "code.js"

_OTHER_ERRORS = (
    archive.ArchiveError,
    scripts.ScriptsError,
    snapshot.SnapshotError,
    WasmError,
)


class BundleError(Exception):
    """The runtime cannot be put together here; one sentence says why."""


class PageSettings(TypedDict):
    """What differs from page to page and from site to site."""

    root: str
    style: Style
    site: str
    suffix: str
    later: str
    preview: bool


class Settings(PageSettings):
    """What a page's script gets from the build, as in `browser/types.d.ts`."""

    start: str
    live: str
    qr: str
    runtime: RuntimeKind
    scripts: list[RuntimeFile]
    data: list[RuntimeFile]


@dataclass(frozen=True, slots=True)
class Runtime:
    """All files of the runtime.

    Attributes:
        early: The script that is inlined in the page of a node.
        page: The script of such a page, which loads all others.
        code_page: The same for the page for hand-over codes.
        qr: The script that draws QR codes.
        scripts: The code of the worker, to be joined in this order.
        data: The files that the worker gets.
        start: The id of the first question.
    """

    kind: RuntimeKind
    early: str
    page: ServedFile
    code_page: ServedFile
    qr: ServedFile
    scripts: tuple[ServedFile, ...]
    data: tuple[ServedFile, ...]
    start: str

    @property
    def loaded(self) -> tuple[ServedFile, ...]:
        """The files that the script of a page loads to start the engine."""
        return (*self.scripts, *self.data)

    @property
    def files(self) -> tuple[ServedFile, ...]:
        """Every file, to be put into the site."""
        return (self.page, self.code_page, self.qr, *self.loaded)

    def settings(self, **page: Unpack[PageSettings]) -> str:
        """Return the settings of a page's script, as JSON that is safe in HTML."""
        settings: Settings = {
            **page,
            "start": self.start,
            "live": self.page.name,
            "qr": self.qr.name,
            "runtime": self.kind,
            "scripts": [file.described for file in self.scripts],
            "data": [file.described for file in self.data],
        }
        text = json.dumps(settings, ensure_ascii=False, separators=(",", ":"))
        return text.replace("<", "\\u003c")


def bundle(tree: Tree) -> Runtime:
    """Put the runtime together that `WIZARD_RUNTIME` names.

    Neither the tree nor our scripts are cached; Pyodide and the engine are, so that a
    change of a text or a script is cheap.

    Raises:
        BundleError: Pyodide or esbuild is not installed, or of another Python; or
            there is no such runtime.
    """
    kind = _chosen()
    _refuse_other_python()
    try:
        made = cache.cached(
            cache.key(kind), lambda folder: served_files.write(_files(kind), folder)
        )
        ours = scripts.bundled()
    except FileNotFoundError:
        raise BundleError(pyodide.incomplete("pyodide")) from None
    except _OTHER_ERRORS as error:
        raise BundleError(str(error)) from error
    worker = served_files.served(WORKER, ours[scripts.WORKER])
    written = served_files.served(TREE, wire.dumps(tree).encode())
    others = served_files.read(made)
    code = [file for file in others if file.label in pyodide.SCRIPTS]
    return Runtime(
        kind=kind,
        early=ours[scripts.EARLY].decode(),
        page=page_script(PAGE, ours[scripts.PAGE]),
        code_page=page_script(CODE_PAGE, ours[scripts.CODE_PAGE]),
        qr=served_files.served(QR, ours[scripts.QR], ASSETS_FOLDER),
        scripts=(*code, worker),
        data=(*(file for file in others if file not in code), written),
        start=tree.start,
    )


def page_script(name: str, content: bytes) -> ServedFile:
    """Name the script of a page by its content."""
    return served_files.served(name, content, ASSETS_FOLDER)


def _chosen() -> RuntimeKind:
    wished = os.environ.get(CHOICE) or "snapshot"
    for kind in _RUNTIME_KINDS:
        if kind == wished:
            return kind
    message = f"{CHOICE}={wished}: nie ma takiego wydania; wpisz snapshot albo stock."
    raise BundleError(message)


def _files(kind: RuntimeKind) -> Iterator[ServedFile]:
    """Yield the scripts of Pyodide, and the worker's files except the tree."""
    stock = pyodide.DATA if kind == "stock" else ()
    for name in (*pyodide.SCRIPTS, *stock):
        yield from served_files.in_parts(name, (pyodide.PACKAGE / name).read_bytes())
    if stock:
        yield served_files.served(ENGINE, archive.engine_archive())
    else:
        taken = snapshot.take(archive.engine_archive())
        yield from served_files.in_parts(pyodide.WASM, taken.wasm)
        yield from served_files.in_parts(MEMORY, taken.memory)


def _refuse_other_python() -> None:
    if not pyodide.PACKAGE.exists():
        raise BundleError(pyodide.incomplete("pyodide"))
    own = ".".join(map(str, sys.version_info[:2]))
    theirs = pyodide.python_version()
    if theirs.split(".")[:2] != own.split("."):
        message = f"Pyodide to Python {theirs}, a budujemy Pythonem {own}."
        raise BundleError(message)
