"""Runs `python -m wizard`: in the checkout also with nothing installed (Python 3.9).

`tasks/` is beside this package in the checkout only. There, the name of a task runs it,
and another command runs in `.venv`, which is set up first. Elsewhere, every command
goes to `wizard.commands.cli`.
"""

from __future__ import annotations

import sys
from pathlib import Path

if (Path(__file__).parents[1] / "tasks" / "commands.py").exists():
    from tasks.commands import main
else:
    from wizard.commands.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
