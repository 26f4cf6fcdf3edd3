import sys
from pathlib import Path

import pytest

from tasks import debian, installer, programs
from tasks.programs import SetupError


@pytest.fixture(autouse=True)
def nothing_installed(monkeypatch: pytest.MonkeyPatch, machine: Path) -> None:
    """Take uv for installed; this machine has no pip until a test says so."""
    monkeypatch.setattr(installer, "refresh", lambda *_, **__: None)
    monkeypatch.setattr(installer, "has_pip", lambda: False)
    monkeypatch.setattr(programs, "succeeds", lambda _: True)
    assert machine.is_dir()


def test_own_uv_is_preferred_to_the_one_on_path(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (machine / "uv").symlink_to(sys.executable)
    monkeypatch.setattr(installer, "has_pip", lambda: True)

    assert installer.uv() == installer.OWN


def test_uv_on_path_is_used_where_python_has_no_pip(machine: Path) -> None:
    (machine / "uv").symlink_to(sys.executable)

    assert installer.uv() == machine / "uv"


def test_package_of_debian_gives_python_its_pip(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    got: list[object] = []
    monkeypatch.setattr(installer, "has_pip", lambda: bool(got))
    monkeypatch.setattr(debian, "install", lambda groups, **_: got.append(groups))

    assert installer.uv() == installer.OWN
    assert got == [[["python3-venv"]]]


def test_uv_on_path_that_does_not_start_is_ignored(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (machine / "uv").symlink_to(sys.executable)
    monkeypatch.setattr(programs, "succeeds", lambda _: False)

    with pytest.raises(SetupError, match=r"^this Python lacks `venv` with pip"):
        installer.uv()
