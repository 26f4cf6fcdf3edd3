"""The key of the cached runtime: it changes with all that the files depend on."""

import shutil
from pathlib import Path

import pytest

from tasks.folders import ROOT
from wizard.runtime import cache as module
from wizard.runtime.cache import key

PACKAGE = ROOT / "wizard"
COUNTED = sorted(
    path.relative_to(PACKAGE)
    for path in (
        PACKAGE / "__init__.py",
        *(PACKAGE / "runtime").rglob("*.*"),
        *(PACKAGE / "engine").rglob("*.*"),
    )
    if path.suffix != ".pyc"
)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of what the runtime is made from."""
    for name in ("runtime", "engine"):
        shutil.copytree(PACKAGE / name, tmp_path / name)
    shutil.copy(PACKAGE / "__init__.py", tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", COUNTED, ids=str)
def test_one_byte_of_a_module_changes_the_key(package: Path, path: Path) -> None:
    before = key("snapshot", package)

    content = (package / path).read_bytes()
    (package / path).write_bytes(content[:-1] + b"#")

    assert key("snapshot", package) != before


def test_a_new_module_changes_the_key(package: Path) -> None:
    before = key("snapshot", package)

    (package / "runtime" / "new.py").touch()

    assert key("snapshot", package) != before


@pytest.mark.parametrize(
    ("module_name", "name"),
    [
        pytest.param("pyodide", "fingerprint", id="Pyodide"),
        pytest.param("version", "", id="a tool"),
    ],
)
def test_another_version_changes_the_key(
    monkeypatch: pytest.MonkeyPatch, module_name: str, name: str
) -> None:
    before = key("snapshot")

    target = ".".join(filter(None, [module.__name__, module_name, name]))
    monkeypatch.setattr(target, lambda *_: "another")

    assert key("snapshot") != before


def test_each_runtime_has_its_key() -> None:
    assert key("snapshot") != key("stock")


def test_a_run_of_the_code_does_not_change_the_key(package: Path) -> None:
    before = key("snapshot", package)

    (package / "runtime" / "__pycache__").mkdir(exist_ok=True)
    (package / "runtime" / "__pycache__" / "new.cpython-313.pyc").touch()

    assert key("snapshot", package) == before
