"""What all commands share: exit statuses, messages, and docs without errors."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from wizard.check import validate
from wizard.content.load import load
from wizard.problems import errors

if TYPE_CHECKING:
    from pathlib import Path

    from wizard.content.load import Docs

OK, FAULTY, FAILED = 0, 1, 2


def tell(text: str) -> None:
    """Write to standard error, so that standard output stays data."""
    print(text, file=sys.stderr)


def print_json(value: object) -> None:
    """Write a value as JSON with Polish letters."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def sound(folder: Path) -> Docs | None:
    """Load docs; report their errors, if there are any, and return None."""
    docs = load(folder)
    found = errors(validate(docs))
    for problem in found:
        tell(str(problem))
    if found:
        tell("Najpierw trzeba poprawić te błędy.")
    return None if found else docs
