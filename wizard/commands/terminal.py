"""Parts that all commands share: exit statuses, output, docs without errors."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from wizard.check import mistakes
from wizard.content.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from wizard.content.load import Docs

OK, FAULTY, FAILED = 0, 1, 2


def print_error(text: str) -> None:
    """Print to standard error; standard output is for data."""
    print(text, file=sys.stderr)


def print_json(value: object) -> None:
    """Print a value as JSON, Polish letters unescaped."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def docs_without_errors(folder: Path) -> Docs | None:
    """Load docs; where they have errors, print these and return None."""
    docs = load(folder)
    found = mistakes(docs)
    for problem in found:
        print_error(str(problem))
    if found:
        print_error("Najpierw trzeba poprawić te błędy.")
    return None if found else docs
