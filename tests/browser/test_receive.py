"""The checksum in the page's script equals the one that the build computes."""

import zlib
from base64 import b64encode

from hypothesis import given
from hypothesis import strategies as st

from tests.support.node_scripts import Scripts

OF_BASE64 = "((bytes, before) => crc32(Buffer.from(bytes, 'base64'), before))"


@given(st.lists(st.binary(max_size=300), max_size=4))
def test_checksum_of_what_arrives_in_parts_is_that_of_the_whole(
    scripts: Scripts, parts: list[bytes]
) -> None:
    crc = 0
    for part in parts:
        crc = scripts.call(OF_BASE64, b64encode(part).decode(), crc)

    assert crc == zlib.crc32(b"".join(parts))


RECEIVED = """(async file => {
  let asked = 0
  const parts = [[80, 75, 3], [4, 1], [2, 3]]
  const read = async () => ({done: false, value: Uint8Array.from(parts[asked++])})
  return receive(file, {read}, () => {}).then(
    () => 'whole', ({message}) => [message, asked])
})"""


def test_file_that_begins_otherwise_is_not_even_brought_to_its_end(
    scripts: Scripts,
) -> None:
    file = {"name": "engine.zip", "bytes": 7, "begins": "504b0305", "crc": 0}

    assert scripts.call(RECEIVED, file) == [
        "engine.zip: something else came in its place",
        2,
    ]
