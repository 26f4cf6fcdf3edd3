"""Subprocesses, whose output is shown only on failure, and `exec`."""

from __future__ import annotations

import os
import subprocess
import sys
from subprocess import DEVNULL, PIPE, STDOUT, TimeoutExpired
from typing import TYPE_CHECKING, NoReturn

from tasks.folders import BYTECODE, ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    Command = Sequence[object]  # strings and paths

REMEDY = "fix what is shown above, then run this again."


class SetupError(Exception):
    """One sentence: what this machine lacks, and what to do."""


def log(sentence: str) -> None:
    """Print a message to stderr: stdout belongs to the output of commands."""
    print(f"wizard: {sentence}", file=sys.stderr, flush=True)


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment for the programs of this project.

    Python stores its bytecode in a separate folder, even if the machine forbids it
    beside the sources. Without bytecode, each program would compile all its packages.
    """
    own = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPYCACHEPREFIX": str(BYTECODE)}
    found = {**os.environ, **own, **(extra or {})}
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    return found


def passes(command: Command, *, env: Mapping[str, str] | None = None) -> bool:
    """Run a program; show its output and return False if it fails."""
    done = _run(command, STDOUT, env=env)
    if done.returncode:
        sys.stderr.write(done.stdout.decode(errors="replace"))
    return done.returncode == 0


def quietly(command: Command, *, failure: str, remedy: str = REMEDY) -> None:
    """Run a program; if it fails, show its output and raise a SetupError."""
    if not passes(command):
        raise SetupError(f"{failure}: {remedy}")


def answer(command: Command, *, seconds: float | None = None) -> str | None:
    """Return the output of a program; None if it fails, is missing or takes too long.

    A program on PATH may still fail: pyenv leaves shims of absent versions there.
    """
    try:
        done = _run(command, DEVNULL, seconds=seconds)
    except (OSError, TimeoutExpired):
        return None
    return None if done.returncode else done.stdout.decode(errors="replace").strip()


def succeeds(command: Command, *, seconds: float | None = None) -> bool:
    """Tell whether a program exists and ends with status 0, within a time limit."""
    return answer(command, seconds=seconds) is not None


def status(command: Command, *, env: Mapping[str, str] | None = None) -> int:
    """Run a program with its output shown, and return its exit status."""
    words = [str(part) for part in command]
    return subprocess.run(words, cwd=ROOT, env=environment(env), check=False).returncode


def become(command: Command, *, folder: Path | None = None) -> NoReturn:
    """Replace this process by a program, so that signals reach it directly.

    Without a folder, paths in the arguments stay relative to the caller's.
    """
    words = [str(part) for part in command]
    sys.stdout.flush()
    sys.stderr.flush()
    if folder:
        os.chdir(folder)
    os.execve(words[0], words, environment())  # noqa: S606 - no shell is wanted


def _run(
    command: Command,
    errors: int,
    *,
    env: Mapping[str, str] | None = None,
    seconds: float | None = None,
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment(env),
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=errors,
        timeout=seconds,
        check=False,
    )
