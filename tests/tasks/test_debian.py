from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tasks import debian
from tasks.programs import SetupError

if TYPE_CHECKING:
    from pathlib import Path

LACKING = "this machine lacks X"


def test_only_root_changes_anything(machine: Path, apt: Path) -> None:
    before = set(machine.iterdir())

    with pytest.raises(SetupError) as error:
        debian.install([["caddy", "fonts"], ["wrk", "fonts"]], lacking=LACKING)

    assert str(error.value) == (
        f"{LACKING}: run `sudo apt-get install caddy fonts wrk`, then this again."
    )
    assert apt.read_text() == ""
    assert set(machine.iterdir()) == before


@pytest.mark.usefixtures("as_root")
def test_services_may_not_start_while_packages_are_installed(apt: Path) -> None:
    debian.install([["caddy"]], lacking=LACKING)

    assert apt.read_text().splitlines() == [
        "-o DPkg::Lock::Timeout=300 update",
        "services: 101",
        "-o DPkg::Lock::Timeout=300 install --yes --no-install-recommends caddy",
        "services: 101",
    ]
    assert not debian.POLICY.exists()


@pytest.mark.usefixtures("as_root")
def test_policy_of_the_owner_stays(apt: Path) -> None:
    debian.POLICY.write_text("#!/bin/sh\nexit 0\n")
    debian.POLICY.chmod(0o755)

    debian.install([["caddy"]], lacking=LACKING)

    assert debian.POLICY.read_text() == "#!/bin/sh\nexit 0\n"
    assert "services: 101" not in apt.read_text()


@pytest.mark.usefixtures("as_root")
def test_packages_that_fail_do_not_hold_up_the_others(apt: Path) -> None:
    with pytest.raises(SetupError, match=r"X, and `apt-get install nginx` failed: fix"):
        debian.install([["nginx"], ["caddy"]], lacking=LACKING)

    assert "no-install-recommends caddy" in apt.read_text()
