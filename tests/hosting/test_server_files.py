"""Responses of the real servers for each kind of file."""

from pathlib import Path

import pytest

from tests.support.hosted_files import (
    FILES,
    SHRINKING,
    File,
)
from tests.support.raw_requests import ask
from tests.support.running_servers import Server
from wizard.hosting.table import EVERYWHERE, WITH_TLS

FORMS = {"br": ".br", "gzip": ".gz"}

files = pytest.mark.parametrize("file", FILES.values(), ids=FILES)

shrinking = pytest.mark.parametrize("file", SHRINKING.values(), ids=SHRINKING)

encodings = pytest.mark.parametrize("encoding", FORMS)


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
