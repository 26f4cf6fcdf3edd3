"""`wizard fresh` and `wizard check --strict-dates`."""

import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.support.command import output, run
from tests.support.docs import HAMULEC, SOUND, write
from wizard.content.today import TODAY

BEFORE, BETWEEN, AFTER = "2026-01-01", "2026-02-20", "2026-07-01"

SOURCES = (
    "ustawa: {address: 'https://example.org/a,b;c', title: Ustawa, read: 2025-12-01,"
    " valid: 90, owner: prawnik}\n"
    "ulotka: {address: 'https://example.org/', title: Ulotka, read: 2025-12-01}\n"
    "strona: {address: 'https://example.org/x', title: Strona, read: 2025-12-01}\n"
)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return docs with sources that are due on 1 March and on 30 May 2026."""
    page = "---\nsources: [ustawa, ulotka, strona]\n---\n"
    files = {"sprawdz/sources.yml": SOURCES, HAMULEC: page + SOUND[HAMULEC]}
    return write(tmp_path, files)


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Set today."""
    monkeypatch.setenv(TODAY, getattr(request, "param", BETWEEN))


def test_fresh_lists_every_source_the_most_urgent_first(docs: Path) -> None:
    done = run("fresh", docs)

    assert done.out == (
        "ważne do    stan     kto sprawdza  źródło  strony\n"
        "2026-03-01  wkrótce  prawnik       ustawa  1\n"
        "2026-05-30  ważne    redakcja      strona  1\n"
        "2026-05-30  ważne    redakcja      ulotka  1\n"
    )
    assert done.err == "Źródła: 3 (po terminie: 0, wkrótce: 1, ważne: 2).\n"
    assert done.status == 0


@pytest.mark.parametrize("day", [AFTER], indirect=True)
def test_fresh_says_which_sources_are_too_old(docs: Path) -> None:
    done = run("fresh", docs)

    assert done.out.count("po terminie") == 3
    assert done.status == 0


def test_fresh_as_json_has_each_part_of_a_review(docs: Path) -> None:
    first, *others = json.loads(output("fresh", docs, "--json"))

    assert first == {
        "name": "ustawa",
        "owner": "prawnik",
        "seen": "2025-12-01",
        "due": "2026-03-01",
        "over": False,
        "soon": True,
        "pages": [HAMULEC],
    }
    assert [one["name"] for one in others] == ["strona", "ulotka"]


def test_fresh_as_a_calendar_has_a_day_for_each_owner(docs: Path) -> None:
    text = output("fresh", docs, "--ics")

    calendar = Calendar.from_ical(text)
    one, two = calendar.walk("VEVENT")
    assert not [*calendar.errors, *one.errors, *two.errors]
    assert (one.decoded("DTSTART"), two.decoded("DTSTART")) == (
        date(2026, 3, 1),
        date(2026, 5, 30),
    )
    assert one["SUMMARY"] == "Sprawdź źródła (1), prawnik"
    assert one["DESCRIPTION"] == "ustawa: Ustawa, https://example.org/a,b;c"
    assert len(str(two["DESCRIPTION"]).splitlines()) == 2
    assert one["UID"] != two["UID"]
    assert text.count("\r\n") == text.count("\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_docs_without_sources_are_an_empty_table(tmp_path: Path) -> None:
    folder = write(tmp_path, {})

    assert len(output("fresh", folder).splitlines()) == 1
    assert json.loads(output("fresh", folder, "--json")) == []
    assert not Calendar.from_ical(output("fresh", folder, "--ics")).walk("VEVENT")


def test_fresh_of_docs_with_errors_prints_these(tmp_path: Path) -> None:
    broken = {HAMULEC: SOUND[HAMULEC].replace("opony.md", "opnoy.md")}

    done = run("fresh", write(tmp_path, broken))

    assert done.status == 1
    assert "brak-celu" in done.err
    assert done.out == ""


@pytest.mark.parametrize(
    ("day", "status"), [(BEFORE, 0), (BETWEEN, 0), (AFTER, 1)], indirect=["day"]
)
def test_strict_dates_fail_for_old_sources_and_name_each(
    docs: Path, status: int
) -> None:
    done = run("check", docs, "--strict-dates")

    assert done.status == status
    assert done.out.count("stare-zrodlo") == 3 * status
    assert run("check", docs).status == 0


@pytest.mark.parametrize("day", ["2026-02-31", "jutro"], indirect=True)
def test_a_day_that_is_none_is_told(docs: Path, request: pytest.FixtureRequest) -> None:
    wrong = request.node.callspec.params["day"]

    done = run("fresh", docs)

    assert done.status == 2
    assert f"ma wartość „{wrong}”, a to nie jest dzień" in done.err
