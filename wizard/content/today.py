"""The day by which sources have to be valid."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TODAY = "WIZARD_TODAY"
"""The variable that holds another day than today, as YYYY-MM-DD.

The day that pages print is another: it is that of the edition, which may be older.
"""


class DayError(Exception):
    """The variable holds no day; the message is one sentence in Polish."""


def today(environment: Mapping[str, str] = os.environ) -> date:
    """Return today in UTC, or the day that the environment asks for.

    Raises:
        DayError: It asks for something that is no day.
    """
    wished = environment.get(TODAY)
    if not wished:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(wished)
    except ValueError as error:
        message = (
            f"Zmienna {TODAY} ma wartość „{wished}”, a to nie jest dzień. Wpisz go tak:"
            " 2026-11-24."
        )
        raise DayError(message) from error
