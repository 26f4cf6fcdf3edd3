from collections.abc import Sequence
from pathlib import Path

import pytest

from tasks import browser_builds, programs
from tasks.requirements import CHROMIUM, FIREFOX, WEBKIT

BUILDS = (FIREFOX.build, WEBKIT.build, CHROMIUM.build)


def download(
    monkeypatch: pytest.MonkeyPatch, build: str, fates: list[bool]
) -> list[str]:
    """Download a build; each program that runs has one of these fates."""
    left, ran = iter(fates), []

    def run(command: Sequence[str | Path], **_: object) -> bool:
        ran.append(str(command[1]))
        return next(left)

    monkeypatch.setattr(programs, "succeeds", run)
    browser_builds.folder(build).mkdir(parents=True, exist_ok=True)
    (browser_builds.folder(build) / browser_builds.COMPLETE).touch()
    browser_builds.download(build)
    return ran


@pytest.mark.usefixtures("machine")
def test_network_that_blocks_one_browser_is_not_asked_for_the_others(
    ran: list[str],
) -> None:
    got = [browser_builds.download(build) for build in BUILDS]

    assert got == [False, False, False]
    assert ran == ["playwright install firefox"]


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize("build", BUILDS)
def test_build_is_used_if_it_starts(
    build: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = download(monkeypatch, build, [True, True])

    assert ran == ["install", "-c"]
    assert browser_builds.is_here(build)


@pytest.mark.usefixtures("machine")
def test_build_that_does_not_start_says_nothing_of_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    download(monkeypatch, FIREFOX.build, [True, False])
    download(monkeypatch, WEBKIT.build, [True, True])

    assert not browser_builds.is_here(FIREFOX.build)
    assert browser_builds.is_here(WEBKIT.build)


@pytest.mark.usefixtures("apt", "as_root")
def test_root_gets_the_libraries_that_a_build_lacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran = download(monkeypatch, FIREFOX.build, [True, False, True, True])

    assert ran == ["install", "-c", "install", "-c"]
    assert browser_builds.is_here(FIREFOX.build)
