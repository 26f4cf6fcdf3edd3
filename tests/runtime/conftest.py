"""The engine's archive, which takes a moment to make."""

import pytest

from wizard.runtime.archive import engine_archive


@pytest.fixture(scope="session")
def archive() -> bytes:
    """Return the engine's archive."""
    return engine_archive()
