"""Compressed variants that are larger than those of `make build`, and quick to make."""

import gzip
import sys
from collections.abc import Mapping
from pathlib import Path

import brotli
import pytest

from tasks.folders import ROOT
from wizard.hosting import prepare

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
    """Return variants at middle levels of Brotli and gzip.

    For a whole site they take two seconds of processor time instead of a minute. Files
    of Python are an eighth larger with this Brotli, pages a tenth.
    """
    return {
        ".br": brotli.compress(content, quality=5, lgwin=24),
        ".gz": gzip.compress(content, compresslevel=6, mtime=0),
    }


def prepared(site: Path, conf: Path) -> None:
    """Prepare a built site as `make build` does, with quick variants."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prepare, "variants", quick)
        prepare.prepare(site, conf)


def quick_wizard(folder: Path) -> Path:
    """Write a program that is the command `wizard` with quick variants."""
    program = folder / "quick-wizard"
    program.write_text(_WIZARD, encoding="utf-8")
    program.chmod(0o755)
    return program
