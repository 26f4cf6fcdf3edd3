import gzip
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from urllib.request import Request, urlopen

import brotli
import pytest

from bench import server

TEXT = b"Sprawdzam. " * 100
HASHED = "assets/live.0123456789.js"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_bytes(TEXT)
    (tmp_path / "404.html").write_bytes(b"nie ma")
    (tmp_path / HASHED).write_bytes(TEXT)
    (tmp_path / "stdlib.zip").write_bytes(TEXT)
    return tmp_path


@pytest.fixture
def host(folder: Path) -> server.Host:
    return server.Host(server.loaded(folder), tuple(server.ENDINGS))


@pytest.fixture
def origin(host: server.Host) -> Iterator[str]:
    with server.serving(host) as address:
        yield address


def get(address: str, accepted: str) -> HTTPResponse:
    """Ask as a browser does, and return the answer with its body as it travelled."""
    request = Request(address, headers={"Accept-Encoding": accepted})  # noqa: S310 - our own server
    answer: HTTPResponse = urlopen(request)  # noqa: S310 - our own server
    return answer


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        pytest.param("gzip, deflate, br, zstd", "br", id="brotli where it may"),
        pytest.param("gzip, deflate", "gzip", id="else gzip"),
        pytest.param("gzip;q=1.0", "gzip", id="with a weight"),
        pytest.param("identity", None, id="else as it is"),
    ],
)
def test_an_answer_is_compressed_as_the_browser_accepts(
    origin: str, accepted: str, encoding: str | None
) -> None:
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}

    with get(origin, accepted) as answer:
        body = answer.read()

    assert answer.headers["Content-Encoding"] == encoding
    assert unpack[encoding](body) == TEXT


def test_what_lies_there_compressed_is_sent_as_it_is(folder: Path) -> None:
    (folder / f"{HASHED}.br").write_bytes(b"short")

    files = server.loaded(folder)

    assert files[HASHED]["br"] == b"short"
    assert f"{HASHED}.br" not in files


def test_what_becomes_larger_or_is_packed_already_stays(folder: Path) -> None:
    files = server.loaded(folder)

    assert list(files["404.html"]) == [""]
    assert list(files["stdlib.zip"]) == [""]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        pytest.param(HASHED, server.PERMANENT, id="our script"),
        pytest.param("a/bundle.a5f9d56c.min.js", server.PERMANENT, id="Material's"),
        pytest.param("assets/gmd/site.css", server.REVALIDATED, id="no hash"),
        pytest.param("index.html", server.REVALIDATED, id="a page"),
    ],
)
def test_a_name_with_its_content_in_it_is_kept_for_ever(name: str, kept: str) -> None:
    assert server.cache_control(name) == kept


def test_the_host_knows_what_it_sent(host: server.Host, origin: str) -> None:
    with get(f"{origin}{HASHED}?x=1", "gzip") as answer:
        size = len(answer.read())

    assert host.sent == [server.Sent(HASHED, "gzip", size)]
