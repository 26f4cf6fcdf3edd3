"""What the configuration of a site says, and the names of our assets in it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.config.config_options import ExtraScriptValue

from wizard.engine.published_site import PublishedSite
from wizard.runtime import pyodide, scripts
from wizard.runtime.bundle import ASSETS_FOLDER
from wizard.site.site_files import SERVER_PAGES, assets, head_script

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from wizard.engine.page import Style
    from wizard.engine.tree import Tree
    from wizard.site.offline import Edition

_OFFLINE_STYLE = f"{ASSETS_FOLDER}/offline.css"
_LOGO = pyodide.BROWSER / "img" / "logo.svg"


def prepare(config: MkDocsConfig, edition: Edition, *, offline: bool) -> None:
    """Give templates our values, and styles and scripts their names in the site."""
    names = {one.written: one.name for one in assets(config, offline=offline)}
    first = scripts.OFFLINE_FIRST if offline else scripts.FIRST
    if offline:
        config.extra_css.append(_OFFLINE_STYLE)
        config.extra["polyfills"] = [head_script()[0]]
        config.theme.static_templates -= SERVER_PAGES
    config.extra |= {
        "edition": edition,
        "offline": edition if offline else None,
        "later_style": names[f"{ASSETS_FOLDER}/later.css"],
        "desk_style": names[f"{ASSETS_FOLDER}/desk.css"],
        "desk_script": names[f"{ASSETS_FOLDER}/desk.js"],
        "search_style": names[f"{ASSETS_FOLDER}/search-box.css"],
        "search_script": names[f"{ASSETS_FOLDER}/search-box.js"],
        "first_script": scripts.bundled()[first].decode().strip(),
        # A `data:` address sends no request.
        "icon": f"data:image/svg+xml,{quote(_LOGO.read_text(encoding='utf-8'))}",
        "trial": is_trial(config),
    }
    config.extra_css = [names.get(path, path) for path in config.extra_css]
    for script in config.extra_javascript:
        if isinstance(script, ExtraScriptValue):
            script.path = names.get(script.path, script.path)


def is_trial(config: MkDocsConfig) -> bool:
    """Whether the address of the site or its publisher is not set yet."""
    publisher = config.extra.get("wydawca") or {}
    known = (config.site_url, publisher.get("nazwa"), publisher.get("kontakt"))
    return not all(known)


def site_of(config: MkDocsConfig, edition: Edition | None) -> PublishedSite:
    """Return where the site is published, as the engine writes it into messages.

    The pages of the offline edition have no public address. A contact of the publisher
    that is neither an e-mail address nor a URL is a sentence for readers, not a link.
    """
    publisher = config.extra.get("wydawca") or {}
    contact = str(publisher.get("kontakt") or "").strip()
    is_link = " " not in contact and ("@" in contact or contact.startswith("https://"))
    address = (config.site_url or "").rstrip("/")
    return PublishedSite(
        name=config.site_name,
        address=f"{address}/" if address and not edition else "",
        edition=edition.day if edition else "",
        report=contact if is_link else "",
    )


def style_of(config: MkDocsConfig) -> Style:
    """Return how the site names its pages."""
    return "dir/" if config.use_directory_urls else "file.html"


def start_page(tree: Tree, config: MkDocsConfig) -> str:
    """Return the address of the first question's page within the site."""
    page = tree.nodes[tree.start].page
    return f"{page}/" if config.use_directory_urls else f"{page}.html"
