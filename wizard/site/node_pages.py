"""Questions and results in the shell: their own pages, and the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.utils import get_relative_url

from wizard.compile import first_words
from wizard.compile.typography import plain
from wizard.engine.render import render_first_question
from wizard.engine.step import static_step
from wizard.site.extras import style_of
from wizard.site.shell import with_question

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from wizard.engine.tree import Node, Tree
    from wizard.runtime.bundle import Runtime


def meta(
    page: Page, config: MkDocsConfig, node: Node, runtime: Runtime | None, *, live: bool
) -> dict[str, Any]:
    """Return what stands in the place of the front matter.

    Args:
        page: The page, with the front matter that its editor wrote.
        config: Of the site.
        node: What the page shows.
        runtime: What brings the engine, if there is one.
        live: Whether this is a preview, for editors.
    """
    return {
        "template": "wizard.html",
        "title": plain(node.title),
        "description": page.meta.get("description") or first_words(node),
        "live": _engine(page, config, runtime, preview=live) if runtime else None,
    }


def start_page(tree: Tree, config: MkDocsConfig) -> str:
    """Return the first question's page as MkDocs names it."""
    page = tree.nodes[tree.start].page
    return f"{page}/" if config.use_directory_urls else f"{page}.html"


def with_first_question(html: str, page: Page, config: MkDocsConfig, tree: Tree) -> str:
    """Ask the first question where a page has a paragraph that only links to it."""
    address = get_relative_url(start_page(tree, config), page.url)
    root = get_relative_url(".", page.url)
    step = static_step(tree, tree.start)
    question = render_first_question(step, root, style_of(config))
    return with_question(html, address, question)


def _engine(
    page: Page, config: MkDocsConfig, runtime: Runtime, *, preview: bool
) -> dict[str, str]:
    settings = runtime.settings(
        root=get_relative_url(".", page.url),
        style=style_of(config),
        site=config.site_url or "",
        suffix=f" - {config.site_name}",
        preview=preview,
    )
    return {
        "settings": settings,
        "early": runtime.early,
        "script": runtime.page.name,
    }
