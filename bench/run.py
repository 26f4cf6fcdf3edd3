"""One run of the benchmark: what all measurements share, and what they found."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from bench.sites import Site

BEGUN = monotonic()


def tell(words: str) -> None:
    """Say how far it is, on stderr."""
    sys.stderr.write(f"{monotonic() - BEGUN:4.0f} s  {words}\n")


@dataclass(frozen=True)
class Run:
    """What a measurement gets.

    Attributes:
        rounds: How often everything is measured.
        sites: The site with stock Pyodide and with our runtime.
        folder: Where files may be put; it goes when the run ends.
    """

    rounds: int
    browser: Browser
    sites: tuple[Site, Site]
    folder: Path
