"""Files as a server has them: their names, their parts, their compressed variants."""

import gzip
import re
from pathlib import Path

import brotli
import pytest

from wizard.runtime import served_files
from wizard.runtime.served_files import LONGEST_PART, content_of, in_parts

TEXT = b"one two three " * 99


def test_a_file_has_its_content_in_its_name() -> None:
    contents = (b"{1}", b"{1}", b"{2}")
    one, same, other = (served_files.served("tree.json", text) for text in contents)

    assert re.fullmatch(r"assets/gmd/python/tree\.[0-9a-f]{10}\.json", one.name)
    assert one.name == same.name
    assert one.name != other.name


@pytest.mark.parametrize(
    ("size", "parts"),
    [
        pytest.param(1, 1, id="small"),
        pytest.param(LONGEST_PART, 1, id="as long as may be"),
        pytest.param(LONGEST_PART + 1, 2, id="one byte longer"),
    ],
)
def test_a_long_file_goes_out_in_parts_that_make_the_whole(
    size: int, parts: int
) -> None:
    content = bytes(number % 251 for number in range(size))

    files = in_parts("memory.bin", content)

    assert len(files) == parts
    assert b"".join(content_of(file.content) for file in files) == content
    assert {file.label for file in files} == {"memory.bin"}


def test_each_form_holds_the_very_content() -> None:
    variants = served_files.compressed(TEXT)

    assert brotli.decompress(variants[".br"]) == TEXT
    assert gzip.decompress(variants[".gz"]) == TEXT


def test_forms_are_the_same_bytes_every_time() -> None:
    assert served_files.compressed(TEXT) == served_files.compressed(TEXT)


def test_files_that_were_laid_down_are_found_again(tmp_path: Path) -> None:
    files = [served_files.served("worker.js", TEXT), *in_parts("memory.bin", TEXT)]

    served_files.write(files, tmp_path)
    found = served_files.read(tmp_path)

    assert [file.described for file in found] == [file.described for file in files]
    contents = {
        name: content_of(content) for file in found for name, content in file.placed
    }
    assert contents == {
        name: content
        for file in files
        for name, content in [
            (file.name, TEXT),
            *(
                (file.name + ending, form)
                for ending, form in served_files.compressed(TEXT).items()
            ),
        ]
    }


def test_a_file_that_could_not_be_laid_down_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(_: bytes) -> None:
        raise OSError(28, "No space left")

    monkeypatch.setattr(served_files, "compressed", fail)

    with pytest.raises(OSError, match="No space left"):
        served_files.write([served_files.served("worker.js", TEXT)], tmp_path)
