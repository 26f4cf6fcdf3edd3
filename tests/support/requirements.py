"""The programs that the tests find on this machine."""

from pathlib import Path

import pytest

from tasks import requirements
from tasks.programs import SetupError


def program_of(wanted: requirements.Requirement) -> Path | None:
    """Return the path of a program, or None for Playwright's own build.

    If the program is missing, the test is skipped; in CI it fails.
    """
    try:
        return requirements.need(wanted)
    except SetupError as error:
        if requirements.is_strict():
            raise
        pytest.skip(str(error))
