"""What takes long to make, and is made once."""

import os
from pathlib import Path

import pytest

from wizard.runtime import cache


def make(folder: Path) -> None:
    (folder / "made").write_text("x", encoding="ascii")


def refuse(_: Path) -> None:
    message = "made again"
    raise AssertionError(message)


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    first = cache.cached("runtime-1", make, tmp_path)
    second = cache.cached("runtime-1", refuse, tmp_path)

    assert (second / "made").read_text(encoding="ascii") == "x"
    assert first == second


def test_what_is_made_from_something_else_is_another_thing(tmp_path: Path) -> None:
    assert cache.cached("runtime-1", make, tmp_path) != cache.cached(
        "runtime-2", make, tmp_path
    )


def test_nothing_half_made_stays(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        cache.cached("runtime-1", refuse, tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["runtime-1.busy"]


def test_what_nobody_asked_for_in_a_long_time_goes(tmp_path: Path) -> None:
    for number in range(cache.MOST_RESULTS):
        place = cache.cached(f"runtime-{number}", make, tmp_path)
        os.utime(place, (number, number))
    cache.cached("runtime-0", refuse, tmp_path)

    cache.cached("runtime-new", make, tmp_path)

    left = {path.name for path in tmp_path.iterdir() if path.is_dir()}
    assert {"runtime-0", "runtime-new"} <= left
    assert "runtime-1" not in left
