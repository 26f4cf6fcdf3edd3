"""Every way to break a docs folder that `check` knows, by name.

Each case is a change to the sound docs of `tests.support.docs`; what `check` reports is
in tests/check/problems.txt under the same name. A module has the cases of the module
of that name in `wizard/problems`; `files` has those of `links` too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tasks.folders import ROOT
from tests.support.broken import (
    files,
    frequencies,
    lookalikes,
    names,
    nodes,
    routes,
    shared,
    texts,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.broken.changes import Files

CASES: Mapping[str, Files] = {
    **files.CASES,
    **nodes.CASES,
    **lookalikes.CASES,
    **names.CASES,
    **shared.CASES,
    **words.CASES,
    **routes.CASES,
    **frequencies.CASES,
    **texts.CASES,
}

EXPECTED = (ROOT / "tests" / "check" / "problems.txt").read_text("utf-8")
"""What `check` reports for each case, below a line with its name."""
