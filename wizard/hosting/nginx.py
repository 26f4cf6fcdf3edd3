"""Write the table as a configuration of nginx, for Debian's `sites-enabled/`.

One location sets all headers, since `add_header` in an inner location drops those of
the outer one (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header).
Values that differ between files come from `map` blocks.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wizard.hosting import blocks, table
from wizard.hosting.blocks import quoted, variable
from wizard.hosting.site import WEB_ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wizard.hosting.site import Site

LISTEN = ("80", "[::]:80")
BROTLI = "gdzie-moje-dziecko-brotli.conf"
"""A file of its own, included only if it exists: nginx does not start with a directive
of a module that is not installed."""

_HEAD = """\
# Gdzie moje dziecko, for nginx: made by `wizard hosting`, explained in HOSTING.md.
"""
_VARYING = (*table.REST_KIND.headers, *table.WITH_TLS)
_VARIABLES = {name: f"${variable(name)}" for name in _VARYING}

_QUIET = ("access_log off;", "error_log /dev/null emerg;", "absolute_redirect off;")

block = partial(blocks.block, indent="    ")


def nginx(site: Site, *, folder: str = WEB_ROOT, listen: Sequence[str] = LISTEN) -> str:
    """Return the text of the configuration; `folder` is the root of the domain."""
    parts = (*_maps(site), _server(site, folder, listen))
    return "\n".join([_HEAD, *("\n".join([*part, ""]) for part in parts)])


def brotli() -> str:
    """Return the directive that lets nginx serve the `.br` variants."""
    return "# Needs Debian's libnginx-mod-http-brotli-static.\nbrotli_static on;\n"


def _maps(site: Site) -> Iterator[Sequence[str]]:
    *some, rest = table.KINDS
    patterns = [(quoted(f"~{site.pattern(kind.pattern)}"), kind.name) for kind in some]
    yield _map("$uri $gmd_kind", *patterns, ("default", rest.name))
    for name in table.REST_KIND.headers:
        values = [(kind.name, quoted(kind.headers[name])) for kind in table.KINDS]
        yield _map(f"$gmd_kind {_VARIABLES[name]}", *values)
    for name, value in table.WITH_TLS.items():
        # nginx does not send a header whose value is empty.
        values = [("on", quoted(value)), ("default", quoted(""))]
        yield _map(f"$https {_VARIABLES[name]}", *values)


def _map(head: str, *entries: tuple[str, str]) -> Sequence[str]:
    return block(f"map {head}", [f"{key} {value};" for key, value in entries])


def _server(site: Site, folder: str, listen: Iterable[str]) -> Sequence[str]:
    lines = [
        *(f"listen {place};" for place in listen),
        f"server_name {site.domain};",
        f"root {folder};",
        "server_tokens off;",
        "",
        "# A line of either log would hold somebody's address and what they read.",
        *_QUIET,
        "",
        *(_redirect_to_slash(site) if site.is_below else ()),
        *block(f"location ^~ {site.prefix}", _location(site)),
    ]
    return block("server", lines)


def _redirect_to_slash(site: Site) -> Sequence[str]:
    """Redirect the site's folder to its slash, in a location that can be moved too."""
    lines = [*_QUIET, f"return 301 {site.prefix};"]
    return block(f"location = {site.prefix.rstrip('/')}", lines)


def _location(site: Site) -> Iterator[str]:
    not_found = f"{site.prefix}{table.NOT_FOUND}"
    if site.is_below:
        yield from (*_QUIET, "")
    yield "index index.html;"
    yield f"error_page 404 {not_found};"
    yield f"error_page 403 =404 {not_found};  # a folder without a page"
    yield ""
    yield f"default_type {table.OTHER_TYPE};"
    yield from block("types", [f"{quoted(e.type)} {e.name};" for e in table.EXTENSIONS])
    yield ""
    yield "gzip_static on;"
    yield "gzip_vary on;"
    yield f"include snippets/{BROTLI}*;"
    yield ""
    for name, variable_name in _VARIABLES.items():
        yield f"add_header {name} {variable_name} always;"
    for name, value in table.EVERYWHERE.items():
        yield f"add_header {name} {quoted(value)} always;"
    yield ""
    yield from block(f"location = {not_found}", ["internal;"])
    hidden = quoted(site.pattern(table.HIDDEN_FILES))
    yield from block(f"location ~ {hidden}", ["return 404;"])
