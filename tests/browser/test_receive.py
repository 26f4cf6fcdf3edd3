"""Files of the runtime as the page's script receives them."""

import zlib
from base64 import b64encode
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.node_scripts import Scripts
from wizard.runtime.served_files import served

OF_BASE64 = "((bytes, before) => crc32(Buffer.from(bytes, 'base64'), before))"


@given(st.lists(st.binary(max_size=300), max_size=4))
def test_checksum_of_what_arrives_in_parts_is_that_of_the_whole(
    scripts: Scripts, parts: list[bytes]
) -> None:
    crc = 0
    for part in parts:
        crc = scripts.call(OF_BASE64, b64encode(part).decode(), crc)

    assert crc == zlib.crc32(b"".join(parts))


RECEIVED = """((file, parts) => {
  let asked = 0
  const read = async () => {
    const part = parts[asked++]
    return part === undefined
      ? {done: true} : {done: false, value: new Uint8Array(Buffer.from(part, 'base64'))}
  }
  return receive(file, {read}, () => {}).then(
    content => Buffer.from(content).toString('base64'),
    ({message}) => [message, asked])
})"""

BUILT = bytes(range(256)) * 3
FILE = served("engine.zip", BUILT).described


def received(scripts: Scripts, *parts: bytes) -> str | tuple[str, int]:
    """Return the received content, or the error and the number of parts read."""
    texts = [b64encode(part).decode() for part in parts]
    found: str | list[Any] = scripts.call(RECEIVED, FILE, texts)
    return found if isinstance(found, str) else (found[0], found[1])


@given(st.lists(st.integers(0, len(BUILT)), max_size=5).map(sorted))
def test_built_file_is_received_however_it_is_cut(
    scripts: Scripts, cuts: list[int]
) -> None:
    parts = [BUILT[begin:end] for begin, end in pairwise([0, *cuts, len(BUILT)])]

    assert received(scripts, *parts) == b64encode(BUILT).decode()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        pytest.param(b"", "ended after 0 of 768 bytes", id="empty"),
        pytest.param(BUILT[:-1], "ended after 767 of 768 bytes", id="one byte less"),
        pytest.param(BUILT + b"\0", "longer than 768 bytes", id="one byte more"),
        pytest.param(BUILT[:-1] + b"\0", "wrong checksum", id="one byte other"),
        pytest.param(b"<!doctype html>", "something else came", id="a page"),
    ],
)
def test_content_that_was_not_built_is_refused_with_the_reason(
    scripts: Scripts, content: bytes, error: str
) -> None:
    assert error in received(scripts, content)[0]


@given(st.binary(max_size=len(BUILT) + 9))
def test_no_other_content_is_received(scripts: Scripts, content: bytes) -> None:
    assert content == BUILT or isinstance(received(scripts, content), tuple)


def test_file_that_begins_otherwise_is_not_even_brought_to_its_end(
    scripts: Scripts,
) -> None:
    found = received(scripts, BUILT[:3], b"?" + BUILT[4:9], BUILT[9:])

    assert found == (f"{FILE['name']}: something else came in its place", 2)


STOPPED = """(async (file, content) => {
  const bytes = new Uint8Array(Buffer.from(content, 'base64'))
  const open = async () => new ReadableStream({start: part => part.enqueue(bytes)})
  const loader = new Loader([file], {root: '', open, onProgress: () => {}})
  const loaded = loader.load(file)
  await new Promise(done => setTimeout(done))
  loader.stop(new Error('given up'))
  return loaded.then(() => 'loaded', ({message}) => message)
})"""
"""Stops a download after its last byte and before its end."""


def test_stopped_download_is_not_used_even_if_all_of_it_has_arrived(
    scripts: Scripts,
) -> None:
    content = b64encode(BUILT).decode()

    assert scripts.call(STOPPED, FILE, content) == "given up"
