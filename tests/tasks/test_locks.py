"""What the lock files promise: nothing unchecked, and no address of a machine."""

import json
from pathlib import Path

import pytest

from tasks import installer, properdocs, python
from tasks.folders import BROWSER, ROOT

PYTHON_LOCKS = [python.LOCK, installer.LOCK, properdocs.LOCK]
NPM_LOCK = BROWSER / "package-lock.json"


def packages_of(lock: Path) -> list[str]:
    entries = lock.read_text().replace("\\\n", " ").splitlines()
    return [line for line in entries if line and not line.lstrip().startswith("#")]


@pytest.mark.parametrize("lock", PYTHON_LOCKS, ids=lambda lock: str(lock.name))
def test_every_python_package_is_pinned_with_a_hash(lock: Path) -> None:
    packages = packages_of(lock)

    unchecked = [line for line in packages if "==" not in line or "sha256:" not in line]

    assert packages
    assert unchecked == []


def test_properdocs_is_in_no_lock_but_its_own() -> None:
    assert [line for line in packages_of(python.LOCK) if "properdocs" in line] == []
    assert [line.partition("==")[0] for line in packages_of(properdocs.LOCK)] == [
        "properdocs"
    ]


def test_every_npm_package_is_pinned_with_a_hash() -> None:
    packages = json.loads(NPM_LOCK.read_text())["packages"]

    unchecked = [name for name, entry in packages.items() if not entry.get("integrity")]

    assert unchecked == [""]  # the project itself


@pytest.mark.parametrize(
    "lock", [*PYTHON_LOCKS, NPM_LOCK], ids=lambda lock: str(lock.name)
)
def test_lock_holds_no_addresses(lock: object) -> None:
    assert "://" not in str(lock)
    assert "://" not in (ROOT / str(lock)).read_text()


def test_npm_packages_are_named_by_exact_version() -> None:
    wanted = json.loads((BROWSER / "package.json").read_text())["devDependencies"]

    assert all(version[0].isdigit() for version in wanted.values())
