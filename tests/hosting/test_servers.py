"""Responses of the real servers for missing pages, folders, methods and TLS."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.support.choices import START_PAGE
from tests.support.hosted_files import EACH_TIME, GMD, HTML
from tests.support.html_document import read
from tests.support.raw_requests import ask
from tests.support.running_servers import Server, run_nginx
from tests.support.site_content import NOT_FOUND
from wizard.hosting.prepare import files_of
from wizard.hosting.table import EVERYWHERE, WITH_TLS, file_kind
from wizard.site.policy import OF_PAGES

LONG = "x" * 300
"""Longer than a file name may be, so that the server meets an unexpected error."""

CLIENT = "127.0.0.77"
"""A loopback address that no other client uses."""

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


@pytest.mark.parametrize("address", MISSING.values(), ids=MISSING)
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


@pytest.mark.parametrize("folder", ["sprawdz", START_PAGE.rstrip("/")])
def test_address_of_a_folder_gets_its_slash_and_names_no_server(
    server: Server, folder: str
) -> None:
    answer = ask(server.home + folder)

    assert answer.status in (301, 308)
    assert answer.said("Location", "Cache-Control") == (f"/{folder}/", EACH_TIME)


def test_nothing_can_be_sent_to_a_server(server: Server) -> None:
    assert ask(server.home, method="POST").status == 405


def test_server_writes_down_neither_who_asks_nor_for_what(server: Server) -> None:
    for address in (START_PAGE, "nie-ma/", "assets/", LONG, "%00", "index.html.br"):
        ask(server.home + address, headers={"User-Agent": "Ciekawski"}, by=CLIENT)
    ask(server.home, method="POST", by=CLIENT)

    private = (CLIENT, "Ciekawski", START_PAGE, "nie-ma", LONG, "index.html")
    assert [word for word in private if word in server.said] == []


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
