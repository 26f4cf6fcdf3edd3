"""The table: content type, caching and security headers of each kind of file.

All configurations are generated from this table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.hosting.variants import VARIANTS
from wizard.site.policy import OF_OTHER_FILES, OF_PAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_FOUND = "404.html"
"""The body of an answer with status 404; a direct request for it gets a 404 too."""

HOST_RULES = "_headers"
"""The file that static hosts read; other servers must not serve it."""

PERMANENT = "public, max-age=31536000, immutable"
ONE_HOUR = "public, max-age=3600"
REVALIDATED = "no-cache"

EVERYWHERE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "hid",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "publickey-credentials-get",
            "serial",
            "usb",
            "xr-spatial-tracking",
        )
    ),
}
"""Headers of every answer. On files that are not pages some have no effect."""

WITH_TLS: Mapping[str, str] = {
    # Without includeSubDomains: other sites of the domain may need plain HTTP.
    "Strict-Transport-Security": "max-age=31536000",
    # Browsers ignore it without TLS and log a warning.
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""More headers of every answer over TLS."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: all files that get the same headers.

    Attributes:
        pattern: Matches the whole path below the site's folder; the path of a page may
            be its folder. Uses only syntax that is the same in Python, PCRE and RE2.
    """

    name: str
    pattern: str
    caching: str = REVALIDATED
    policy: str = OF_OTHER_FILES
    resource_policy: str = "same-origin"

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers whose values differ between kinds; each kind has all of them."""
        return {
            "Cache-Control": self.caching,
            "Content-Security-Policy": self.policy,
            "Cross-Origin-Resource-Policy": self.resource_policy,
        }


PAGE_KIND = FileKind("page", r"(?:.*/)?(?:[^/]+\.html)?", policy=OF_PAGES)
REST_KIND = FileKind("rest", ".*")
KINDS = (
    # The name contains a hash of the content.
    FileKind("hashed", r"assets/.+\.[0-9a-f]{8,}\.(?:min\.)?[a-z0-9]+", PERMANENT),
    PAGE_KIND,
    # Other services show it beside a link to the site, some of them in the browser.
    FileKind(
        "preview",
        r"assets/gmd/img/preview\.png",
        ONE_HOUR,
        resource_policy="cross-origin",
    ),
    # The logo is on every page; an hour-old version does no harm.
    FileKind("picture", r".*\.(?:svg|png|jpg|webp|ico)", ONE_HOUR),
    REST_KIND,
)
"""In order: the first kind whose pattern matches counts; the last matches always."""

HIDDEN_FILES = rf".*(?:{'|'.join(map(re.escape, VARIANTS))})|{HOST_RULES}"
"""Deployed, but never served by its own path: a request for it gets a 404."""


PAGE_TYPE = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Extension:
    """A file name extension, and the Content-Type of such files.

    Attributes:
        shrinks: Whether such files are worth compressing.
        is_explicit: Whether `_headers` sets the type, as hosts would choose another.
    """

    name: str
    type: str
    shrinks: bool = False
    is_explicit: bool = False


EXTENSIONS = (
    Extension("html", PAGE_TYPE, shrinks=True),
    Extension("css", "text/css; charset=utf-8", shrinks=True),
    Extension("js", "text/javascript; charset=utf-8", shrinks=True),
    Extension("json", "application/json", shrinks=True),
    Extension("xml", "application/xml", shrinks=True),
    Extension("txt", "text/plain; charset=utf-8", shrinks=True),
    Extension("svg", "image/svg+xml", shrinks=True),
    Extension("wasm", "application/wasm", shrinks=True),
    # The memory of a WebAssembly module, which the page's script reads as bytes. Hosts
    # compress by type, and this is the only binary type on their lists.
    Extension("bin", "application/wasm", shrinks=True, is_explicit=True),
    Extension("png", "image/png"),
    Extension("jpg", "image/jpeg"),
    Extension("webp", "image/webp"),
    Extension("ico", "image/x-icon"),
    Extension("woff2", "font/woff2"),
    Extension("pdf", "application/pdf"),
    Extension("zip", "application/zip"),
)

OTHER_TYPE = "application/octet-stream"
"""For an extension that is not in the table: a browser offers to save such a file."""


def explicit_type(path: str) -> Mapping[str, str]:
    """Return the Content-Type header of a file if `_headers` has to set it."""
    name = path.rpartition(".")[2]
    types = [
        extension.type
        for extension in EXTENSIONS
        if extension.is_explicit and extension.name == name
    ]
    return {"Content-Type": types[0]} if types else {}


def file_kind(path: str) -> FileKind:
    """Return the kind of a file by its path below the site's folder."""
    return next(kind for kind in KINDS if re.fullmatch(kind.pattern, path))


def is_hidden(path: str) -> bool:
    """Whether a file of the site is for servers only."""
    return re.fullmatch(HIDDEN_FILES, path) is not None
