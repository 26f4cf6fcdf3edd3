"""When each source has to be looked at again."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.docs import HAMULEC, SOUND, write
from wizard.content.load import load
from wizard.content.reviews import (
    OWNER,
    VALID_DAYS,
    Review,
    pages_by_source,
    review,
    reviews,
)

READ = {"read": "2026-01-01"}


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        pytest.param(READ, date(2026, 1, 1), id="only read"),
        pytest.param({**READ, "checked": "2026-02-01"}, date(2026, 2, 1), id="checked"),
        pytest.param(
            {**READ, "checked": "2025-02-01"}, date(2026, 1, 1), id="read after that"
        ),
    ],
)
def test_the_later_of_its_days_counts(source: dict[str, str], seen: date) -> None:
    found = review("N1", source)

    assert found == Review(seen + timedelta(days=VALID_DAYS), "N1", OWNER, seen)


def test_a_source_names_its_days_and_its_owner() -> None:
    found = review("N1", {**READ, "valid": 7, "owner": "prawnik"})

    assert found
    assert (found.due, found.owner) == (date(2026, 1, 8), "prawnik")


@pytest.mark.parametrize(
    "source",
    [
        {},
        {"read": "2026-02-31"},
        {"read": 2026},
        {**READ, "valid": "long"},
        {**READ, "valid": 10**9},
    ],
)
def test_what_the_schema_reports_has_no_review(source: dict[str, object]) -> None:
    assert review("N1", source) is None


def test_the_source_that_is_due_first_comes_first(tmp_path: Path) -> None:
    entry = "{address: 'https://example.org/', title: A, read: 2026-01-01, valid: %d}\n"
    text = f"later: {entry % 9}sooner: {entry % 8}no-entry: 5\n"

    found = reviews(load(write(tmp_path, {"sprawdz/sources.yml": text})))

    assert [one.name for one in found] == ["sooner", "later"]


def test_a_page_has_the_sources_of_its_terms_and_contacts_too(tmp_path: Path) -> None:
    files = {
        "sprawdz/terms.yml": "tydzien: {days: 7, text: 7 dni, sources: [N1, N2]}\n",
        "sprawdz/contacts.yml": "nfz: {name: NFZ, phone: '1', sources: [N3]}\n",
        HAMULEC: "---\nsources: [N1]\n---\n"
        + SOUND[HAMULEC].replace("najważniejsze.", "tak jest {{tydzien}}."),
        "sprawdz/wynik/jedz.md": "---\ncontact: [nfz]\n---\n"
        + SOUND["sprawdz/wynik/jedz.md"],
    }

    found = pages_by_source(load(write(tmp_path, files)))

    assert found == {
        "N1": (HAMULEC,),
        "N2": (HAMULEC,),
        "N3": ("sprawdz/wynik/jedz.md",),
    }
