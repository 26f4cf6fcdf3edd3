"""Material's search box as the tests meet it."""

from __future__ import annotations

SEARCH_IS_READY = "Zacznij pisać, aby szukać"
"""Shown before the first key. Until then the search may still look for what its field
held when the page was loaded."""
