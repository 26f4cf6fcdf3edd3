"""Files as a server has them: their names and their parts."""

import re
from pathlib import Path

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


def test_files_that_were_laid_down_are_found_again(tmp_path: Path) -> None:
    files = [served_files.served("worker.js", TEXT), *in_parts("memory.bin", TEXT)]

    served_files.write(files, tmp_path)
    found = served_files.read(tmp_path)

    assert [file.described for file in found] == [file.described for file in files]
    assert [content_of(file.content) for file in found] == [TEXT, TEXT]
