"""Pages of the built site that together show every kind of element."""

from functools import cache
from pathlib import Path

from tests.support.site_content import ADDRESSES
from tests.support.site_links import document


@cache
def with_every_element(site: Path) -> tuple[str, ...]:
    """Return a few pages with every element and class of the site.

    What styles depend on is there, so that colours and sizes need no other page. The
    page that adds most comes first, as in every greedy cover of sets.
    """
    elements = {page: _elements(site, page) for page in ADDRESSES}
    missing = frozenset().union(*elements.values())
    chosen = []
    while missing:
        page = max(elements, key=lambda page: len(elements[page] & missing))
        chosen.append(page)
        missing -= elements[page]
    return tuple(chosen)


def _elements(site: Path, page: str) -> frozenset[str]:
    """Return the names of a page's elements, alone and with each class."""
    found = set()
    for tag, known in document(site, page).tags:
        classes = (known.get("class") or "").split()
        found |= {tag, *(f"{tag}.{name}" for name in classes)}
    return frozenset(found)
