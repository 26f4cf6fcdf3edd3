"""The table of requirements: each is found, installed, or named with its packages."""

from dataclasses import replace
from pathlib import Path

import pytest

from tasks import browser_builds, debian, requirements
from tasks.programs import SetupError
from tasks.requirements import (
    CADDY,
    CHROMIUM,
    FIREFOX,
    FOR_BENCH,
    HUNSPELL,
    NGINX,
    OPENSSL,
    WEBKIT,
    Requirement,
)
from wizard.check.plain import spelling


def put(folder: Path, *names: str) -> None:
    """Put programs that do nothing into a folder."""
    for name in names:
        (folder / name).touch(mode=0o755)


@pytest.mark.usefixtures("apt")
@pytest.mark.parametrize("wanted", FOR_BENCH, ids=lambda wanted: wanted.name)
def test_missing_requirement_is_named_with_its_packages(wanted: Requirement) -> None:
    with pytest.raises(SetupError) as error:
        requirements.need(wanted)

    assert str(error.value) == (
        f"this machine lacks {wanted.name} for {wanted.needed_by}: run"
        f" `sudo apt-get install {' '.join(wanted.packages)}`, then this again."
    )


def test_all_that_is_missing_is_named_in_one_sentence_and_nothing_is_changed(
    machine: Path, apt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(machine, "firefox-esr", "caddy")

    requirements.install()

    assert capsys.readouterr().err.splitlines()[-1] == (
        "wizard: this machine lacks Chromium and WebKit for the tests in browsers,"
        " nginx and OpenSSL for the tests of the servers, hunspell with Polish for the"
        " tests of the spelling: run `sudo apt-get install chromium-headless-shell"
        " fonts-dejavu-core fonts-liberation webkit2gtk-driver xvfb nginx"
        " libnginx-mod-http-brotli-static openssl hunspell hunspell-pl`, then this"
        " again. Until then they are skipped."
    )
    assert apt.read_text() == ""
    assert not debian.POLICY.exists()


@pytest.mark.usefixtures("machine")
def test_without_debian_no_command_is_named() -> None:
    with pytest.raises(SetupError, match=r"servers: install that, then run this again"):
        requirements.need(CADDY)


@pytest.mark.usefixtures("machine")
def test_missing_requirement_is_an_error_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    with pytest.raises(SetupError, match=r"^this machine lacks Caddy for"):
        requirements.install([CADDY])


@pytest.mark.usefixtures("as_root")
def test_root_installs_what_is_missing_and_its_service_stays_off(
    machine: Path, apt: Path, ran: list[str]
) -> None:
    put(machine, "openssl")

    requirements.install([CADDY, OPENSSL])

    assert apt.read_text().splitlines() == [
        "-o DPkg::Lock::Timeout=300 update",
        "services: 101",
        "-o DPkg::Lock::Timeout=300 install --yes --no-install-recommends caddy",
        "services: 101",
    ]
    assert not debian.POLICY.exists()
    assert ran == ["systemctl disable caddy"]


@pytest.mark.usefixtures("as_root")
def test_policy_of_the_owner_stays(apt: Path) -> None:
    debian.POLICY.write_text("#!/bin/sh\nexit 0\n")
    debian.POLICY.chmod(0o755)

    requirements.install([CADDY])

    assert debian.POLICY.read_text() == "#!/bin/sh\nexit 0\n"
    assert "services" not in apt.read_text()


@pytest.mark.usefixtures("as_root")
def test_packages_that_root_cannot_install_hold_up_nothing_but_ci(
    apt: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    requirements.install([NGINX, CADDY])
    monkeypatch.setenv("CI", "true")

    with pytest.raises(SetupError, match=r"`apt-get install nginx .*` failed: fix"):
        requirements.install([NGINX])

    assert "no-install-recommends caddy" in apt.read_text()
    assert "failed: fix what is shown above" in capsys.readouterr().err


def test_what_is_there_is_not_mentioned(
    machine: Path, ran: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    put(machine, "caddy", "firefox-esr")

    requirements.install([CADDY, FIREFOX])

    assert requirements.need(CADDY) == machine / "caddy"
    assert (capsys.readouterr().err, ran) == ("", [])


def test_webkit_is_missing_without_a_screen(machine: Path) -> None:
    put(machine, "WebKitWebDriver")
    without = requirements.find(WEBKIT)

    put(machine, "Xvfb")

    assert without is None
    assert requirements.find(WEBKIT) == machine / "WebKitWebDriver"


def test_program_is_missing_without_a_file_that_it_needs(machine: Path) -> None:
    put(machine, "caddy")
    wanted = replace(CADDY, needs=(str(machine / "module.so"),))
    without = requirements.find(wanted)

    (machine / "module.so").touch()

    assert without is None
    assert requirements.find(wanted) == machine / "caddy"


def test_snap_is_ignored(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (machine / "snap").mkdir()
    put(machine / "snap", "chromium")
    monkeypatch.setenv("PATH", str(machine / "snap"))

    assert requirements.find(CHROMIUM) is None


def test_own_build_of_playwright_comes_first(machine: Path) -> None:
    put(machine, "firefox-esr")
    browser_builds.folder(FIREFOX.build).mkdir(parents=True)

    (browser_builds.folder(FIREFOX.build) / browser_builds.COMPLETE).touch()

    assert requirements.need(FIREFOX) is None


def test_dictionary_is_the_one_that_the_spelling_asks() -> None:
    assert HUNSPELL.programs == (spelling.PROGRAM,)
    assert HUNSPELL.needs == (str(spelling.DICTIONARY),)
    assert HUNSPELL.packages == spelling.PACKAGES
