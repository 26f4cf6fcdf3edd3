"""Run the benchmarks: `python -m bench [--rounds N] [--only NAME ...]`, in the root.

Prints the tables, and writes them to dist/bench.md and, with every sample, to
dist/bench.json.
"""

import json
import os
import platform
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench import answers, blocks, commands, editing, load, sites, start, table, wire
from bench.chrome import launched
from bench.figures import Section
from bench.run import Run, log
from bench.search import recall
from tasks.folders import BROWSER, ROOT

Measurement = Callable[[Run], tuple[Section, ...]]

MEASUREMENTS: Mapping[str, Measurement] = {
    "start": start.cold_and_again,
    "cpu": start.slow_cpu,
    "phone": start.slow_phone,
    "bytes": wire.of_python,
    "first": wire.before_answering,
    "blocks": blocks.longest_blocks,
    "answers": answers.answers,
    "edits": editing.edits,
    "trees": commands.trees,
    "load": load.many_at_once,
    "search": recall.searches,
}
DIST = ROOT / "dist"
ROUNDS = 7


def main() -> None:
    """Run the chosen benchmarks and write their tables."""
    arguments = _arguments()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        browser = stack.enter_context(launched())
        log("building and compressing both sites ...")
        both = stack.enter_context(sites.both(folder))
        run = Run(arguments.rounds, browser, both, folder)
        sections = _measured(run, arguments.only or MEASUREMENTS)
        _write(sections, _about(run))


def _arguments() -> Namespace:
    parser = ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--only", nargs="+", choices=list(MEASUREMENTS))
    return parser.parse_args()


def _measured(run: Run, names: Sequence[str] | Mapping[str, object]) -> list[Section]:
    return [section for name in names for section in MEASUREMENTS[name](run)]


def _about(run: Run) -> dict[str, Any]:
    package = json.loads((BROWSER / "package.json").read_text(encoding="utf-8"))
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "rounds": run.rounds,
        "chromium": run.browser.version,
        "pyodide": package["dependencies"]["pyodide"],
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": [round(load, 1) for load in os.getloadavg()],
    }


def _write(sections: Sequence[Section], about: Mapping[str, Any]) -> None:
    head = ", ".join(f"{name} {value}" for name, value in about.items())
    text = f"{head}\n\n{table.markdown(sections)}"
    found = {"about": about, "sections": [table.as_json(one) for one in sections]}
    DIST.mkdir(exist_ok=True)
    (DIST / "bench.md").write_text(text, encoding="utf-8")
    (DIST / "bench.json").write_text(
        json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    print(text)


if __name__ == "__main__":
    main()
