"""What README shows of the commands is what they print."""

import re
import shlex
from collections.abc import Iterator

import pytest

from tasks.folders import ROOT
from tests.support.command import output
from tests.support.rooms import lines as graph_of_rooms

README = (ROOT / "README.md").read_text("utf-8")

_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_SHOWN = re.compile(
    r"\$ \.venv/bin/wizard ((?:paths|graph)[^|\n]*?)(?: \| head -(\d+))?\n([^$]*)"
)
"""Only these commands neither write nor need a fault or a dictionary."""


def shown() -> Iterator[tuple[str, int, str]]:
    """Yield each command, how many lines README shows of it, and these lines."""
    for block in _BLOCK.findall(README):
        for arguments, lines, printed in _SHOWN.findall(block):
            yield arguments, int(lines or 1), printed


@pytest.mark.parametrize(("arguments", "lines", "printed"), list(shown()))
def test_a_command_prints_what_readme_shows(
    arguments: str, lines: int, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    found = output(*shlex.split(arguments)).splitlines()

    assert found[:lines] == printed.splitlines()


def test_readme_shows_some_commands() -> None:
    assert len(list(shown())) > 3


def test_readme_shows_the_graph_of_imports_between_folders() -> None:
    assert "\n".join(graph_of_rooms()) in README
