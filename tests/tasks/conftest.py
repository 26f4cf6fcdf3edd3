import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tasks import browser_builds, debian, programs, requirements, stamps

APT_GET = """#!/bin/sh
echo "$@" >> {log}
[ ! -x {policy} ] || {policy} caddy start || echo "services: $?" >> {log}
case "$*" in *nginx*) exit 100;; esac
"""
"""Installs nothing, asks whether services may start, and fails for nginx."""


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the programs that ran in vain: Playwright's downloads, for example."""
    commands: list[str] = []

    def fail(command: Sequence[str | Path], **_: object) -> bool:
        commands.append(" ".join(map(str, command)).rpartition("/")[2])
        return False

    monkeypatch.setattr(programs, "succeeds", fail)
    return commands


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ran: list[str]) -> Path:
    """Return the only folder on PATH, on a machine that has nothing yet."""
    assert ran == []
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "builds"))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(requirements, "SBIN", ())
    monkeypatch.setattr(debian, "POLICY", tmp_path / "policy-rc.d")
    monkeypatch.setattr(browser_builds, "TOOLS", tmp_path)
    monkeypatch.setattr(stamps, "TOOLS", tmp_path)
    return tmp_path


@pytest.fixture
def apt(machine: Path) -> Path:
    """Put an apt-get on PATH; return its log."""
    log = machine / "apt.log"
    log.touch()
    script = machine / "apt-get"
    script.write_text(APT_GET.format(log=log, policy=debian.POLICY))
    script.chmod(0o755)
    return log


@pytest.fixture
def as_root(monkeypatch: pytest.MonkeyPatch, machine: Path) -> None:
    """Be root on the machine."""
    assert machine.is_dir()
    monkeypatch.setattr(os, "geteuid", lambda: 0)
