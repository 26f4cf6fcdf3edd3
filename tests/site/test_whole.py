"""The built site has as many pages of the wizard as `wizard check` counts."""

import re
from pathlib import Path

import pytest

from tasks.folders import ROOT
from tests.support.command import output, run


def numbers(text: str) -> list[str]:
    return re.findall(r"(?:Pytania|wyniki): \d+", text)


@pytest.mark.parametrize("edition", ["site", "offline"])
def test_a_built_site_has_as_many_questions_and_results_as_the_content(
    edition: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder: Path = request.getfixturevalue(edition)
    monkeypatch.chdir(ROOT)

    counted = numbers(output("built", folder))

    assert len(counted) == 2
    assert counted == numbers(run("check").err)
