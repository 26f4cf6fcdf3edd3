"""Compressed variants of a file."""

import gzip
from pathlib import Path

import brotli
import pytest

from tasks.folders import ROOT
from wizard.hosting.variants import variants
from wizard.runtime import compressed
from wizard.runtime.compressed import LARGE

TEXT = b"one two three " * 99
LONG = b"one two three " * (LARGE // 14 + 1)


@pytest.mark.parametrize("content", [TEXT, LONG], ids=["small", "large"])
def test_each_variant_holds_the_very_content(tmp_path: Path, content: bytes) -> None:
    made = variants(content, tmp_path)

    assert brotli.decompress(made[".br"]) == content
    assert gzip.decompress(made[".gz"]) == content


@pytest.mark.parametrize("size", [LARGE // 10, LARGE], ids=["small", "large"])
def test_each_variant_is_the_smallest_that_its_compressor_makes(
    tmp_path: Path, size: int
) -> None:
    pages = sorted((ROOT / "docs").rglob("*.md"))
    content = b"".join(page.read_bytes() for page in pages)[:size]
    assert len(content) == size

    made = variants(content, tmp_path)

    lighter = (brotli.compress(content, quality=level, lgwin=24) for level in range(11))
    assert len(made[".br"]) < min(map(len, lighter))
    lighter = (gzip.compress(content, level) for level in range(10))
    assert len(made[".gz"]) == min(map(len, lighter))


def test_variants_are_the_same_bytes_every_time() -> None:
    assert variants(TEXT) == variants(TEXT)


def test_variants_of_a_large_file_are_made_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = variants(LONG, tmp_path)

    monkeypatch.setattr(compressed, "_write", None)  # a call of it would fail

    assert variants(LONG, tmp_path) == first


def test_another_large_file_has_variants_of_its_own(tmp_path: Path) -> None:
    assert variants(LONG, tmp_path) != variants(LONG + b".", tmp_path)


def test_variants_of_a_small_file_are_not_kept(tmp_path: Path) -> None:
    variants(TEXT, tmp_path)

    assert list(tmp_path.iterdir()) == []
