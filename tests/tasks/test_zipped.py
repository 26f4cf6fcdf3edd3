import hashlib
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from tasks.site import described, edition_day, pack

DAY = 1_795_651_200
FILES = {"index.html": b"<p>one</p>", "a/b/c.js": b"two", "a/b.css": b"three"}


def folder(place: Path, names: list[str], seconds: int) -> Path:
    for name in names:
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FILES[name])
        os.utime(path, (seconds, seconds))
    return place


def test_same_files_make_the_same_zip_whenever_they_were_written(
    tmp_path: Path,
) -> None:
    one = folder(tmp_path / "one", list(FILES), 10**9)
    two = folder(tmp_path / "two", list(reversed(FILES)), 2 * 10**9)

    pack(one, tmp_path / "one.zip", DAY)
    pack(two, tmp_path / "two.zip", DAY)

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_zip_has_one_folder_with_all_files_of_that_day(tmp_path: Path) -> None:
    pack(folder(tmp_path / "one", list(FILES), 10**9), tmp_path / "one.zip", DAY)

    with ZipFile(tmp_path / "one.zip") as packed:
        found = {entry.filename: packed.read(entry) for entry in packed.infolist()}
        days = {entry.date_time for entry in packed.infolist()}
    assert found == {f"gdzie-moje-dziecko/{name}": FILES[name] for name in FILES}
    assert days == {(2026, 11, 26, 0, 0, 0)}


def test_zip_is_described_by_its_sizes_and_its_checksum(tmp_path: Path) -> None:
    packed = tmp_path / "one.zip"
    pack(folder(tmp_path / "one", list(FILES), 10**9), packed, DAY)

    size, unpacked = packed.stat().st_size, sum(map(len, FILES.values()))
    digest = hashlib.sha256(packed.read_bytes()).hexdigest()
    assert described(packed) == f"{size} bytes, {unpacked} unpacked, sha256 {digest}"


@pytest.mark.parametrize(
    ("changes", "committed", "is_committed"),
    [
        pytest.param("", "1795651200", True, id="all is committed"),
        pytest.param(" M docs/index.md", "1795651200", False, id="something is not"),
        pytest.param("", "", False, id="no git"),
    ],
)
def test_edition_is_of_the_day_of_the_last_commit_if_all_is_in_it(
    monkeypatch: pytest.MonkeyPatch, changes: str, committed: str, *, is_committed: bool
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    answers = {"status": changes, "log": committed}

    day = edition_day(lambda command: answers[command[1]])

    assert (day == DAY) is is_committed


def test_day_that_is_chosen_comes_before_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")

    assert edition_day(lambda _: "1795651200") == 1
