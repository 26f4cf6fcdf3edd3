"""Responses of the real servers for each kind of file."""

from pathlib import Path

import pytest

from tests.support.hosted_files import FILES, SHRINKING, File
from tests.support.raw_requests import ask
from tests.support.running_servers import Server
from wizard.hosting.table import EVERYWHERE, WITH_TLS

files = pytest.mark.parametrize("file", FILES.values(), ids=FILES)


@files
def test_file_arrives_whole_with_its_type_cached_and_guarded_as_the_table_says(
    server: Server, hosted: Path, file: File
) -> None:
    address, path = file.at(hosted)

    answer = ask(server.home + address)

    assert answer.status == 200
    assert answer.said("Content-Type", "Content-Encoding") == (file.type, None)
    assert answer.body == path.read_bytes()
    policy, used = "Content-Security-Policy", "Cross-Origin-Resource-Policy"
    said = answer.said("Cache-Control", policy, used)
    assert said == (file.kept, file.policy, file.wanted_by)
    assert answer.said(*EVERYWHERE) == tuple(EVERYWHERE.values())
    assert answer.said(*WITH_TLS) == (None,) * len(WITH_TLS)


@pytest.mark.parametrize("file", SHRINKING.values(), ids=SHRINKING)
@pytest.mark.parametrize(
    ("accept", "encoding", "ending"),
    [
        pytest.param("br", "br", ".br", id="br"),
        pytest.param("gzip", "gzip", ".gz", id="gzip"),
        pytest.param("gzip, deflate, br, zstd", "br", ".br", id="both"),
    ],
)
def test_file_arrives_in_the_smallest_form_that_the_browser_can_read(  # noqa: PLR0913, PLR0917 - a table
    server: Server, hosted: Path, file: File, accept: str, encoding: str, ending: str
) -> None:
    address, path = file.at(hosted)

    answer = ask(server.home + address, accept=accept)

    form = path.with_name(path.name + ending)
    assert answer.status == 200
    assert answer.said("Content-Type", "Content-Encoding") == (file.type, encoding)
    assert answer.said("Vary") == ("Accept-Encoding",)
    assert answer.body == form.read_bytes()


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
