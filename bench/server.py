"""A static server with the best settings: compression and immutable hashed files.

Everything is compressed before the measurements, and served from memory.
"""

import mimetypes
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from tests.support.static_server import answering
from wizard.hosting import variants as hosting

ENDINGS: Mapping[str, str] = {"br": ".br", "gzip": ".gz"}
"""The content codings, best first, with the extensions of compressed variants."""

PERMANENT = "public, max-age=31536000, immutable"
REVALIDATED = "no-cache"

_COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".wasm", ".bin"}
_HASHED = re.compile(r"\.[0-9a-f]{8,}\.(?:min\.)?[a-z]+$")


@dataclass(frozen=True)
class Sent:
    """An answer: the name of the file, the content coding, and the size of the body."""

    name: str
    encoding: str
    bytes: int


@dataclass(frozen=True)
class Host:
    """A folder that is being served: its files by name and coding, and all answers."""

    files: Mapping[str, Mapping[str, bytes]]
    encodings: tuple[str, ...]
    sent: list[Sent] = field(default_factory=list)

    def answer(self, path: str, accepted: str) -> tuple[HTTPStatus, str, str, bytes]:
        """Return status, name, encoding and body for a request."""
        name = path.partition("?")[0].lstrip("/")
        name += "index.html" if name == "" or name.endswith("/") else ""
        status = HTTPStatus.OK if name in self.files else HTTPStatus.NOT_FOUND
        variants = self.files.get(name) or self.files.get("404.html", {"": b""})
        wished = {part.partition(";")[0].strip() for part in accepted.split(",")}
        known = (e for e in self.encodings if e in wished and e in variants)
        encoding = next(known, "")
        return status, name, encoding, variants[encoding]


def variants(file: Path) -> dict[str, bytes]:
    """Return the contents of a file by coding: plain (""), and each smaller variant."""
    content = file.read_bytes()
    made = {"": content}
    for encoding, ending in ENDINGS.items():
        beside = file.with_name(file.name + ending)
        if beside.exists():
            made[encoding] = beside.read_bytes()
        elif file.suffix in _COMPRESSED:
            made[encoding] = compressed(content)[ending]
    return {e: body for e, body in made.items() if not e or len(body) < len(content)}


@cache
def compressed(content: bytes) -> Mapping[str, bytes]:
    """Compress as `make build` does; cached, since the sites share most files."""
    return hosting.variants(content)


def cache_control(name: str) -> str:
    """Return the Cache-Control: permanent for a name with a hash of the content."""
    return PERMANENT if _HASHED.search(name) else REVALIDATED


def loaded(folder: Path) -> dict[str, Mapping[str, bytes]]:
    """Read all files of a folder, with the compressed variants beside them."""
    return {
        path.relative_to(folder).as_posix(): variants(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in ENDINGS.values()
    }


def serving(host: Host) -> AbstractContextManager[str]:
    """Serve until the end of the `with` block; yields the origin."""
    return answering(partial(_Handler, host))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def __init__(self, host: Host, *args: object) -> None:
        self.host = host
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        accepted = self.headers.get("Accept-Encoding", "")
        status, name, encoding, body = self.host.answer(self.path, accepted)
        self.send_response(status)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", cache_control(name))
        self.send_header("Vary", "Accept-Encoding")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)
        self.host.sent.append(Sent(name, encoding, len(body)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name)
        pass
