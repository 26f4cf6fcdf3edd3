"""The command `wizard built`: whether a built site has every question and result.

A site generator that does not run our plugin, and says nothing, builds a site with the
same addresses and no wizard. No check of the texts can see that.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wizard.commands.terminal import FAULTY, OK, print_error
from wizard.content.load import load
from wizard.hosting.built_nodes import built_nodes

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_options(parser: ArgumentParser) -> None:
    """Add the second folder, that of the content."""
    parser.add_argument("content", nargs="?", default="docs")
    parser.set_defaults(command=run)


def run(arguments: Namespace, folder: Path) -> int:
    """Compare a built site with the content, and print how many pages it has."""
    nodes = load(Path(arguments.content)).nodes.values()
    wanted = {node.path for node in nodes}
    found = built_nodes(folder)
    if missing := sorted(wanted - found):
        print_error(
            f"W zbudowanej stronie „{folder}” brakuje {len(missing)} z {len(wanted)}"
            f" pytań i wyników, na przykład „{missing[0]}”. Nie publikuj jej: program,"
            " który ją zbudował, mógł pominąć wtyczkę „wizard” z pliku mkdocs.yml."
        )
    if surplus := sorted(found - wanted):
        print_error(
            f"W zbudowanej stronie „{folder}” jest „{surplus[0]}”, a w folderze"
            f" „{arguments.content}” nie ma takiego pliku. Zbuduj stronę jeszcze raz."
        )
    if missing or surplus:
        return FAULTY
    kinds = [node.kind for node in nodes]
    print(
        "Zbudowana strona jest cała."
        f" Pytania: {kinds.count('question')}, wyniki: {kinds.count('result')}."
    )
    return OK
