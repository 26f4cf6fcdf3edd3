"""Days in Polish words."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)


def in_words(day: str) -> str:
    """Write a day (YYYY-MM-DD) as "14 grudnia 2026", with spaces that hold."""
    parsed = date.fromisoformat(day)
    return f"{parsed.day}\N{NO-BREAK SPACE}{_MONTHS[parsed.month - 1]} {parsed.year}"
