"""What servers say of a file: its type, how long it is kept, what may be done with it.

All configurations are made from this table, and hold nothing of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.runtime.served_files import FORMS
from wizard.site.policy import OF_OTHER_FILES, OF_PAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_FOUND = "404.html"
"""Shown, with status 404, where there is no such file, and nowhere else."""

HOST_RULES = "_headers"
"""What hosts of static files read; others are not to show it."""

FOR_EVER = "public, max-age=31536000, immutable"
AN_HOUR = "public, max-age=3600"
EACH_TIME = "no-cache"

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
"""Headers of every answer; on some they mean nothing, and do no harm."""

WITH_TLS: Mapping[str, str] = {
    # Subdomains are not ours to speak for.
    "Strict-Transport-Security": "max-age=31536000",
    # Without TLS, browsers only complain of it.
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers of every answer over TLS, besides."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Files of which a server says the same.

    Attributes:
        name: What configurations call it.
        pattern: What the whole path below the site's folder matches; that of a page
            may be its folder. Only what Python, PCRE and RE2 read alike.
        kept: How long it may be kept without a question.
        policy: Its Content-Security-Policy.
        wanted_by: Who may show it inside of a page of theirs.
    """

    name: str
    pattern: str
    kept: str = EACH_TIME
    policy: str = OF_OTHER_FILES
    wanted_by: str = "same-origin"

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that differ from kind to kind; all kinds have the same ones."""
        return {
            "Cache-Control": self.kept,
            "Content-Security-Policy": self.policy,
            "Cross-Origin-Resource-Policy": self.wanted_by,
        }


PAGE = Kind("page", r"(?:.*/)?(?:[^/]+\.html)?", policy=OF_PAGES)
REST = Kind("rest", ".*")
KINDS = (
    # The name holds a hash of the content.
    Kind("hashed", r"assets/.+\.[0-9a-f]{8,}\.(?:min\.)?[a-z0-9]+", FOR_EVER),
    PAGE,
    # Other services show it beside a link to us, some of them in the browser.
    Kind("preview", r"assets/gmd/img/preview\.png", AN_HOUR, wanted_by="cross-origin"),
    # The logo is on every page, and no page is wrong with the one of an hour ago.
    Kind("picture", r".*\.(?:svg|png|jpg|webp|ico)", AN_HOUR),
    REST,
)
"""The first that fits counts; the last fits always."""

HIDDEN = rf".*(?:{'|'.join(map(re.escape, FORMS))})|{HOST_RULES}"
"""What lies in the site and is no address: nothing is known there by such a path."""


PAGE_TYPE = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Ending:
    """What the end of a file's name says of it.

    Attributes:
        type: Its Content-Type.
        shrinks: Whether it is worth compressing.
        told: Whether hosts that know types by themselves have to be told this one.
    """

    name: str
    type: str
    shrinks: bool = False
    told: bool = False


ENDINGS = (
    Ending("html", PAGE_TYPE, shrinks=True),
    Ending("css", "text/css; charset=utf-8", shrinks=True),
    Ending("js", "text/javascript; charset=utf-8", shrinks=True),
    Ending("json", "application/json", shrinks=True),
    Ending("xml", "application/xml", shrinks=True),
    Ending("txt", "text/plain; charset=utf-8", shrinks=True),
    Ending("svg", "image/svg+xml", shrinks=True),
    Ending("wasm", "application/wasm", shrinks=True),
    # The memory of a WebAssembly, read as bytes by our own script. Hosts compress by
    # type, and of those for bytes they know this one alone.
    Ending("bin", "application/wasm", shrinks=True, told=True),
    Ending("png", "image/png"),
    Ending("jpg", "image/jpeg"),
    Ending("webp", "image/webp"),
    Ending("ico", "image/x-icon"),
    Ending("woff2", "font/woff2"),
    Ending("pdf", "application/pdf"),
    Ending("zip", "application/zip"),
)

OTHER_TYPE = "application/octet-stream"
"""Of an ending that is not in the table: a browser offers to save it."""


def told_type(path: str) -> Mapping[str, str]:
    """Return the header with a file's type, if hosts have to be told it."""
    name = path.rpartition(".")[2]
    told = [ending.type for ending in ENDINGS if ending.told and ending.name == name]
    return {"Content-Type": told[0]} if told else {}


def kind_of(path: str) -> Kind:
    """Return the kind of a file by its path below the site's folder."""
    return next(kind for kind in KINDS if re.fullmatch(kind.pattern, path))


def is_hidden(path: str) -> bool:
    """Whether a file of the site is for servers only."""
    return re.fullmatch(HIDDEN, path) is not None
