"""The pages of the built site, as parameters for tests."""

from tests.support import real_docs
from wizard.check import validate
from wizard.content import paths
from wizard.content.layout import is_private
from wizard.problems import errors

DOCS = real_docs.DOCS
if _errors := errors(validate(DOCS)):
    raise AssertionError("\n".join(map(str, _errors)))

TREE = real_docs.TREE

PATHS = list(paths.paths(DOCS))
CONTINUATIONS = list(paths.continuations(DOCS))

NODES = list(TREE.nodes)
MARKED = next(node for node in TREE.nodes.values() if 'class="word"' in node.body)
"""A node with a word that the glossary explains."""

RESULTS = [node.id for node in real_docs.RESULTS]

NOT_FOUND = "404.html"


def address(path: str) -> str:
    """Return the address in the site of a page of the docs."""
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
    """Return the file that a server sends for an address."""
    return page if page.endswith(".html") else f"{page}index.html"


def name_of(page: str) -> str:
    """Return a name for an address, for test reports."""
    return page or "home"
