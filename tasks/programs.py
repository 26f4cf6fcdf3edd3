"""Other programs: run without a word while all is well, or taken over by."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

from tasks.folders import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    Command = Sequence["str | Path"]


class SetupError(Exception):
    """What this machine lacks and what to do about it, in one sentence."""


def tell(words: str) -> None:
    """Say something on stderr: stdout belongs to what a command prints."""
    print(f"wizard: {words}", file=sys.stderr, flush=True)


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment that every program of this project gets."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", **(extra or {})}


def quietly(
    command: Command, *, otherwise: str, env: Mapping[str, str] | None = None
) -> None:
    """Run a program whose output matters only when it fails.

    Raises:
        SetupError: It failed. Its output is shown, then the sentence `otherwise`.
    """
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        sys.stderr.write(done.stdout.decode(errors="replace"))
        raise SetupError(otherwise)


def succeeds(command: Command, *, seconds: float | None = None) -> bool:
    """Tell whether a program exists and ends well, within a time if one is given."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=seconds,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def answer(command: Command) -> str:
    """Return what a program prints, or nothing where it fails or does not exist.

    A program that is found may still fail: pyenv leaves such names on PATH.
    """
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return ""
    return done.stdout.decode(errors="replace").strip() if not done.returncode else ""


def status(command: Command, *, env: Mapping[str, str] | None = None) -> int:
    """Run a program in the open and return its exit status."""
    return subprocess.run(
        [str(part) for part in command], cwd=ROOT, env=environment(env), check=False
    ).returncode


def become(
    command: Command,
    *,
    folder: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> NoReturn:
    """Turn this process into another program, so that signals reach it at once.

    Without a folder it stays where it is: a command may be given paths relative
    to where it was called.
    """
    words = [str(part) for part in command]
    sys.stdout.flush()
    sys.stderr.flush()
    if folder:
        os.chdir(folder)
    os.execve(words[0], words, environment(env))  # noqa: S606 - no shell is wanted
