"""What a configuration says of the site, and what the site gets besides the docs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.structure.files import File

from wizard.runtime.served_files import served
from wizard.site import offline
from wizard.site.assets import FOLDER, assets
from wizard.site.notice import GUIDE
from wizard.site.offline.papers import papers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from wizard.engine.page import Style
    from wizard.runtime.bundle import Runtime

# Of Material: lunr's other languages, which no page loads, and source maps.
_NOT_NEEDED = re.compile(r"assets/javascripts/lunr/.*|assets/.*\.map")
_SEARCH_WORKER = "assets/javascripts/workers/search.*.min.js"
# Nobody asks a folder for them.
_PAGES_OF_A_SERVER = {"404.html", "sitemap.xml"}
_OFFLINE_STYLE = f"{FOLDER}/offline.css"


def dress(config: MkDocsConfig, edition: offline.Edition | None) -> None:
    """Name our styles and scripts in a configuration as they are called in the site."""
    names = {one.written: one.name for one in assets(offline=edition is not None)}
    if edition:
        config.extra_css.append(_OFFLINE_STYLE)
        config.extra["polyfills"] = [_head_script(config)[0]]
        config.theme.static_templates -= _PAGES_OF_A_SERVER
    config.extra["offline"] = edition
    config.extra_css = [names.get(path, path) for path in config.extra_css]
    for script in config.extra_javascript:
        if isinstance(script, ExtraScriptValue):
            script.path = names.get(script.path, script.path)


def is_needed(path: str, edition: offline.Edition | None) -> bool:
    """Tell whether a file of the theme is one that pages load."""
    no_server = path in _PAGES_OF_A_SERVER or Path(path).match(_SEARCH_WORKER)
    return not (_NOT_NEEDED.fullmatch(path) or (edition and no_server))


def add(
    files: Files,
    config: MkDocsConfig,
    runtime: Runtime | None,
    edition: offline.Edition | None,
) -> None:
    """Put into the site what neither the docs nor the theme have."""
    made = _runtime(runtime, edition) if runtime else ()
    ours = ((one.name, one.path) for one in assets(offline=edition is not None))
    others = _of_the_edition(config, edition) if edition else ()
    for name, content in (*ours, *made, *others):
        files.append(generated(config, name, content))


def guide(page: Page, files: Files) -> str:
    """Return where a page finds the guide's chapter on problems, if it is there."""
    chapter = files.get_file_from_path(GUIDE)
    return chapter.url_relative_to(page.file) if chapter else ""


def is_trial(config: MkDocsConfig) -> bool:
    """Tell whether it is not known where the site is, or who publishes it."""
    publisher = config.extra.get("wydawca") or {}
    known = (config.site_url, publisher.get("nazwa"), publisher.get("kontakt"))
    return not all(known)


def style_of(config: MkDocsConfig) -> Style:
    """Return how the site names its pages."""
    return "dir/" if config.use_directory_urls else "file.html"


def generated(config: MkDocsConfig, name: str, content: str | bytes | Path) -> File:
    """Return a file of the site that no file of the docs stands behind."""
    if isinstance(content, Path):
        return File.generated(config, name, abs_src_path=str(content))
    return File.generated(config, name, content=content)


def _runtime(
    runtime: Runtime, edition: offline.Edition | None
) -> Iterator[tuple[str, bytes | Path]]:
    return offline.placed(runtime) if edition else runtime.placed


def _of_the_edition(
    config: MkDocsConfig, edition: offline.Edition
) -> Iterator[tuple[str, bytes]]:
    yield _head_script(config)
    publisher = config.extra.get("wydawca") or {}
    yield from papers(
        edition,
        publisher=publisher.get("nazwa") or "",
        contact=publisher.get("kontakt") or "",
        site=config.site_url or "",
    )


def _head_script(config: MkDocsConfig) -> tuple[str, bytes]:
    (worker,) = (
        path
        for folder in config.theme.dirs
        for path in Path(folder).glob(_SEARCH_WORKER)
    )
    content = offline.head_script(worker.read_text(encoding="utf-8"))
    return served("offline.js", content, FOLDER).name, content
