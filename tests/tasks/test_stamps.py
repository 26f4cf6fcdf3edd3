from __future__ import annotations

from typing import TYPE_CHECKING

from tasks.stamps import alone, stamp

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_stamp_holds_until_the_lock_changes(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("jinja2==3.1.6\n")
    stamp(tmp_path / ".ready", files=[lock]).write()
    before = stamp(tmp_path / ".ready", files=[lock]).holds()

    lock.write_text("jinja2==3.1.7\n")

    assert before
    assert not stamp(tmp_path / ".ready", files=[lock]).holds()


def test_stamp_of_another_folder_does_not_hold(tmp_path: Path) -> None:
    stamp(tmp_path / ".ready", files=[], words=["/old/checkout"]).write()

    assert not stamp(tmp_path / ".ready", files=[], words=["/new/checkout"]).holds()


def test_interrupted_install_leaves_no_stamp(tmp_path: Path) -> None:
    ready = stamp(tmp_path / ".ready", files=[])
    ready.write()

    ready.clear()

    assert not ready.holds()


def test_stamp_that_is_cleared_twice_is_no_trouble(tmp_path: Path) -> None:
    ready = stamp(tmp_path / ".ready", files=[])

    ready.clear()
    ready.clear()

    assert not ready.holds()


def test_tasks_one_after_the_other_do_not_wait(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with alone("install", folder=tmp_path):
        pass
    with alone("install", folder=tmp_path):
        pass

    assert capsys.readouterr().err == ""
