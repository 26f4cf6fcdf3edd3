import sys
from pathlib import Path

import pytest

from tasks import node, programs, python
from tasks.folders import BYTECODE, VENV


def test_program_that_ends_well_says_nothing(
    capfd: pytest.CaptureFixture[str],
) -> None:
    programs.quietly([sys.executable, "-c", "print('chatter')"], failure="it failed")

    assert capfd.readouterr() == ("", "")


def test_program_that_fails_shows_its_words_and_ends_in_one_sentence(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(
        programs.SetupError, match=r"^it failed: fix what is shown .*\.$"
    ):
        programs.quietly(
            [sys.executable, "-c", "import sys; sys.exit('no space left')"],
            failure="it failed",
        )

    assert capfd.readouterr().err == "no space left\n"


def test_interpreter_of_the_wanted_version_is_found_outside_of_venv() -> None:
    wanted = f"{sys.version_info.major}.{sys.version_info.minor}"

    found = Path(python.interpreter(wanted))

    assert found.name.startswith("python")
    assert VENV not in found.parents


def test_version_that_no_machine_has_is_left_to_uv() -> None:
    assert python.interpreter("3.999") == ""


@pytest.mark.parametrize(
    ("version", "enough"),
    [
        pytest.param("v24.1.0", True, id="newer"),
        pytest.param("v20.20.2", True, id="just new enough"),
        pytest.param("v18.19.0", False, id="too old"),
        pytest.param("", False, id="does not start"),
    ],
)
def test_node_is_taken_from_the_machine_only_if_new(
    version: str, *, enough: bool
) -> None:
    assert node.is_enough(version) is enough


def test_python_stores_bytecode_even_if_the_machine_forbids_it_beside_the_sources(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    code = "import sys; print(sys.dont_write_bytecode, sys.pycache_prefix)"

    assert programs.answer([sys.executable, "-c", code]) == f"False {BYTECODE}"
