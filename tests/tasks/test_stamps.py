"""An install runs until it was finished, and again when one of its inputs changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tasks import stamps
from tasks.stamps import alone, refresh

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def lock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the only input of an install."""
    monkeypatch.setattr(stamps, "TOOLS", tmp_path)
    path = tmp_path / "requirements.lock"
    path.write_text("jinja2==3.1.6\n")
    return path


@pytest.fixture
def program(lock: Path) -> Path:
    """Return the program that an install makes."""
    return lock.with_name("program")


def runs(lock: Path, program: Path) -> bool:
    """Ask for an install, and tell whether it ran."""
    ran: list[None] = []

    def install() -> None:
        ran.append(None)
        program.touch()

    stamp = lock.with_name(".ready")
    refresh("it", stamp, install, files=[lock], programs=[program])
    return bool(ran)


def test_finished_install_does_not_run_again(lock: Path, program: Path) -> None:
    assert [runs(lock, program), runs(lock, program)] == [True, False]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda lock, _: lock.write_text("2"), id="the lock"),
        pytest.param(lambda _, program: program.unlink(), id="no program"),
    ],
)
def test_install_runs_again_after_a_change(
    lock: Path, program: Path, change: Callable[[Path, Path], None]
) -> None:
    runs(lock, program)

    change(lock, program)

    assert runs(lock, program)


def test_install_runs_again_in_another_checkout(
    lock: Path, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(lock, program)

    monkeypatch.setattr(stamps, "ROOT", lock.parent)

    assert runs(lock, program)


def test_interrupted_install_runs_again(lock: Path, program: Path) -> None:
    runs(lock, program)
    program.unlink()

    # A folder that does not exist ends the install half-way.
    with pytest.raises(FileNotFoundError):
        runs(lock, program.with_name("nowhere") / "program")
    program.touch()

    assert runs(lock, program)


@pytest.mark.usefixtures("lock")
def test_tasks_one_after_the_other_do_not_wait(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with alone("install"):
        pass
    with alone("install"):
        pass

    assert capsys.readouterr().err == ""
