"""Runs `python -m wizard TASK`, on any Python from 3.9 and with nothing installed.

A developer's task runs here; anything else is a command of the wizard itself
and goes to `wizard.commands.cli` in `.venv`, which is set up first if need be.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tasks import commands, programs, python

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Run a task or a command; status 2 if this machine cannot, 130 after Ctrl-C."""
    try:
        if not argv:
            print(commands.overview())  # noqa: T201 - the overview is the result
            return 0
        task = commands.TASKS.get(argv[0])
        if task:
            return task(argv[1:])
        python.install()
        programs.become([python.BIN / "wizard", *argv])
    except programs.SetupError as error:
        programs.tell(str(error))
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
