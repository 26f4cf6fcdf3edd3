"""Broken docs folders by name, one or more for each problem that `check` reports.

Each case is a change to the valid docs of `tests.support.docs`. The expected report is
in tests/check/problems.txt under the same name. Each module here has the cases of the
module of the same name in `wizard/problems`; `files` also has those of `links`.
"""

from collections.abc import Mapping

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
"""The expected report for each case, below a line with its name."""
