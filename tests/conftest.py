"""The order of the tests: whoever broke something small hears of it first."""

from __future__ import annotations

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that need a browser last, all others before."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
