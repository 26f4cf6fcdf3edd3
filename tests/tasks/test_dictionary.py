from __future__ import annotations

from functools import partial

import pytest

from tasks import debian, dictionary
from tasks.programs import SetupError
from wizard.check.plain import spelling


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
    dictionary.install(is_here=yes, get=refuse)
    dictionary.need(is_here=yes)

    assert capsys.readouterr().err == ""


def test_what_is_missing_skips_tests_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    dictionary.install(is_here=no, get=refuse)

    told = capsys.readouterr().err
    assert told.startswith("wizard: tests are skipped: the tests of the spelling need")
    assert "run `sudo apt-get install hunspell hunspell-pl`" in told


def test_what_is_missing_is_an_error_where_ci_counts_on_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CI", "1")

    with pytest.raises(SetupError, match=r"^the tests of the spelling need hunspell"):
        dictionary.install(is_here=no, get=refuse)


def test_what_could_not_be_installed_is_an_error_where_it_may_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(debian, "may_install", yes)

    with pytest.raises(SetupError):
        dictionary.install(is_here=no, get=refuse)


def test_a_test_that_lacks_it_is_told_so() -> None:
    with pytest.raises(SetupError, match=r"hunspell with Polish, which is missing"):
        dictionary.need(is_here=no)


def test_what_is_installed_is_what_the_spelling_asks() -> None:
    assert dictionary.PROGRAM == spelling.PROGRAM
    assert dictionary.WORDS == spelling.DICTIONARY
    assert dictionary.PACKAGES == spelling.PACKAGES
