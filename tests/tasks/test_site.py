import socket
from pathlib import Path

import pytest

from tasks.programs import SetupError
from tasks.site import HOST, check_address, recover, swap


def site(folder: Path, word: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(word)
    return folder


def test_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    site(tmp_path / "site", "old")

    swap(site(tmp_path / "site.new", "new"), tmp_path / "site")

    assert (tmp_path / "site" / "index.html").read_text() == "new"
    assert [folder.name for folder in tmp_path.iterdir()] == ["site"]


def test_first_site_needs_no_old_one(tmp_path: Path) -> None:
    swap(site(tmp_path / "site.new", "new"), tmp_path / "site")

    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_old_site_comes_back_after_an_interrupted_swap(tmp_path: Path) -> None:
    site(tmp_path / "site.old", "old")

    recover(tmp_path / "site")

    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_taken_port_is_an_error_in_one_sentence() -> None:
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(SetupError, match=rf"^port {port} of .* is taken .*\.$"):
            check_address(f"{HOST}:{port}")


def test_free_port_is_no_error() -> None:
    check_address("localhost:0")  # any free one


@pytest.mark.parametrize(
    "written", ["8123", "localhost", "localhost:x", ":1", "a:65536"]
)
def test_what_is_no_address_is_an_error_in_one_sentence(written: str) -> None:
    with pytest.raises(SetupError, match=r"is no address: write it as .*\.$"):
        check_address(written)
