"""The command `wizard paths`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from wizard import paths
from wizard.cli.terminal import FAULTY, OK, print_json, sound

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from wizard.load import Docs


def add_options(parser: ArgumentParser) -> None:
    """Add the options that `wizard paths` has of its own."""
    for name in ("--count", "--continuations"):
        parser.add_argument(name, action="store_true")
    parser.set_defaults(command=run)


def run(arguments: Namespace, folder: Path) -> int:
    """List or count paths."""
    docs = sound(folder)
    if docs is None:
        return FAULTY
    # Counts of large trees have more digits than Python converts by default.
    sys.set_int_max_str_digits(0)
    show = _count if arguments.count else _list
    show(arguments, docs)
    return OK


def _count(arguments: Namespace, docs: Docs) -> None:
    counted = (
        paths.count_continuations if arguments.continuations else paths.count_paths
    )
    print(counted(docs))


def _list(arguments: Namespace, docs: Docs) -> None:
    listed = paths.continuations if arguments.continuations else paths.paths
    if arguments.json:
        print_json([paths.as_json(path) for path in listed(docs)])
    else:
        for path in listed(docs):
            print(path)
