"""Broken docs folders by name, one or more for each problem that `check` reports.

Each case is a change to the valid docs of `tests.support.docs`. The expected report is
in tests/check/problems.txt under the same name.
"""

import ast
from collections.abc import Mapping
from pathlib import Path

from tasks.folders import ROOT
from tests.support.broken import dates, files, letters, names, pages, tree
from tests.support.broken.changes import Files
from wizard import problems

CASES: Mapping[str, Files] = {
    **files.CASES,
    **pages.CASES,
    **names.CASES,
    **dates.CASES,
    **letters.CASES,
    **tree.CASES,
}

EXPECTED = (ROOT / "tests" / "check" / "problems.txt").read_text("utf-8")
"""The expected report for each case, below a line with its name."""


def codes() -> set[str]:
    """Return the codes of all kinds of problems, as `wizard/problems/` makes them."""
    modules = Path(problems.__file__).parent.glob("*.py")
    return {
        ast.literal_eval(node.args[1])
        for path in modules
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Problem"
    }
