"""The real docs, without what MkDocs adds to them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.compile import compile_tree
from wizard.glossary import without_meanings
from wizard.load import load
from wizard.typography import plain

if TYPE_CHECKING:
    from wizard.engine.tree import Node

DOCS = load(Path("docs"))
TREE = compile_tree(DOCS)
RESULTS = [node for node in TREE.nodes.values() if node.kind == "result"]


def words(node: Node) -> str:
    """Return all that a node says, as its editor wrote it."""
    html = " ".join([node.title, node.body, *node.steps, node.after])
    return plain(re.sub(r"<[^>]+>", "", without_meanings(html)))
