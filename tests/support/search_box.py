"""Texts of Material's search box."""

SEARCH_IS_READY = "Zacznij pisać, aby szukać"
"""The text before the first key. Until it is shown, the search may still run for the
content that the field had when the page was loaded."""
