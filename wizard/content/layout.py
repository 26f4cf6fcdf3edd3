"""The map of a docs folder: where each kind of file is, and what is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.engine.tree import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.content.draft import DraftKind

ABOUT = "sprawdz/index.md"
"""The article about the wizard; its first link into pytanie/ names the start."""

CODES = "sprawdz/kod.md"
"""The article with the field for hand-over codes."""

DESK = "sprawdz/pulpit.md"
"""The article with the list of all nodes, for a clerk."""

POSTER = "sprawdz/plakat.md"
"""The article whose words are on the poster."""

ARTICLES = (ABOUT, CODES, DESK, POSTER)
"""The only articles in the wizard's folder."""

LETTERS = "sprawdz/letters"

TEXTS = "sprawdz/texts"
"""The shared texts, each in a file of its name."""

PUBLISHED = (".md", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf", ".txt")
"""The endings of files that are published."""

GUIDE = "redakcja/"
"""The editors' guide, which only `make serve` shows."""

DATA = ("terms", "sources", "contacts", "glossary", "frequencies", "synonyms")
"""The .yml files, each with a JSON Schema of its name."""

_KINDS: Mapping[str, DraftKind] = {
    LETTERS: "letter",
    TEXTS: "text",
    **{folder: kind for kind, folder in FOLDERS.items()},
}


def is_private(path: str) -> bool:
    """Whether a file is for the stages and for editors only; see mkdocs.yml."""
    in_tree = path.startswith("sprawdz/") and path.endswith((".yml", ".txt"))
    return in_tree or path.startswith((f"{LETTERS}/", f"{TEXTS}/", GUIDE))


def kind_of(path: str) -> DraftKind:
    """Return the kind of a Markdown file, by its folder."""
    return _KINDS.get(path.rpartition("/")[0], "article")
