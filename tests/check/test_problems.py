"""What `check` says to every way of breaking the docs, word for word."""

import re
from pathlib import Path

import pytest

from tests.support.broken import CASES, EXPECTED, codes
from tests.support.docs import problems, write
from wizard.check import mistakes, validate
from wizard.content.load import load
from wizard.problems import errors


def test_the_sound_docs_have_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path, {}) == []


@pytest.mark.parametrize("case", CASES)
def test_an_editor_is_told(case: str, tmp_path: Path) -> None:
    found = [
        f"{problem.severity} {problem}".replace(f"{tmp_path.as_posix()}/", "")
        for problem in problems(tmp_path, CASES[case])
    ]

    assert found == expected(case)


def test_mistakes_are_the_errors_among_all_problems(tmp_path: Path) -> None:
    for number, case in enumerate(CASES):
        docs = load(write(tmp_path / str(number), CASES[case]))

        assert mistakes(docs) == errors(validate(docs)), case


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    broken = ["an unknown field", "a result without steps", "no start"]
    changes = {path: text for case in broken for path, text in CASES[case].items()}

    codes = {problem.code for problem in problems(tmp_path, changes)}

    assert codes >= {"nieznane-pole", "brak-krokow", "brak-poczatku"}


def test_every_kind_of_problem_is_told_in_some_case() -> None:
    told = re.findall(r"^(?:error|warning) \S+: ([a-z0-9-]+):", EXPECTED, re.MULTILINE)

    assert codes() - set(told) == {
        "stare-zrodlo",
        "zrodlo-do-sprawdzenia",
        "brak-dostepu",
    }


def test_each_case_has_its_words() -> None:
    assert re.findall(r"^# (.*)$", EXPECTED, re.MULTILINE) == list(CASES)


def expected(case: str) -> list[str]:
    """Return the lines under the name of a case in problems.txt."""
    _, _, rest = EXPECTED.partition(f"# {case}\n")
    return rest.partition("\n\n")[0].splitlines()
