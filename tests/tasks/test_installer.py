from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tasks import installer
from tasks.programs import SetupError


def refuse(*_: object, **__: object) -> None:
    pytest.fail("nothing of Debian's is needed here")


def test_own_uv_is_preferred_to_one_on_path() -> None:
    chosen = installer.choose(
        has_pip=lambda: True, which=lambda _: sys.executable, get=refuse
    )

    assert chosen == installer.OWN


def test_uv_on_path_stands_in_where_python_has_no_pip() -> None:
    chosen = installer.choose(
        has_pip=lambda: False, which=lambda _: sys.executable, get=refuse
    )

    assert chosen == Path(sys.executable)


def test_package_of_debian_gives_python_its_pip() -> None:
    got: list[str] = []

    def get(packages: list[str], **_: object) -> None:
        got.extend(packages)

    chosen = installer.choose(has_pip=lambda: bool(got), which=lambda _: None, get=get)

    assert got == ["python3-venv"]
    assert chosen == installer.OWN


def test_broken_uv_on_path_is_not_believed(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"^this Python lacks `venv` with pip"):
        installer.choose(
            has_pip=lambda: False,
            which=lambda _: str(tmp_path / "uv"),
            get=lambda *_, **__: None,
        )
