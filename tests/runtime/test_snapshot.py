"""The snapshot: what is in it, and what is not.

That it is the same wherever it is taken is tested with the whole site, which a build
in another folder takes again: tests/site/test_builds.py.
"""

import sys
from pathlib import Path
from struct import unpack_from

import pytest

from tasks.folders import ROOT
from wizard.runtime import snapshot
from wizard.runtime.snapshot import Snapshot, packed

# One worker takes the snapshot for all.
pytestmark = pytest.mark.xdist_group("snapshot")

HEAP = 20_971_520


@pytest.fixture(scope="module")
def taken(archive: bytes) -> Snapshot:
    """Return a snapshot that was taken just now."""
    return snapshot.take(archive)


def unpacked(packed: bytes) -> bytes:
    """Write a memory as it was, as `unpacked` in `browser/worker/worker.js` does."""
    size, count = unpack_from("<2I", packed)
    places = unpack_from(f"<{2 * count}I", packed, 8)
    memory, start = bytearray(size), 8 + 8 * count
    for at, length in zip(places[::2], places[1::2], strict=True):
        memory[at : at + length] = packed[start : start + length]
        start += length
    return bytes(memory)


@pytest.mark.parametrize(
    "memory",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(bytes(999), id="zeros alone"),
        pytest.param(b"a" + bytes(999) + b"b", id="a gap"),
        pytest.param(bytes(999) + b"a\0b" + bytes(999), id="gaps at both ends"),
    ],
)
def test_memory_is_packed_without_its_zeros_and_comes_back_whole(
    memory: bytes,
) -> None:
    assert unpacked(packed(memory)) == memory
    assert len(packed(memory)) < 50


def test_memory_fits_the_heap_that_a_browser_gives_it(taken: Snapshot) -> None:
    header = unpacked(taken.memory)[:8]

    assert len(unpacked(taken.memory)) == HEAP + unpack_from("<2I", header)[1]


@pytest.mark.parametrize("word", [str(ROOT), f"{Path.home()}/.", sys.prefix])
def test_the_memory_names_no_file_of_this_machine(taken: Snapshot, word: str) -> None:
    assert word.encode() not in taken.memory


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(b"Answers the requests of one page", id="of a class"),
        pytest.param(b"Answer a request; both are JSON", id="of a method"),
        pytest.param(b"Render the content of `[data-wizard]`", id="of a function"),
    ],
)
def test_docstrings_stay_at_home(taken: Snapshot, words: bytes) -> None:
    sources = (ROOT / "wizard" / "engine").glob("*.py")

    assert any(words in path.read_bytes() for path in sources)
    assert words not in taken.memory


def test_what_the_engine_needs_and_lost_is_missed_when_it_is_taken(
    archive: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    changed = tmp_path / "forget.py"
    source = (snapshot.SNAPSHOT_FOLDER / "forget.py").read_text(encoding="utf-8")
    changed.write_text(source.replace('"jinja2.runtime"', '""'), encoding="utf-8")
    others = [path for path in snapshot.SOURCES if path.name != "forget.py"]
    monkeypatch.setattr(snapshot, "SOURCES", (*others, changed))

    with pytest.raises(snapshot.SnapshotError, match="Error"):
        snapshot.take(archive)


def test_a_machine_without_node_is_told_what_to_do(
    archive: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "find_spec", lambda _: None)

    with pytest.raises(snapshot.SnapshotError, match="python3 -m wizard install"):
        snapshot.take(archive)
