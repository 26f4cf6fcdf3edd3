from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tasks import debian, servers
from tasks.programs import SetupError
from tasks.servers import Server

NOWHERE = Server(name="Xyz", program="xyz-nowhere", packages=("xyz",))
HALF = Server(name="sh", program="sh", packages=("sh",), needs=(Path("/xyz-nowhere"),))
SHELL = Server(name="sh", program="sh", packages=("sh",))


def no() -> bool:
    return False


def yes() -> bool:
    return True


refuse = partial(debian.install, is_root=no, has_apt=yes)


@pytest.fixture(autouse=True)
def stranger(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody install anything."""
    monkeypatch.setattr(debian, "may_install", no)
    monkeypatch.delenv("CI", raising=False)


def test_what_is_there_needs_no_word(capsys: pytest.CaptureFixture[str]) -> None:
    servers.install((SHELL,))

    assert servers.need(SHELL).name == "sh"
    assert capsys.readouterr().err == ""


def test_what_is_missing_leaves_tests_out_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    servers.install((NOWHERE, SHELL), get=refuse)

    told = capsys.readouterr().err
    assert told.startswith("wizard: tests are left out: the tests of the servers need")
    assert "Xyz, which is missing: run `sudo apt-get install xyz`" in told


def test_what_is_missing_is_an_error_where_ci_counts_on_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CI", "1")

    with pytest.raises(SetupError, match=r"^the tests of the servers need Xyz, which"):
        servers.install((NOWHERE,), get=refuse)


@pytest.mark.parametrize("server", [NOWHERE, HALF], ids=["nothing", "a half"])
def test_what_is_not_all_there_is_missing(server: Server) -> None:
    with pytest.raises(SetupError, match=r"is missing: install .*, then run this"):
        servers.need(server)
