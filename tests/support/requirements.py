"""The programs of the machine that runs the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tasks import requirements
from tasks.programs import SetupError

if TYPE_CHECKING:
    from pathlib import Path


def program_of(wanted: requirements.Requirement) -> Path | None:
    """Return the program to start, or None for Playwright's own build.

    If it is missing, the test is skipped; in CI it fails.
    """
    try:
        return requirements.need(wanted)
    except SetupError as error:
        if requirements.is_strict():
            raise
        pytest.skip(str(error))
