"""Measure how the time of the wizard's commands grows with the tree."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic

from bench.figures import Goal, Row, Section
from bench.run import Run, log
from bench.trees import write
from tasks.python import BIN

SIZES = (100, 1_000, 10_000)
MOST_ROUNDS = 3
"""A round takes half a minute, and rounds hardly differ."""

_COMPILE = """
import sys
from pathlib import Path
from wizard.compile import compile_tree
from wizard.content.load import load
from wizard.check import validate
docs = load(Path(sys.argv[1]))
validate(docs)
compile_tree(docs)
"""

COMMANDS: Mapping[str, Sequence[str]] = {
    "`wizard check`": (str(BIN / "wizard"), "check"),
    "`wizard paths --count`": (str(BIN / "wizard"), "paths", "--count"),
    "load, validate, compile": (sys.executable, "-c", _COMPILE),
}
GOALS: Mapping[str, tuple[Goal, ...]] = {
    "`wizard check`": (Goal(12, "ratio"), Goal(5, "last"))
}


def trees(run: Run) -> tuple[Section, ...]:
    """Measure each command on trees of each size."""
    folders = [write(run.folder / f"tree-{size}", size) for size in SIZES]
    rounds = min(run.rounds, MOST_ROUNDS)
    taken: dict[tuple[str, Path], list[float]] = {}
    for number in range(rounds):
        for name, command in COMMANDS.items():
            for folder in folders:
                seconds = _run([*command, str(folder)])
                taken.setdefault((name, folder), []).append(seconds)
        log(f"trees {number + 1}")
    rows = tuple(
        Row(name, "s", [taken[name, folder] for folder in folders], GOALS.get(name, ()))
        for name in COMMANDS
    )
    columns = tuple(f"{size:,} nodes" for size in SIZES)
    return (Section("Trees of any size", columns, rows, "10,000/1,000"),)


def _run(command: Sequence[str]) -> float:
    begun = monotonic()
    subprocess.run(command, check=True, capture_output=True)
    return monotonic() - begun
