"""The values that all measurements of a run share, and its progress messages."""

import sys
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from playwright.sync_api import Browser

from bench.sites import Site

BEGUN = monotonic()


def log(words: str) -> None:
    """Log progress on stderr, with the seconds since the start."""
    sys.stderr.write(f"{monotonic() - BEGUN:4.0f} s  {words}\n")


@dataclass(frozen=True)
class Run:
    """The arguments of a measurement; the first site is that with stock Pyodide."""

    rounds: int
    browser: Browser
    sites: tuple[Site, Site]
    folder: Path
