"""The files of the site that are no pages: ours, the theme's, and those of the docs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from wizard.content.layout import PUBLISHED
from wizard.runtime import pyodide, scripts
from wizard.runtime.bundle import ASSETS_FOLDER
from wizard.runtime.served_files import served
from wizard.site import offline
from wizard.site.offline.papers import papers
from wizard.site.theme_style import StyleError, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from wizard.content.load import Docs
    from wizard.runtime.bundle import Runtime

SERVER_PAGES = {"404.html", "sitemap.xml"}
"""Pages that only a server needs; the offline edition has none of them."""

# Of Material: the style, which is part of ours, the icon, which ours replaces, and the
# scripts, which no page loads.
_NOT_NEEDED = re.compile(r"assets/(?:images|stylesheets|javascripts)/.*")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of ours that pages name.

    Attributes:
        written: What `mkdocs.yml` calls it.
        name: Its place in the site. Styles and scripts are named by their content,
            so that a browser may keep them permanently.
        content: Its bytes, or the file on this machine that holds them.
    """

    written: str
    name: str
    content: bytes | Path


def assets(config: MkDocsConfig, *, offline: bool = False) -> Iterator[Asset]:
    """Yield styles, scripts and pictures; with `offline`, that of its edition too.

    The style of all pages begins with that of the theme, so that it is one file.

    Raises:
        PluginError: The scripts cannot be bundled, or the theme's style cannot be cut.
    """
    try:
        bundled = dict(scripts.bundled())
        bundled[scripts.STYLE] = cut(config.theme.dirs) + bundled[scripts.STYLE]
    except (scripts.ScriptsError, StyleError) as error:
        raise PluginError(str(error)) from error
    more = (scripts.OFFLINE_STYLE,) if offline else ()
    ours = (*scripts.EVERYWHERE, scripts.LATER, *scripts.DESK, *scripts.SEARCH)
    for entry in (*ours, *more):
        file = PurePosixPath(entry).name
        name = served(file, bundled[entry], ASSETS_FOLDER).name
        yield Asset(f"{ASSETS_FOLDER}/{file}", name, bundled[entry])
    for path in sorted(pyodide.BROWSER.glob("img/*")):
        name = f"{ASSETS_FOLDER}/img/{path.name}"
        yield Asset(name, name, path)


def replace_unreadable(files: Files, config: MkDocsConfig, docs: Docs) -> None:
    """Replace pages that MkDocs cannot read: their problems are reported already."""
    for file in list(files):
        draft = docs.drafts.get(file.src_uri)
        if draft and not draft.readable:
            files.remove(file)
            files.append(generated(config, file.src_uri, "# …"))


def remove_unneeded(files: Files, docs: Docs, edition: offline.Edition | None) -> None:
    """Remove files that no visitor needs, or that are of no published kind."""
    for file in list(files):
        path = file.src_uri
        if not _is_needed(path, edition) or _is_foreign(docs, path):
            files.remove(file)


def add_ours(
    files: Files,
    config: MkDocsConfig,
    runtime: Runtime | None,
    edition: offline.Edition | None,
) -> None:
    """Add our assets, the runtime, and what only the offline edition has."""
    ours = ((one.name, one.content) for one in assets(config, offline=bool(edition)))
    others = _of_edition(config, edition) if edition else ()
    made = _of_runtime(runtime, edition) if runtime else ()
    for name, content in (*ours, *made, *others):
        files.append(generated(config, name, content))


def _of_runtime(
    runtime: Runtime, edition: offline.Edition | None
) -> Iterator[tuple[str, bytes | Path]]:
    if edition:
        yield from offline.placed(runtime)
    else:
        yield from ((file.name, file.content) for file in runtime.files)


def generated(config: MkDocsConfig, name: str, content: str | bytes | Path) -> File:
    """Return a file of the site that does not come from the docs folder."""
    if isinstance(content, Path):
        return File.generated(config, name, abs_src_path=str(content))
    return File.generated(config, name, content=content)


def head_script() -> tuple[str, bytes]:
    """Return name and content of the offline edition's script in each page's head."""
    content = scripts.bundled()[scripts.OFFLINE_HEAD]
    return served("offline.js", content, ASSETS_FOLDER).name, content


def _is_needed(path: str, edition: offline.Edition | None) -> bool:
    server_only = edition and path in SERVER_PAGES
    return not (server_only or _NOT_NEEDED.fullmatch(path))


def _is_foreign(docs: Docs, path: str) -> bool:
    """Whether a file of the docs is missing, or of a kind that is not published."""
    missing = not Path(docs.folder, path).exists()
    return path in docs.files and (missing or not path.endswith(PUBLISHED))


def _of_edition(
    config: MkDocsConfig, edition: offline.Edition
) -> Iterator[tuple[str, bytes]]:
    yield head_script()
    publisher = config.extra.get("wydawca") or {}
    yield from papers(
        edition,
        publisher=publisher.get("nazwa") or "",
        contact=publisher.get("kontakt") or "",
        site=config.site_url or "",
    )
