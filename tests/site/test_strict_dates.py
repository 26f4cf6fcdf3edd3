"""A build with old sources: a published site fails, a trial says so to its readers."""

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.support.docs import HAMULEC, SOUND
from tests.support.project import change, contents
from tests.support.small_project import built_here, small
from wizard.content.today import TODAY
from wizard.site.offline import DAY

IN_TIME, TOO_LATE = "2026-03-01", "2027-01-01"
PRINTED_IN_TIME, PRINTED_LATE = "1772323200", "1798761600"
"""The same days, in seconds since 1970."""

SAID = "dawno nie sprawdzaliśmy"
METADATA = "---\nsources: [raz, dwa]\n---\n"
FILES = {
    "sprawdz/sources.yml": (
        "raz: {address: 'https://example.org/', title: Raz, read: 2026-01-01}\n"
        "dwa: {address: 'https://example.org/2', title: Dwa, read: 2026-01-01}\n"
    ),
    HAMULEC: METADATA + SOUND[HAMULEC],
    "pomoc/rower.md": f"{METADATA}# Rower\n\nMa koła.\n",
}
PAGES = {f"{HAMULEC.removesuffix('.md')}/index.html", "pomoc/rower/index.html"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project with two sources of the same day."""
    return small(tmp_path / "project", FILES)


@pytest.fixture
def public(project: Path) -> Path:
    """Return the project with an address and a publisher."""
    change(project / "mkdocs.yml", 'site_url: ""', "site_url: https://example.org/")
    change(project / "mkdocs.yml", 'nazwa: ""', "nazwa: Fundacja")
    change(project / "mkdocs.yml", 'kontakt: ""', "kontakt: a@example.org")
    return project


def saying(site: Path) -> set[str]:
    return {
        path
        for path, content in contents(site).items()
        if path.endswith(".html") and SAID in content.decode()
    }


def test_a_published_site_with_old_sources_is_not_built_and_each_is_named(
    public: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(TODAY, TOO_LATE)

    with pytest.raises(Abort):
        built_here(public, tmp_path / "site")

    named = [line for line in caplog.messages if "stare-zrodlo" in line]
    assert len(named) == 2
    assert "„raz”" in named[0]
    assert "„dwa”" in named[1]


def test_a_published_site_with_sources_in_time_is_built_and_says_nothing(
    public: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TODAY, IN_TIME)
    monkeypatch.setenv(DAY, PRINTED_IN_TIME)

    assert saying(built_here(public, tmp_path / "site")) == set()


def test_a_trial_with_old_sources_says_so_on_the_pages_that_have_them(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TODAY, TOO_LATE)
    monkeypatch.setenv(DAY, PRINTED_LATE)

    assert saying(built_here(project, tmp_path / "site")) == PAGES
