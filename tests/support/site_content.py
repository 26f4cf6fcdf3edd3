"""The real docs, their tree, and the pages of their site; loaded once."""

import re
from dataclasses import replace
from html import unescape

import pytest
from mkdocs.config import load_config

from tasks.folders import ROOT
from wizard.check import validate
from wizard.compile import compile_tree
from wizard.content import paths
from wizard.content.layout import is_private
from wizard.content.load import load
from wizard.engine.plain_text import plain, without_meanings
from wizard.engine.tree import Node
from wizard.problems import errors
from wizard.site.settings import site_of

DOCS = load(ROOT / "docs")
if _errors := errors(validate(DOCS)):
    raise AssertionError("\n".join(map(str, _errors)))

_CONFIG = load_config(str(ROOT / "mkdocs.yml"))
TREE = replace(
    compile_tree(DOCS, _CONFIG.markdown_extensions, _CONFIG.mdx_configs),
    site=site_of(_CONFIG, None),
)

PATHS = list(paths.paths(DOCS))
CONTINUATIONS = list(paths.continuations(DOCS))

NODES = list(TREE.nodes)
MARKED = next(node for node in TREE.nodes.values() if 'class="word"' in node.body)
"""A node with a word that the glossary explains."""

RESULTS = [node.id for node in TREE.nodes.values() if node.kind == "result"]

NOT_FOUND = "404.html"


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


def address(path: str) -> str:
    """Return the address in the site of a page of the docs."""
    page = path.removesuffix(".md")
    folder, _, name = page.rpartition("/")
    return f"{page}/" if name != "index" else f"{folder}/".removeprefix("/")


_PUBLISHED = [
    draft.path for draft in DOCS.drafts.values() if not is_private(draft.path)
]
INDEXED = [address(path) for path in _PUBLISHED]
"""The addresses of the pages that search engines show; the home page's is empty."""

ADDRESSES = [*INDEXED, NOT_FOUND]

PAGES_OF_NODES = {f"{TREE.nodes[node_id].page}/" for node_id in NODES}


def file_of(address: str) -> str:
    """Return the file that a server sends for an address."""
    is_folder = not address or address.endswith("/")
    return f"{address}index.html" if is_folder else address


def name_of(page: str) -> str:
    """Return a name for an address, for test reports."""
    return page or "home"


each_page = pytest.mark.parametrize("page", ADDRESSES, ids=name_of)
each_node = pytest.mark.parametrize("node_id", NODES)
