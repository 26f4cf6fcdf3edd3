"""The real docs and their tree, loaded once when the tests are collected."""

import re
from html import unescape

from mkdocs.config import load_config

from tasks.folders import ROOT
from wizard.compile import compile_tree
from wizard.compile.glossary import without_meanings
from wizard.compile.typography import plain
from wizard.content.load import load
from wizard.engine.tree import Node

DOCS = load(ROOT / "docs")
_CONFIG = load_config(str(ROOT / "mkdocs.yml"))
TREE = compile_tree(DOCS, _CONFIG.markdown_extensions, _CONFIG.mdx_configs)
RESULTS = [node for node in TREE.nodes.values() if node.kind == "result"]


def words(node: Node) -> str:
    """Return all texts of a node as its editor wrote them."""
    html = " ".join([node.title, node.body, *node.todo, node.after])
    return plain(unescape(re.sub(r"<[^>]+>", "", without_meanings(html))))


def walked(answers: str) -> list[Node]:
    """Return the nodes of a walk from the start, including the last one.

    Args:
        answers: `question=key` in order, also through results.
    """
    nodes = [TREE.nodes[TREE.start]]
    for answer in answers.split():
        asked, _, key = answer.partition("=")
        option = nodes[-1].option(key)
        assert (nodes[-1].id, option is not None) == (asked, True), answer
        nodes += [TREE.nodes[option.to]] if option else []
    return nodes
