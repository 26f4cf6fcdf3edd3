from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tasks import browsers, programs
from tasks.browsers import CHROMIUM, FIREFOX, WEBKIT
from tasks.programs import SetupError

if TYPE_CHECKING:
    from pathlib import Path

    from tasks.browsers import Browser


def put(folder: Path, *names: str) -> None:
    """Put programs that do nothing into a folder."""
    for name in names:
        (folder / name).touch(mode=0o755)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is asked for downloads, all of which the network refuses."""
    names: list[str] = []

    def refuse(command: list[object], **_: object) -> bool:
        names.append(str(command[-1]))
        return False

    monkeypatch.setattr(programs, "succeeds", refuse)
    return names


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked: list[str]) -> Path:
    """Return the only folder on PATH, of a machine that has nothing yet."""
    assert asked == []
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "own"))
    monkeypatch.setattr(browsers, "TOOLS", tmp_path)
    monkeypatch.setattr(browsers, "NO_DOWNLOAD", tmp_path / "no-download")
    return tmp_path


@pytest.mark.parametrize("wanted", browsers.BROWSERS, ids=lambda one: one.name)
def test_missing_browser_is_told_with_the_packages_to_install(
    machine: Path, wanted: Browser
) -> None:
    put(machine, "apt-get")

    with pytest.raises(SetupError) as told:
        browsers.program(wanted)

    assert str(told.value) == (
        f"this machine lacks {wanted.name} for the tests: run"
        f" `sudo apt-get install {' '.join(wanted.packages)}`, then this again."
    )


def test_missing_browsers_are_told_in_one_sentence_and_end_nothing(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(machine, "firefox-esr")

    browsers.install()

    _, told = capsys.readouterr().err.splitlines()
    assert told == (
        "wizard: this machine lacks Chromium and WebKit for the tests: install that,"
        " then run this again. Until then tests without their browser are skipped."
    )


@pytest.mark.usefixtures("machine")
def test_where_ci_counts_on_a_browser_its_absence_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CI", "true")

    with pytest.raises(
        SetupError, match=r"^this machine lacks Chromium and Firefox and"
    ):
        browsers.install()


def test_webkit_is_there_with_a_screen_alone(machine: Path) -> None:
    put(machine, "WebKitWebDriver")
    without = browsers.is_here(WEBKIT)

    put(machine, "Xvfb")

    assert not without
    assert browsers.program(WEBKIT) == machine / "WebKitWebDriver"


@pytest.mark.usefixtures("machine")
def test_network_that_refuses_one_browser_is_not_asked_for_the_others(
    asked: list[str],
) -> None:
    got = [browsers.download(wanted) for wanted in (FIREFOX, WEBKIT, CHROMIUM)]

    assert got == [False, False, False]
    assert asked == ["firefox"]


def test_build_that_does_not_start_here_says_nothing_of_the_others(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([True, False, True, True])
    monkeypatch.setattr(programs, "succeeds", lambda *_, **__: next(answers))

    got = [browsers.download(wanted) for wanted in (FIREFOX, WEBKIT)]

    assert got == [False, True]
    assert (machine / "no-own-firefox").exists()
