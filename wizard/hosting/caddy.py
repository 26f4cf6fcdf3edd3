"""Write the table as a Caddyfile.

An error stops the normal handlers before their headers are set, and continues in
`handle_errors` (https://caddyserver.com/docs/caddyfile/directives/handle_errors), so
that block sets all headers again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wizard.hosting import table
from wizard.hosting.blocks import block, quoted, variable
from wizard.hosting.site import WEB_ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wizard.hosting.site import Site

_HEAD = """\
# Gdzie moje dziecko, for Caddy: made by `wizard hosting`, explained in HOSTING.md.
"""
_FORMS = "precompressed br gzip"
_TYPE = "{gmd_type}"
_VARIABLES = {name: f"{{{variable(name)}}}" for name in table.REST_KIND.headers}


def caddy(site: Site, *, folder: str = WEB_ROOT, options: Sequence[str] = ()) -> str:
    """Return the text of a Caddyfile; `options` are more global options of Caddy."""
    parts = (block("", _options(options)), block(site.origin, _site(site, folder)))
    return _HEAD + "\n".join("\n".join([*part, ""]) for part in parts)


def _options(others: Sequence[str]) -> Iterator[str]:
    yield "# A line would hold somebody's address and what they read. Caddy has no log"
    yield "# of requests unless it is asked for one."
    yield from block("log", ["exclude http.log.access http.log.error http.stdlib"])
    yield from others


def _site(site: Site, folder: str) -> Iterator[str]:
    yield f"root * {folder}"
    if site.is_below:
        yield f"redir {site.prefix.rstrip('/')} {site.prefix}"
    yield ""
    yield from block(f"handle {site.prefix}*", _files(site))
    if site.is_below:
        other = ["# Here goes what else the domain shows.", "error 404"]
        yield from block("handle", other)
    yield ""
    yield from block("handle_errors", _errors(site))


def _files(site: Site) -> Iterator[str]:
    hidden = site.pattern(f"{table.HIDDEN_FILES}|{re.escape(table.NOT_FOUND)}")
    yield f"@hidden path_regexp {quoted(hidden)}"
    yield "error @hidden 404"
    yield "@writes not method GET HEAD"
    yield "error @writes 405"
    yield ""
    yield from _map_of_kinds(site)
    yield from _map_of_types()
    yield from block("header", _headers({**_VARIABLES, "Content-Type": _TYPE}))
    yield from _over_tls()
    yield ""
    yield from block("file_server", ["index index.html", _FORMS])


def _map_of_kinds(site: Site) -> Sequence[str]:
    patterns = [quoted(f"~{site.pattern(kind.pattern)}") for kind in table.KINDS[:-1]]
    lines = [
        " ".join([pattern, *map(quoted, kind.headers.values())])
        for pattern, kind in zip([*patterns, "default"], table.KINDS, strict=True)
    ]
    return block(f"map {{path}} {' '.join(_VARIABLES.values())}", lines)


def _map_of_types() -> Sequence[str]:
    lines = [
        *(rf'"~\.{one.name}$" {quoted(one.type)}' for one in table.EXTENSIONS),
        # A folder, with or without its slash.
        rf'"~/[^/.]*$" {quoted(table.PAGE_TYPE)}',
        f"default {table.OTHER_TYPE}",
    ]
    return block(f"map {{path}} {_TYPE}", lines)


def _headers(others: Mapping[str, str]) -> Iterator[str]:
    yield "-Server"
    for name, value in {**others, **table.EVERYWHERE}.items():
        yield f"{name} {quoted(value)}"
    # Only if Caddy has not set it by itself.
    yield "?Vary Accept-Encoding"


def _over_tls() -> Iterator[str]:
    yield "@tls protocol https"
    for name, value in table.WITH_TLS.items():
        yield f"header @tls {name} {quoted(value)}"


def _errors(site: Site) -> Iterator[str]:
    headers = {**table.PAGE_KIND.headers, "Content-Type": table.PAGE_TYPE}
    yield from block("header", _headers(headers))
    yield from _over_tls()
    yield ""
    yield "@missing expression {http.error.status_code} == 404"
    yield from block("handle @missing", _missing(site))


def _missing(site: Site) -> Iterator[str]:
    yield f"rewrite * {site.prefix}{table.NOT_FOUND}"
    # A conditional request for the page of a 404 would get an empty answer otherwise.
    yield "request_header -If-None-Match"
    yield "request_header -If-Modified-Since"
    yield from block("file_server", [_FORMS])
