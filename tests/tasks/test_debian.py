from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tasks import debian
from tasks.programs import SetupError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def recorder(commands: list[list[str]]) -> Callable[..., None]:
    def remember(command: list[str], **_: object) -> None:
        commands.append(command)

    return remember


def yes() -> bool:
    return True


def no() -> bool:
    return False


def test_without_root_one_sentence_names_the_packages_and_nothing_runs() -> None:
    ran: list[list[str]] = []

    with pytest.raises(SetupError) as told:
        debian.install(
            ["chromium", "fonts-dejavu-core"],
            lacking="the browser tests need Chromium, which is missing",
            is_root=no,
            has_apt=yes,
            run=recorder(ran),
        )

    assert str(told.value) == (
        "the browser tests need Chromium, which is missing: run"
        " `sudo apt-get install chromium fonts-dejavu-core`, then this again."
    )
    assert ran == []


def test_without_debian_the_sentence_names_no_command_that_is_not_there() -> None:
    ran: list[list[str]] = []

    with pytest.raises(SetupError) as told:
        debian.install(
            ["chromium"],
            lacking="X is missing",
            is_root=yes,
            has_apt=no,
            run=recorder(ran),
        )

    assert str(told.value) == "X is missing: install that, then run this again."
    assert ran == []


def test_as_root_the_lists_are_read_once_and_the_packages_installed() -> None:
    ran: list[list[str]] = []

    debian.install(
        ["chromium"],
        lacking="X is missing",
        is_root=yes,
        has_apt=yes,
        run=recorder(ran),
    )

    assert [command[-1] for command in ran] == ["update", "chromium"]
    assert "--no-install-recommends" in ran[1]


def test_services_are_told_not_to_start_only_while_packages_are_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian, "may_install", yes)
    asked = tmp_path / "policy-rc.d"

    with debian.without_services(asked):
        answer = subprocess.run([asked, "nginx", "start"], check=False).returncode

    assert answer == 101
    assert not asked.exists()


def test_what_the_owner_says_of_services_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian, "may_install", yes)
    asked = tmp_path / "policy-rc.d"
    asked.write_text("#!/bin/sh\nexit 0\n")

    with debian.without_services(asked):
        during = asked.read_text()

    assert during == asked.read_text() == "#!/bin/sh\nexit 0\n"


def test_who_may_not_install_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian, "may_install", no)

    with debian.without_services(tmp_path / "policy-rc.d"):
        found = list(tmp_path.iterdir())

    assert found == []
