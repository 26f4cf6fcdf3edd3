"""The table of file kinds and the configurations generated from it; no server runs."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tasks.requirements import CADDY
from tests.support import headers_file
from tests.support.project import contents
from tests.support.requirements import program_of
from tests.support.running_servers import BELOW
from tests.support.site_content import each_page
from tests.support.site_links import document
from wizard.hosting.caddy import caddy
from wizard.hosting.headers import MOST_RULES, headers
from wizard.hosting.nginx import nginx
from wizard.hosting.prepare import files_of, write_variants
from wizard.hosting.site import Site
from wizard.hosting.table import (
    EVERYWHERE,
    EXTENSIONS,
    PERMANENT,
    WITH_TLS,
    explicit_type,
    file_kind,
    is_hidden,
)
from wizard.hosting.variants import VARIANTS
from wizard.site.policy import OF_PAGES

ROOT = Site.at("https://example.org/")
DEEP = Site.at("https://example.org/dla-rodzin/dziecko/")
PAGE = "<!doctype html>" + "<p>To samo zdanie.</p>" * 100


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "page"),
        ("pomoc/", "page"),
        ("pomoc/index.html", "page"),
        ("404.html", "page"),
        ("assets/gmd/python/memory.da3a54597f.bin", "hashed"),
        ("assets/gmd/python/pyodide.asm.23016f693e.wasm", "hashed"),
        ("assets/gmd/site.0123456789.css", "hashed"),
        ("assets/stylesheets/main.57a0d79d.min.css", "hashed"),
        ("assets/gmd/search-data.0123456789.js", "hashed"),
        ("assets/gmd/site.css", "rest"),
        ("assets/gmd/site.min.css", "rest"),
        ("assets/gmd/site.2026.css", "rest"),
        ("assets/gmd/0123456789.css", "rest"),
        ("pomoc/obraz.0123456789.png", "picture"),
        ("assets/gmd/img/logo.svg", "picture"),
        ("assets/gmd/img/preview.png", "preview"),
    ],
)
def test_file_is_of_a_kind(path: str, kind: str) -> None:
    assert file_kind(path).name == kind


@pytest.mark.parametrize(
    ("address", "origin", "prefix"),
    [
        ("https://example.org", "https://example.org", "/"),
        ("https://example.org/", "https://example.org", "/"),
        ("https://example.org/dziecko", "https://example.org", "/dziecko/"),
        ("http://example.org:8080/a/b/", "http://example.org:8080", "/a/b/"),
    ],
)
def test_address_is_a_domain_and_a_folder_in_it(
    address: str, origin: str, prefix: str
) -> None:
    assert Site.at(address) == Site(origin, prefix)


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("", "https://example.org/"),
        ('<link rel="canonical" href="https://a.pl/b/">', "https://a.pl/b/"),
    ],
)
def test_built_site_says_where_it_is_to_be(
    tmp_path: Path, head: str, address: str
) -> None:
    (tmp_path / "index.html").write_text(f"<head>{head}</head>")

    assert Site.built(tmp_path) == Site.at(address)


def test_site_that_was_built_for_a_folder_is_found_to_belong_there(
    hosted_below: Path,
) -> None:
    found = Site.built(hosted_below / BELOW.strip("/"))

    assert found == Site.at(f"https://example.org{BELOW}")


def test_every_file_of_the_site_has_a_type(hosted: Path) -> None:
    known = {extension.name for extension in EXTENSIONS}

    assert {path.rpartition(".")[2] for path in files_of(hosted)} <= known


@each_page
def test_servers_say_of_a_page_what_it_says_itself_but_for_scripts(
    site: Path, page: str
) -> None:
    said = document(site, page).meta("Content-Security-Policy")

    own, servers = said.split("; "), OF_PAGES.split("; ")
    assert [rule for rule in own if rule not in servers] == own[:2]
    assert [rule for rule in servers if rule not in own] == ["frame-ancestors 'none'"]
    assert [rule.split()[0] for rule in own[:2]] == ["default-src", "script-src"]


@pytest.mark.parametrize("where", [ROOT, DEEP], ids=["a domain", "a folder"])
def test_rules_for_hosts_say_of_every_file_what_the_table_says(
    hosted: Path, where: Site
) -> None:
    paths = files_of(hosted)
    written = headers_file.read(headers(where, paths))

    said = {
        path: headers_file.said_of(
            where.prefix + path.removesuffix("index.html"), written
        )
        for path in paths
    }

    common = {**EVERYWHERE, **WITH_TLS}
    assert said == {
        path: {**common, **file_kind(path).headers, **explicit_type(path)}
        for path in paths
    }
    assert len(written) <= MOST_RULES


def test_rules_for_hosts_name_the_type_that_lets_them_compress(hosted: Path) -> None:
    written = headers_file.read((hosted / "_headers").read_text(encoding="utf-8"))

    types = {
        rule.headers["Content-Type"]: rule.path.rpartition(".")[2]
        for rule in written
        if "Content-Type" in rule.headers
    }

    assert types == {"application/wasm": "bin"}


def test_rules_for_hosts_keep_nothing_for_ever_that_is_not_there(hosted: Path) -> None:
    written = headers_file.read((hosted / "_headers").read_text(encoding="utf-8"))

    kept = {
        rule.path for rule in written if rule.headers.get("Cache-Control") == PERMANENT
    }

    assert len(kept) > 10
    assert all((hosted / path.removeprefix("/")).is_file() for path in kept)


def test_configurations_name_the_domain_and_the_folder() -> None:
    for_nginx, for_caddy = nginx(DEEP), caddy(DEEP)

    assert "server_name example.org;" in for_nginx
    assert "location ^~ /dla-rodzin/dziecko/ {" in for_nginx
    assert "error_page 404 /dla-rodzin/dziecko/404.html;" in for_nginx
    assert "\nhttps://example.org {" in for_caddy
    assert "\thandle /dla-rodzin/dziecko/* {" in for_caddy
    assert "rewrite * /dla-rodzin/dziecko/404.html" in for_caddy


def test_caddyfile_is_written_as_caddy_itself_would_write_it(tmp_path: Path) -> None:
    (tmp_path / "Caddyfile").write_text(caddy(DEEP))

    command = [str(program_of(CADDY)), "fmt", str(tmp_path / "Caddyfile")]
    written = subprocess.run(command, check=True, capture_output=True, text=True)

    assert written.stdout == caddy(DEEP)


def test_forms_lie_beside_what_they_make_smaller(tmp_path: Path) -> None:
    for name, text in {"long.html": PAGE, "short.txt": "a", "a.png": PAGE}.items():
        (tmp_path / name).write_text(text)

    write_variants(tmp_path)
    first = contents(tmp_path)
    write_variants(tmp_path)

    assert set(first) == {
        "long.html",
        *(f"long.html{ending}" for ending in VARIANTS),
        "short.txt",
        "a.png",
    }
    assert contents(tmp_path) == first


def test_forms_of_a_site_are_the_same_in_another_folder(
    tmp_path: Path, site: Path
) -> None:
    # A few pages are enough: compressing the whole site takes 15 seconds.
    for folder in ("first", "second"):
        shutil.copytree(site / "o-serwisie", tmp_path / folder)
        write_variants(tmp_path / folder)

    found = contents(tmp_path / "first")
    assert found == contents(tmp_path / "second")
    assert [path for path in found if path.endswith(".br")]


@pytest.mark.parametrize("path", ["a.br", "a/b.js.gz", "_headers"])
def test_what_is_for_servers_has_no_address(path: str) -> None:
    assert is_hidden(path)
