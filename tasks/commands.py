"""The tasks by name; each sets up what it needs and then does its one thing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tasks import node, programs, python, requirements, site
from tasks.folders import BROWSER, ROOT, SNAPSHOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Task = Callable[[Sequence[str]], int]

QUICK = (
    "tests/engine",
    "tests/content",
    "tests/compile",
    "tests/check",
    "tests/docs",
    "tests/commands",
    "tests/test_architecture.py",
)
"""The tests of the engine and of the stages before it: no site, no browser."""

SLOWER = "tests/docs/test_guide.py"
"""The examples of the editors' guide, each checked with all the docs."""

MOST_WORKERS = 5
"""The number of workers of pytest that share the tests at most; each has a browser."""


def install(_arguments: Sequence[str] = ()) -> int:
    """Set up everything: Python, Node, browsers, servers, a dictionary."""
    python.install()
    node.install()
    requirements.install()
    return 0


def serve(arguments: Sequence[str]) -> int:
    """Serve the site with live reload."""
    python.install()
    node.install()
    site.serve(arguments)


def build(arguments: Sequence[str]) -> int:
    """Build the public site in site/."""
    python.install()
    node.install()
    return site.build(arguments)


def offline(arguments: Sequence[str]) -> int:
    """Build the edition without a network: dist/gdzie-moje-dziecko-offline.zip."""
    python.install()
    node.install()
    return site.offline(arguments)


def quick(arguments: Sequence[str]) -> int:
    """Run the tests of the engine and the stages, in seconds."""
    python.install()
    few = ["--hypothesis-profile", "quick", "--ignore", SLOWER]
    programs.become([*_pytest_command(), *few, *QUICK, *arguments], folder=ROOT)


def test(arguments: Sequence[str]) -> int:
    """Run the tests; what follows goes to pytest."""
    install()
    # pytest replaces this process, so that its summary is the last output.
    programs.become([*_pytest_command(), *arguments], folder=ROOT)


def test_all(arguments: Sequence[str]) -> int:
    """Run the tests and play everything everywhere, however long it takes."""
    install()
    # First the live wizard with the other runtime, then everything.
    live = [*_pytest_command(), "tests/browser", "-k", "live", *arguments]
    other = programs.status(live, env={"WIZARD_RUNTIME": "stock"})
    return other or test(["--every-path", *arguments])


def bench(arguments: Sequence[str]) -> int:
    """Measure: our runtime and stock Pyodide, MkDocs, the commands, a server."""
    install()
    requirements.install(requirements.FOR_BENCH)
    program = [_tool("python"), "-m", "bench"]
    programs.become([*program, *arguments], folder=ROOT)


def lint(_arguments: Sequence[str] = ()) -> int:
    """Check format, rules and types of the Python and the JavaScript."""
    python.install()
    node.install()
    checks: Mapping[str, Sequence[str]] = {
        "format": [_tool("ruff"), "format", "--check", "."],
        "rules": [_tool("ruff"), "check", "."],
        "Python types": [_tool("mypy")],
        "types of the pages' JavaScript": node.types(BROWSER),
        "types of the worker's JavaScript": node.types(BROWSER / "worker"),
        "types of the snapshot's JavaScript": node.types(SNAPSHOT),
    }
    failed = [name for name, command in checks.items() if programs.status(command)]
    if failed:
        programs.log(f"these checks failed: {', '.join(failed)}.")
    return 1 if failed else 0


def tidy(_arguments: Sequence[str] = ()) -> int:
    """Format the Python and fix what ruff can fix."""
    python.install()
    fixed = programs.status([_tool("ruff"), "check", "--fix", "."])
    return programs.status([_tool("ruff"), "format", "."]) or fixed


def lock(arguments: Sequence[str]) -> int:
    """Lock the packages; with --upgrade, newer ones."""
    python.lock(arguments)
    node.lock()
    return 0


TASKS: Mapping[str, Task] = {
    "serve": serve,
    "quick": quick,
    "test": test,
    "test-all": test_all,
    "bench": bench,
    "build": build,
    "offline": offline,
    "lint": lint,
    "format": tidy,
    "install": install,
    "lock": lock,
}


def main(argv: Sequence[str]) -> int:
    """Run a task or a command; status 2 if this machine cannot, 130 after Ctrl-C."""
    if not argv:
        print(overview())
        return 0
    try:
        task = TASKS.get(argv[0])
        if task:
            return task(argv[1:])
        python.install()
        programs.become([_tool("wizard"), *argv])
    except programs.SetupError as error:
        programs.log(str(error))
        return 2
    except KeyboardInterrupt:
        return 130


def overview() -> str:
    """Return the tasks and what each does."""
    lines = [f"  {name:<10}{task.__doc__}" for name, task in TASKS.items()]
    commands = "Other commands: python3 -m wizard --help"
    return "\n".join(["python3 -m wizard TASK", *lines, commands])


def _pytest_command() -> list[str]:
    """Return pytest on every core.

    There is one worker more than there are cores, at most five: a test often waits for
    its browser to paint or to load, and then another one uses the core.

    Tests are distributed in order, so that those in browsers come last; those of a
    group stay together. A worker that ends is not replaced, since its replacement
    would get no tests and the run would never end.
    """
    groups = ["--dist", "loadgroup", "--no-loadscope-reorder"]
    workers = ["-n", str(min(_cores() + 1, MOST_WORKERS)), "--max-worker-restart", "0"]
    return [_tool("pytest"), *workers, *groups]


def _cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):  # Linux alone has it
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _tool(name: str) -> str:
    return str(python.BIN / name)
