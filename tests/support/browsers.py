"""What the machine that runs the tests has, and what to do where it lacks something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tasks import browsers
from tasks.programs import SetupError

if TYPE_CHECKING:
    from pathlib import Path


def to_start(browser: browsers.Browser) -> Path | None:
    """Return the program to start, or None for Playwright's own build.

    A machine without it skips the test, but never where CI counts on it.
    """
    try:
        return browsers.program(browser)
    except SetupError as error:
        if browsers.is_counted_on():
            raise
        pytest.skip(str(error))
