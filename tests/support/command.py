"""The commands of `wizard`, run in the process of the tests."""

import io
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from wizard.commands.cli import main


@dataclass(frozen=True)
class Done:
    """The exit status of a command, and its output."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path) -> Done:
    """Run a command as a terminal would."""
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        try:
            status = main(list(map(str, arguments)))
        except SystemExit as stop:
            status = int(stop.code or 0)
    return Done(status, out.getvalue(), err.getvalue())


def output(*arguments: str | Path) -> str:
    """Return the standard output of a command, which must succeed."""
    done = run(*arguments)
    assert done.status == 0, done
    return done.out
