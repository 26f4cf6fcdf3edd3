"""Prepare a built site for any server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.hosting.caddy import caddy
from wizard.hosting.headers import headers
from wizard.hosting.nginx import BROTLI, brotli, nginx
from wizard.hosting.site import Site
from wizard.hosting.table import HOST_RULES, is_hidden
from wizard.hosting.variants import write_variants

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def files_of(folder: Path) -> Sequence[str]:
    """Return the path of each file that has a URL."""
    paths = (
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    )
    return [path for path in paths if not is_hidden(path)]


def prepare(folder: Path, into: Path) -> Sequence[Path]:
    """Complete a built site, and return the paths of configurations of servers for it.

    The site gets compressed variants and `_headers`.
    """
    site = Site.built(folder)
    write_variants(folder)
    rules = headers(site, files_of(folder))
    (folder / HOST_RULES).write_text(rules, encoding="utf-8")
    into.mkdir(parents=True, exist_ok=True)
    written = {"nginx.conf": nginx(site), BROTLI: brotli(), "Caddyfile": caddy(site)}
    for name, text in written.items():
        (into / name).write_text(text, encoding="utf-8")
    return [into / name for name in written]
