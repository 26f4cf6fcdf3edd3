"""An install runs until it was finished, and again when one of its inputs changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tasks import stamps
from tasks.folders import ROOT
from tasks.stamps import alone, refresh


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return a folder with the only input of an install."""
    monkeypatch.setattr(stamps, "TOOLS", tmp_path)
    monkeypatch.setattr(stamps, "ROOT", ROOT)
    (tmp_path / "lock").write_text("jinja2==3.1.6\n")
    return tmp_path


def runs(folder: Path, program: str = "program") -> bool:
    """Ask for an install, and tell whether it ran."""
    ran: list[None] = []

    def install() -> None:
        ran.append(None)
        (folder / program).touch()

    inputs, programs = [folder / "lock"], [folder / "program"]
    refresh("it", folder / ".ready", install, files=inputs, programs=programs)
    return bool(ran)


def test_finished_install_does_not_run_again(folder: Path) -> None:
    assert [runs(folder), runs(folder)] == [True, False]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda at: (at / "lock").write_text("a==2"), id="another lock"),
        pytest.param(lambda at: (at / "program").unlink(), id="no program"),
        pytest.param(lambda at: setattr(stamps, "ROOT", at), id="another checkout"),
    ],
)
def test_install_runs_again_after_a_change(
    folder: Path, change: Callable[[Path], object]
) -> None:
    runs(folder)

    change(folder)

    assert runs(folder)


def test_interrupted_install_runs_again(folder: Path) -> None:
    runs(folder)
    (folder / "program").unlink()

    with pytest.raises(FileNotFoundError):
        runs(folder, "nowhere/program")
    (folder / "program").touch()

    assert runs(folder)


@pytest.mark.usefixtures("folder")
def test_tasks_one_after_the_other_do_not_wait(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with alone("install"):
        pass
    with alone("install"):
        pass

    assert capsys.readouterr().err == ""
