"""Write the table as a configuration of nginx, for Debian's `sites-enabled/`.

One location sets all headers, since `add_header` in an inner location drops those of
the outer one (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header).
Values that differ between files come from `map` blocks.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wizard.hosting import blocks
from wizard.hosting.blocks import quoted, variable
from wizard.hosting.site import WEB_ROOT
from wizard.hosting.table import (
    EVERYWHERE,
    EXTENSIONS,
    HIDDEN_FILES,
    KINDS,
    NOT_FOUND,
    OTHER_TYPE,
    REST_KIND,
    WITH_TLS,
)

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
_VARIABLES = {name: f"${variable(name)}" for name in [*REST_KIND.headers, *WITH_TLS]}

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
    yield _map(
        "$uri $gmd_kind",
        *((quoted(f"~{site.pattern(kind.pattern)}"), kind.name) for kind in KINDS[:-1]),
        ("default", REST_KIND.name),
    )
    for name in REST_KIND.headers:
        values = [(kind.name, quoted(kind.headers[name])) for kind in KINDS]
        yield _map(f"$gmd_kind {_VARIABLES[name]}", *values)
    for name, value in WITH_TLS.items():
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
    if site.is_below:
        yield from (*_QUIET, "")
    yield "index index.html;"
    yield f"error_page 404 {site.prefix}{NOT_FOUND};"
    yield f"error_page 403 =404 {site.prefix}{NOT_FOUND};  # a folder without a page"
    yield ""
    yield f"default_type {OTHER_TYPE};"
    yield from block(
        "types",
        [f"{quoted(extension.type)} {extension.name};" for extension in EXTENSIONS],
    )
    yield ""
    yield "gzip_static on;"
    yield "gzip_vary on;"
    yield f"include snippets/{BROTLI}*;"
    yield ""
    for name, variable_name in _VARIABLES.items():
        yield f"add_header {name} {variable_name} always;"
    for name, value in EVERYWHERE.items():
        yield f"add_header {name} {quoted(value)} always;"
    yield ""
    yield from block(f"location = {site.prefix}{NOT_FOUND}", ["internal;"])
    yield from block(
        f"location ~ {quoted(site.pattern(HIDDEN_FILES))}", ["return 404;"]
    )
