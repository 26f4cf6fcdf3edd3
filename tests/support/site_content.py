"""The real docs, as tables for the tests of the site; read once, when collecting."""

from __future__ import annotations

from mkdocs.config import load_config

from tasks.folders import ROOT
from wizard.check import validate
from wizard.compile import compile_tree
from wizard.content import paths
from wizard.content.layout import is_private
from wizard.content.load import load
from wizard.problems import errors

DOCS = load(ROOT / "docs")
if _errors := errors(validate(DOCS)):
    raise AssertionError("\n".join(map(str, _errors)))

_CONFIG = load_config(str(ROOT / "mkdocs.yml"))
TREE = compile_tree(DOCS, _CONFIG.markdown_extensions, _CONFIG.mdx_configs)

PATHS = list(paths.paths(DOCS))
CONTINUATIONS = list(paths.continuations(DOCS))

NODES = list(TREE.nodes)
MARKED = next(node for node in TREE.nodes.values() if 'class="word"' in node.body)
"""A node with a word that is explained."""

RESULTS = [node.id for node in TREE.nodes.values() if node.kind == "result"]

NOT_FOUND = "404.html"


def address(path: str) -> str:
    """Return the address within the site of a page of the docs."""
    page = path.removesuffix(".md")
    folder, _, name = page.rpartition("/")
    return f"{page}/" if name != "index" else f"{folder}/".removeprefix("/")


ADDRESSES = [
    *(
        address(draft.path)
        for draft in DOCS.drafts.values()
        if not is_private(draft.path)
    ),
    NOT_FOUND,
]
"""The addresses of all pages; the home page's is empty."""


def file_of(page: str) -> str:
    """Return the file that a server answers an address with."""
    return page if page.endswith(".html") else f"{page}index.html"


def name_of(page: str) -> str:
    """Name an address in the report of the tests."""
    return page or "home"
