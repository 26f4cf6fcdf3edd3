"""The pages of questions and results: a step in the shell of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.utils import get_relative_url

from wizard.compile import first_words
from wizard.content.layout import CODES
from wizard.engine.plain_text import plain
from wizard.engine.render import render_page
from wizard.engine.step import static_step
from wizard.site.settings import style_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from wizard.runtime.bundle import Runtime
    from wizard.site.build import Build

TEMPLATE = "wizard.html"
_NO_STEP = (
    '<div class="wizard"><h1 id="krok">'
    "Tę stronę zobaczysz, gdy poprawisz błędy wymienione wyżej</h1></div>"
)


def meta(
    page: Page,
    config: MkDocsConfig,
    build: Build | None,
    node_id: str,
    *,
    preview: bool,
) -> dict[str, Any]:
    """Return the front matter that the theme gets in place of the editor's.

    `build` is the last one without errors, if there was one.
    """
    node = build.tree.nodes.get(node_id) if build and build.tree else None
    if build is None or node is None:
        return {"template": TEMPLATE, "title": node_id}
    is_result = node.kind == "result"
    return {
        "template": TEMPLATE,
        "title": plain(node.title),
        "description": page.meta.get("description") or first_words(node),
        "live": live(page, config, build.runtime, preview=preview, later=not is_result),
        "result": is_result,
    }


def step(page: Page, config: MkDocsConfig, build: Build | None, node_id: str) -> str:
    """Return the static step of a page, or a placeholder where there is no tree."""
    if build is None or build.tree is None or node_id not in build.tree.nodes:
        return _NO_STEP
    root = get_relative_url(".", page.url)
    shown = static_step(build.tree, node_id)
    return render_page(shown, root, style_of(config), build.day)


def live(
    page: Page,
    config: MkDocsConfig,
    runtime: Runtime | None,
    *,
    preview: bool,
    later: bool = False,
) -> dict[str, str] | None:
    """Return what the page of a node, or that for codes, needs to start the engine.

    With `later`, the style of results is loaded by a script.
    """
    if runtime is None:
        return None
    settings = runtime.settings(
        root=get_relative_url(".", page.url),
        style=style_of(config),
        site=config.site_url or "",
        suffix=f" - {config.site_name}",
        later=config.extra["later_style"] if later else "",
        preview=preview,
    )
    if page.file.src_uri == CODES:
        return {"settings": settings, "script": runtime.code_page.name}
    return {"settings": settings, "early": runtime.early}
