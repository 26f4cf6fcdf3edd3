"""Compressed variants that are larger than those of `make build`, and quick to make."""

import gzip
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import brotli
import pytest

from tasks.folders import ROOT
from wizard.hosting import prepare
from wizard.hosting.variants import LARGE, variants

Variants = Callable[[bytes], Mapping[str, bytes]]

_WIZARD = f"""#!{sys.executable}
import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.support.quick_variants import quick
from wizard.commands.cli import main
from wizard.hosting import prepare
prepare.variants = quick
sys.exit(main())
"""


def quick(content: bytes) -> Mapping[str, bytes]:
    """Return variants at low levels of Brotli and gzip."""
    return _variants(content, quality=4, level=1)


def quick_if_large(content: bytes) -> Mapping[str, bytes]:
    """Return the variants of `make build`; those of a large file at Brotli 9.

    For the files of Python, Brotli 11 takes 43 s of processor time and Brotli 9 takes
    three. What comes out is a ninth larger.
    """
    if len(content) < LARGE:
        return variants(content)
    return _variants(content, quality=9, level=9)


def prepared(site: Path, conf: Path, chosen: Variants) -> None:
    """Prepare a built site as `make build` does, with these variants."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prepare, "variants", chosen)
        prepare.prepare(site, conf)


def quick_wizard(folder: Path) -> Path:
    """Write a program that is the command `wizard` with quick variants."""
    program = folder / "quick-wizard"
    program.write_text(_WIZARD, encoding="utf-8")
    program.chmod(0o755)
    return program


def _variants(content: bytes, *, quality: int, level: int) -> Mapping[str, bytes]:
    return {
        ".br": brotli.compress(content, quality=quality, lgwin=24),
        ".gz": gzip.compress(content, compresslevel=level, mtime=0),
    }
