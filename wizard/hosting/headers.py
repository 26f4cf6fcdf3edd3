"""The table as a file `_headers`, which many hosts of static files read.

They join what several rules say of one path, or take one of the two, so no two rules
here say the same header of any path. What is kept for ever has a rule of its own for
each file: a pattern would also fit a file that is missing, and a host might have its
404 kept as long.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wizard.hosting.table import EVERYWHERE, FOR_EVER, WITH_TLS, kind_of, told_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wizard.hosting.site import Site
    from wizard.hosting.table import Kind

MOST_RULES = 100
"""More than this at least one host would ignore."""

_HEAD = """\
# Gdzie moje dziecko, for hosts that read this file: made by `wizard hosting`.
"""
_HOME = "index.html"


def headers(site: Site, files: Iterable[str]) -> str:
    """Write the rules.

    Args:
        site: Where the site is to be.
        files: The paths of all files in it.
    """
    common = _rule(f"{site.prefix}*", {**EVERYWHERE, **WITH_TLS})
    others = (
        _rule(site.prefix + path, {**kind.headers, **told_type(path)})
        for path, kind in _places("", sorted(files))
    )
    return "\n".join([_HEAD, common, *others])


def _rule(path: str, said: Mapping[str, str]) -> str:
    return "".join([f"{path}\n", *(f"  {name}: {said[name]}\n" for name in said)])


def _places(folder: str, files: Sequence[str]) -> Iterator[tuple[str, Kind]]:
    """Yield what is of one kind: a whole folder with a star, or a single file."""
    kinds = {kind_of(file) for file in files}
    if folder and len(kinds) == 1 and {kind.kept for kind in kinds} != {FOR_EVER}:
        yield f"{folder}*", kinds.pop()
        return
    for name, inner in groupby(files, lambda file: _first(file, folder)):
        if name.endswith("/"):
            yield from _places(folder + name, list(inner))
        else:
            yield folder + ("" if name == _HOME else name), kind_of(folder + name)


def _first(file: str, folder: str) -> str:
    """Return what comes next below a folder: a file, or a folder with its slash."""
    name, slash, _ = file.removeprefix(folder).partition("/")
    return name + slash
