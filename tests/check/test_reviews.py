"""Sources that nobody has looked at for too long are reported."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.docs import SOUND, write
from wizard.check import validate
from wizard.content.load import Docs, load

DUE = date(2026, 3, 2)
DAY = timedelta(days=1)
OVER, SOON = "stare-zrodlo", "zrodlo-do-sprawdzenia"
SOURCE = (
    "N1: {address: 'https://example.org/', title: A, read: 2026-01-01,"
    " checked: 2026-01-31, valid: 30}\n"
)


@pytest.fixture
def docs(tmp_path: Path) -> Docs:
    """Return docs with one source, which is valid until `DUE`."""
    files = {
        "sprawdz/sources.yml": SOURCE,
        "index.md": "---\nsources: [N1]\n---\n" + SOUND["index.md"],
    }
    return load(write(tmp_path, files))


def told(docs: Docs, today: date | None, *, strict: bool = False) -> list[str]:
    """Return the severity and the code of each problem of a source's days."""
    return [
        f"{problem.severity} {problem.code}"
        for problem in validate(docs, today, strict=strict)
        if problem.code in (OVER, SOON)
    ]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        pytest.param(DUE - 31 * DAY, [], id="in good time"),
        pytest.param(DUE - 30 * DAY, [f"warning {SOON}"], id="thirty days before"),
        pytest.param(DUE, [f"warning {SOON}"], id="on its last day"),
        pytest.param(DUE + DAY, [f"warning {OVER}"], id="a day too late"),
    ],
)
def test_a_source_is_reported_from_thirty_days_before_its_last_day(
    docs: Docs, today: date, expected: list[str]
) -> None:
    assert told(docs, today) == expected


def test_strict_dates_make_an_old_source_an_error_and_no_other(docs: Docs) -> None:
    assert told(docs, DUE, strict=True) == [f"warning {SOON}"]
    assert told(docs, DUE + DAY, strict=True) == [f"error {OVER}"]


def test_without_a_day_no_source_is_too_old(docs: Docs) -> None:
    assert told(docs, None, strict=True) == []
