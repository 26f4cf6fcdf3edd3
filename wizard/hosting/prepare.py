"""Prepare a built site for any server.

Its files are compressed in advance, as `.br` and `.gz` files beside them. No server has
to compress during a request, every server can send the smallest variant, and the ETag
of a variant stays the same between requests.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from wizard.hosting.caddy import caddy
from wizard.hosting.headers import headers
from wizard.hosting.nginx import BROTLI, brotli, nginx
from wizard.hosting.site import Site
from wizard.hosting.table import EXTENSIONS, HOST_RULES, is_hidden
from wizard.hosting.variants import VARIANTS, variants

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SHRINK = {f".{extension.name}" for extension in EXTENSIONS if extension.shrinks}


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


def write_variants(folder: Path) -> None:
    """Write each variant that is smaller than its file; complete sets are skipped."""
    files = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix in _SHRINK
        and not is_hidden(path.relative_to(folder).as_posix())
        and not all(
            path.with_name(path.name + extension).exists() for extension in VARIANTS
        )
    ]
    with ThreadPoolExecutor() as pool:
        list(pool.map(_write, files))


def _write(path: Path) -> None:
    content = path.read_bytes()
    for extension, variant in variants(content).items():
        if len(variant) < len(content):
            path.with_name(path.name + extension).write_bytes(variant)
