"""What the real servers answer: each of them, for each kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from tests.support.html_document import read
from tests.support.raw_requests import ask
from tests.support.running_servers import run_nginx
from tests.support.site_content import NOT_FOUND, TREE
from wizard.hosting.prepare import files_of
from wizard.hosting.table import EVERYWHERE, WITH_TLS, file_kind
from wizard.site.policy import OF_OTHER_FILES, OF_PAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.running_servers import Server

FOR_EVER = "public, max-age=31536000, immutable"
AN_HOUR = "public, max-age=3600"
EACH_TIME = "no-cache"
HTML = "text/html; charset=utf-8"
STYLE = "text/css; charset=utf-8"
SCRIPT = "text/javascript; charset=utf-8"
START = f"{TREE.nodes[TREE.start].page}/"
FORMS = {"br": ".br", "gzip": ".gz"}
LONG = "x" * 300
"""Longer than a file's name can be: a server meets an error that it did not expect."""
SOMEBODY = "127.0.0.77"
"""An address of this machine that nobody else uses."""


@dataclass(frozen=True)
class File:
    """A file of the built site, and how it is to arrive.

    Attributes:
        name: Its path, with stars for what may change from build to build.
        address: Its address, if that is not its path.
    """

    name: str
    type: str
    kept: str = EACH_TIME
    policy: str = OF_OTHER_FILES
    wanted_by: str = "same-origin"
    address: str | None = None

    def at(self, root: Path) -> tuple[str, Path]:
        """Return its address below the home page, and the file."""
        path = next(root.glob(self.name))
        address = path.relative_to(root).as_posix()
        return address if self.address is None else self.address, path


def page(folder: str) -> File:
    return File(f"{folder}index.html", HTML, policy=OF_PAGES, address=folder)


GMD = "assets/gmd"
SHRINKING = {
    "home": page(""),
    "an article": page("pomoc/"),
    "a question": page(START),
    "our style": File(f"{GMD}/site.*.css", STYLE, FOR_EVER),
    "our script": File(f"{GMD}/print.*.js", SCRIPT, FOR_EVER),
    "style of the theme": File("assets/stylesheets/main.*.css", STYLE, FOR_EVER),
    "script of the theme": File("assets/javascripts/bundle.*.js", SCRIPT, FOR_EVER),
    "search": File("assets/javascripts/workers/search.*.js", SCRIPT, FOR_EVER),
    "index of the search": File("search/search_index.json", "application/json"),
    "script of a question": File(f"{GMD}/live.*.js", SCRIPT, FOR_EVER),
    "worker": File(f"{GMD}/python/worker.*.js", SCRIPT, FOR_EVER),
    "wasm": File(f"{GMD}/python/pyodide.asm.*.wasm", "application/wasm", FOR_EVER),
    "memory": File(f"{GMD}/python/memory.*.bin", "application/wasm", FOR_EVER),
    "tree": File(f"{GMD}/python/tree.*.json", "application/json", FOR_EVER),
    "logo": File(f"{GMD}/img/logo.svg", "image/svg+xml", AN_HOUR),
    "map of the site": File("sitemap.xml", "application/xml"),
}
FILES = {
    **SHRINKING,
    "preview": File(
        f"{GMD}/img/preview.png", "image/png", AN_HOUR, wanted_by="cross-origin"
    ),
}

files = pytest.mark.parametrize("file", FILES.values(), ids=FILES)
shrinking = pytest.mark.parametrize("file", SHRINKING.values(), ids=SHRINKING)
encodings = pytest.mark.parametrize("encoding", FORMS)
MISSING = {
    "a page": "nie-ma/",
    "a page in a folder": "pomoc/nie-ma/",
    "a folder without a page": "assets/",
    "a file that was kept for ever": f"{GMD}/python/memory.0123456789.bin",
    "the page that says so": NOT_FOUND,
    "rules of another server": "_headers",
    "a compressed form": "index.html.br",
    "the map of the site, packed": "sitemap.xml.gz",
}
missing = pytest.mark.parametrize("address", MISSING.values(), ids=MISSING)


@files
def test_file_arrives_whole_and_with_its_type(
    server: Server, hosted: Path, file: File
) -> None:
    address, path = file.at(hosted)

    answer = ask(server.home + address)

    assert answer.status == 200
    assert answer.said("Content-Type", "Content-Encoding") == (file.type, None)
    assert answer.body == path.read_bytes()


@shrinking
@encodings
def test_file_arrives_in_the_form_that_lies_beside_it(
    server: Server, hosted: Path, file: File, encoding: str
) -> None:
    address, path = file.at(hosted)

    answer = ask(server.home + address, accept=encoding)

    form = path.with_name(path.name + FORMS[encoding])
    assert answer.status == 200
    assert answer.said("Content-Type", "Content-Encoding") == (file.type, encoding)
    assert answer.said("Vary") == ("Accept-Encoding",)
    assert answer.body == form.read_bytes()


@shrinking
def test_browser_that_can_read_brotli_gets_brotli(
    server: Server, hosted: Path, file: File
) -> None:
    address, _ = file.at(hosted)

    answer = ask(server.home + address, accept="gzip, deflate, br, zstd")

    assert answer.said("Content-Encoding") == ("br",)


@files
def test_file_is_kept_and_guarded_as_the_table_says(
    server: Server, hosted: Path, file: File
) -> None:
    address, _ = file.at(hosted)

    answer = ask(server.home + address)

    policy, used = "Content-Security-Policy", "Cross-Origin-Resource-Policy"
    said = answer.said("Cache-Control", policy, used)
    assert said == (file.kept, file.policy, file.wanted_by)
    assert answer.said(*EVERYWHERE) == tuple(EVERYWHERE.values())
    assert answer.said(*WITH_TLS) == (None,) * len(WITH_TLS)


@files
@pytest.mark.parametrize("accept", ["identity", "br", "gzip"])
def test_file_that_one_has_is_not_sent_again(
    server: Server, hosted: Path, file: File, accept: str
) -> None:
    address, _ = file.at(hosted)
    known = ask(server.home + address, accept=accept).headers["etag"]

    answer = ask(server.home + address, accept=accept, headers={"If-None-Match": known})

    assert (answer.status, answer.body) == (304, b"")
    assert answer.said("Cache-Control", "ETag") == (file.kept, known)


@files
def test_part_of_a_file_can_be_asked_for(
    server: Server, hosted: Path, file: File
) -> None:
    address, path = file.at(hosted)

    answer = ask(server.home + address, headers={"Range": "bytes=10-29"})

    whole = path.stat().st_size
    assert answer.status == 206
    assert answer.said("Content-Range") == (f"bytes 10-29/{whole}",)
    assert answer.body == path.read_bytes()[10:30]


@files
def test_head_says_the_same_without_the_file(
    server: Server, hosted: Path, file: File
) -> None:
    address, _ = file.at(hosted)
    whole = ask(server.home + address)

    answer = ask(server.home + address, method="HEAD")

    changing = {"date": ""}
    assert (answer.status, answer.body) == (200, b"")
    assert {**answer.headers, **changing} == {**whole.headers, **changing}


@missing
def test_what_is_no_address_is_answered_with_the_page_that_says_so(
    server: Server, hosted: Path, address: str
) -> None:
    answer = ask(server.home + address)

    assert answer.status == 404
    assert answer.said("Content-Type", "Cache-Control") == (HTML, EACH_TIME)
    assert answer.said("Content-Security-Policy") == (OF_PAGES,)
    assert answer.said(*EVERYWHERE) == tuple(EVERYWHERE.values())
    assert answer.body == (hosted / NOT_FOUND).read_bytes()


def test_page_that_says_so_comes_whole_to_those_who_know_it(server: Server) -> None:
    known = ask(f"{server.home}nie-ma/")

    again = ask(
        f"{server.home}nie-ma/",
        headers={
            "If-None-Match": known.headers.get("etag", "*"),
            "If-Modified-Since": "Wed, 01 Jan 2098 00:00:00 GMT",
        },
    )

    assert (again.status, again.body) == (404, known.body)


@pytest.mark.parametrize("folder", ["sprawdz", START.rstrip("/")])
def test_address_of_a_folder_gets_its_slash_and_names_no_server(
    server: Server, folder: str
) -> None:
    answer = ask(server.home + folder)

    assert answer.status in (301, 308)
    assert answer.said("Location", "Cache-Control") == (f"/{folder}/", EACH_TIME)


def test_nothing_can_be_sent_to_a_server(server: Server) -> None:
    assert ask(server.home, method="POST").status == 405


def test_server_writes_down_neither_who_asks_nor_for_what(server: Server) -> None:
    for address in (START, "nie-ma/", "assets/", LONG, "%00", "index.html.br"):
        ask(server.home + address, headers={"User-Agent": "Ciekawski"}, by=SOMEBODY)
    ask(server.home, method="POST", by=SOMEBODY)

    told = (SOMEBODY, "Ciekawski", START, "nie-ma", LONG, "index.html")
    assert [word for word in told if word in server.said] == []


def test_over_tls_browsers_are_told_to_stay_with_it(
    start: Callable[..., Server], hosted: Path
) -> None:
    secure = start(hosted, scheme="https")

    for address, status in (("", 200), ("nie-ma/", 404)):
        answer = ask(secure.home + address)

        assert answer.status == status
        assert answer.said(*WITH_TLS) == tuple(WITH_TLS.values())


def test_every_file_of_the_site_is_answered_as_the_table_says(
    server: Server, hosted: Path
) -> None:
    names = file_kind("").headers
    addresses = [file.removesuffix("index.html") for file in files_of(hosted)]
    addresses.remove(NOT_FOUND)

    said = {address: ask(server.home + address).said(*names) for address in addresses}

    assert said == {
        address: tuple(file_kind(address).headers.values()) for address in addresses
    }


def test_site_in_a_folder_of_its_domain_is_the_same(server_below: Server) -> None:
    root = server_below.home.removesuffix("dziecko/")

    home = ask(server_below.home, accept="br")
    on_the_way = ask(f"{root}dziecko")
    lost = ask(f"{server_below.home}pomoc/nie-ma/")

    assert home.said("Content-Encoding", "Content-Security-Policy") == ("br", OF_PAGES)
    assert on_the_way.said("Location") == ("/dziecko/",)
    assert (lost.status, *lost.said("Cache-Control")) == (404, EACH_TIME)
    assert ask(f"{root}index.html").status == 404


def test_page_that_says_so_leads_on_from_any_depth_of_a_folder(
    server_below: Server,
) -> None:
    lost = f"{server_below.home}pomoc/nie-ma/takiej/strony/"
    document = read(ask(lost).body.decode())
    found = {urljoin(lost, address).partition("#")[0] for address in document.addresses}
    inner = {address for address in found if address.startswith("http://127.0.0.1")}

    assert len(inner) > 10
    assert {address: ask(address).status for address in inner} == dict.fromkeys(
        inner, 200
    ) | {lost: 404}


def test_nginx_without_its_module_for_brotli_uses_gzip(
    tmp_path: Path, hosted: Path
) -> None:
    with run_nginx(hosted, tmp_path / "server", with_brotli=False) as plain:
        answer = ask(plain.home, accept="br, gzip")

    assert answer.said("Content-Encoding") == ("gzip",)
