"""Write the table as a `_headers` file, which many static hosts read.

Hosts differ on a path that matches several rules: some join the values, some take one.
So no two rules here set the same header for a path. Each file that is cached
permanently has its own rule: a pattern would also match a missing file, and a host
could then let its 404 be cached as long.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wizard.hosting import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wizard.hosting.site import Site

MOST_RULES = 100
"""Cloudflare Pages reads no more than this
(https://developers.cloudflare.com/pages/configuration/headers/)."""

_HEAD = """\
# Gdzie moje dziecko, for hosts that read this file: made by `wizard hosting`.
"""
_HOME_PAGE = "index.html"


def headers(site: Site, files: Iterable[str]) -> str:
    """Return the text of `_headers` for a site with these files."""
    common = _rule(f"{site.prefix}*", {**table.EVERYWHERE, **table.WITH_TLS})
    others = (
        _rule(site.prefix + path, {**kind.headers, **table.explicit_type(path)})
        for path, kind in _places("", sorted(files))
    )
    return "\n".join([_HEAD, common, *others])


def _rule(path: str, said: Mapping[str, str]) -> str:
    return "".join([f"{path}\n", *(f"  {name}: {said[name]}\n" for name in said)])


def _places(folder: str, files: Sequence[str]) -> Iterator[tuple[str, table.FileKind]]:
    """Yield the path of each rule with its kind: a folder with a star, or a file."""
    kinds = {table.file_kind(file) for file in files}
    if (
        folder
        and len(kinds) == 1
        and {kind.caching for kind in kinds} != {table.PERMANENT}
    ):
        yield f"{folder}*", kinds.pop()
        return
    for name, inner in groupby(files, lambda file: _first(file, folder)):
        if name.endswith("/"):
            yield from _places(folder + name, list(inner))
        else:
            yield (
                folder + ("" if name == _HOME_PAGE else name),
                table.file_kind(folder + name),
            )


def _first(file: str, folder: str) -> str:
    """Return the first segment of a path below a folder; a subfolder has its slash."""
    name, slash, _ = file.removeprefix(folder).partition("/")
    return name + slash
