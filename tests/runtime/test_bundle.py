"""The runtime: what an open page needs to run the engine."""

import json
import os
import subprocess
import sys
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tasks.folders import BROWSER, ROOT
from tests.support.page_settings import PAGE
from tests.support.random_trees import SMALL
from wizard.runtime import pyodide
from wizard.runtime.bundle import BundleError, PageSettings, bundle
from wizard.runtime.served_files import content_of

ENGINE = ROOT / "wizard" / "engine"
ARCHIVE = """
import sys
from wizard.runtime.archive import engine_archive
sys.stdout.buffer.write(engine_archive())
"""


def test_a_page_knows_of_each_file_what_tells_that_it_is_whole() -> None:
    runtime = bundle(SMALL)
    told = json.loads(runtime.settings(**PAGE))

    described = {entry["name"]: entry for entry in (*told["scripts"], *told["data"])}
    files = {
        file.name: content_of(file.content)
        for file in (*runtime.scripts, *runtime.data)
    }
    assert {
        name: (about["bytes"], about["crc"], bytes.fromhex(about["begins"]))
        for name, about in described.items()
    } == {
        name: (len(content), zlib.crc32(content), content[:4])
        for name, content in files.items()
    }
    assert told["runtime"] == "snapshot"


def test_what_a_page_is_told_cannot_leave_its_script() -> None:
    page: PageSettings = {**PAGE, "suffix": " - </script><b>"}

    text = bundle(SMALL).settings(**page)

    assert "<" not in text
    assert json.loads(text)["suffix"] == " - </script><b>"


def test_another_text_makes_another_tree_and_nothing_else() -> None:
    node = replace(SMALL.nodes["one"], title="Other words")
    before = bundle(SMALL)
    after = bundle(replace(SMALL, nodes={**SMALL.nodes, "one": node}))

    changed = {made.name for made in before.files} ^ {made.name for made in after.files}
    assert {name.rpartition("/")[2].partition(".")[0] for name in changed} == {"tree"}


def test_the_engine_goes_out_whole_as_byte_code(archive: bytes) -> None:
    names = set(ZipFile(BytesIO(archive)).namelist())

    modules = {f"wizard/engine/{path.stem}.pyc" for path in ENGINE.glob("*.py")}
    templates = {
        f"wizard/engine/templates/{path.name}"
        for path in (ENGINE / "templates").iterdir()
    }
    assert modules | templates | {"wizard/__init__.pyc"} <= names
    assert not [name for name in names if name.endswith(".py")]
    assert {name.partition("/")[0] for name in names} == {
        "jinja2",
        "markupsafe",
        "wizard",
    }


@pytest.mark.parametrize("word", [str(ROOT), str(Path.home()), sys.prefix])
def test_the_engine_names_no_file_of_this_machine(archive: bytes, word: str) -> None:
    with ZipFile(BytesIO(archive)) as files:
        found = [files.read(name) for name in files.namelist()]

    assert not [content for content in found if word.encode() in content]


def test_the_engine_is_the_same_bytes_wherever_and_whenever_it_is_made(
    archive: bytes,
) -> None:
    made = subprocess.run(
        [sys.executable, "-c", ARCHIVE],
        env={**os.environ, "PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland"},
        check=True,
        capture_output=True,
    ).stdout

    assert made == archive


def test_byte_code_is_made_by_the_python_that_runs_it() -> None:
    wanted = (ROOT / ".python-version").read_text(encoding="ascii").strip()

    assert pyodide.python_version().split(".")[:2] == wanted.split(".")[:2]


def test_the_worker_says_of_pyodide_what_its_lock_file_says() -> None:
    package = json.loads((pyodide.PACKAGE / "package.json").read_text("utf-8"))
    lock = json.loads((pyodide.PACKAGE / "pyodide-lock.json").read_text("utf-8"))
    worker = (BROWSER / "worker" / "worker.js").read_text("utf-8")

    told = {**lock["info"], "version": package["version"]}
    assert [
        pair for pair in told.items() if "{}: '{}'".format(*pair) not in worker
    ] == []


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        pytest.param(
            "pyodide.PACKAGE", Path("no"), "python3 -m wizard install", id="no Pyodide"
        ),
        pytest.param(
            "pyodide.DATA",
            ("no.wasm",),
            "usuń folder wizard/browser/node_modules",
            id="half a Pyodide",
        ),
        pytest.param(
            "pyodide.python_version",
            lambda: "3.14.2",
            r"Pyodide to Python 3\.14\.2",
            id="a Pyodide of another Python",
        ),
        pytest.param(
            "pyodide.MODULES",
            Path("no"),
            r"pakietu esbuild .*python3 -m wizard",
            id="no esbuild",
        ),
    ],
)
def test_what_is_missing_is_told_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, name: str, value: object, words: str
) -> None:
    monkeypatch.setattr(f"wizard.runtime.{name}", value)

    with pytest.raises(BundleError, match=words):
        bundle(SMALL)


def test_a_runtime_that_there_is_not_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIZARD_RUNTIME", "fast")

    with pytest.raises(BundleError, match=r"WIZARD_RUNTIME=fast.* snapshot albo stock"):
        bundle(SMALL)


def test_the_stock_runtime_is_pyodide_as_it_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WIZARD_RUNTIME", "stock")
    runtime = bundle(SMALL)

    for name in (*pyodide.SCRIPTS, *pyodide.DATA):
        parts = [file.content for file in runtime.files if file.label == name]
        whole = b"".join(map(content_of, parts))
        assert whole == (pyodide.PACKAGE / name).read_bytes()
