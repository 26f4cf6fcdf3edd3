"""The command `wizard paths`."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from wizard.commands import summary
from wizard.commands.terminal import (
    FAILED,
    FAULTY,
    OK,
    docs_without_errors,
    print_error,
    print_json,
)
from wizard.content import paths

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from wizard.content.load import Docs


def add_options(parser: ArgumentParser) -> None:
    """Add the options that `wizard paths` has of its own."""
    for name in ("--count", "--continuations", "--summary"):
        parser.add_argument(name, action="store_true")
    parser.set_defaults(command=run)


def run(arguments: Namespace, folder: Path) -> int:
    """List, count or summarize paths."""
    if arguments.summary and (arguments.count or arguments.continuations):
        print_error(
            "Podaj samo --summary: są w nim już liczby, które podają --count"
            " i --continuations."
        )
        return FAILED
    docs = docs_without_errors(folder)
    if docs is None:
        return FAULTY
    # Counts of large trees have more digits than Python converts by default.
    sys.set_int_max_str_digits(0)
    show = _summarize if arguments.summary else _count if arguments.count else _list
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


def _summarize(arguments: Namespace, docs: Docs) -> None:
    found = summary.summarize(docs)
    if arguments.json:
        print_json(asdict(found))
    else:
        for line in summary.report(found, docs.data["frequencies"].file):
            print(line)
