"""Remove exports and data from a WebAssembly module.

The binary format: https://webassembly.github.io/spec/core/binary/modules.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

_HEADER = 8
_EXPORTS, _DATA = 7, 11
_ACTIVE = 0
_END = 0x0B


class WasmError(Exception):
    """The module has a structure that this code does not handle."""


def with_exports(module: bytes, wanted: Collection[str]) -> bytes:
    """Return the module with the wanted exports only.

    Pyodide exports every function of its libraries, for dynamic linking with extension
    modules that are loaded later; none are loaded here.
    """

    def keep(content: bytes) -> bytes:
        kept = [written for name, written in _exports(content) if name in wanted]
        return _encoded(len(kept)) + b"".join(kept)

    return _with(module, _EXPORTS, keep)


def without_data(module: bytes) -> bytes:
    """Return the module with an empty data segment; a snapshot has its content.

    Raises:
        WasmError: There are several segments, the segment is not active, or its offset
            is not a single instruction.
    """

    def empty(content: bytes) -> bytes:
        count, at = _decoded(content, 0)
        kind, at = _decoded(content, at)
        if (count, kind) != (1, _ACTIVE):
            message = f"{count} pieces of data, the first of kind {kind}"
            raise WasmError(message)
        # The offset is an expression: a global or a constant, and `end`.
        opcode = at
        _, at = _decoded(content, opcode + 1)
        if content[at] != _END:
            message = f"no plain place for the data: {content[opcode : at + 1].hex()}"
            raise WasmError(message)
        return content[: at + 1] + _encoded(0)

    return _with(module, _DATA, empty)


def _with(module: bytes, wanted: int, change: Callable[[bytes], bytes]) -> bytes:
    parts = [module[:_HEADER]]
    for kind, content in _sections(module):
        changed = change(content) if kind == wanted else content
        parts += [bytes([kind]), _encoded(len(changed)), changed]
    return b"".join(parts)


def _sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    at = _HEADER
    while at < len(module):
        kind = module[at]
        length, start = _decoded(module, at + 1)
        at = start + length
        yield kind, module[start:at]


def _exports(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the name of each export, and its encoded entry."""
    count, at = _decoded(content, 0)
    for _ in range(count):
        start = at
        name, at = _name(content, at)
        _, at = _decoded(content, at + 1)
        yield name, content[start:at]


def _name(content: bytes, at: int) -> tuple[str, int]:
    length, start = _decoded(content, at)
    return content[start : start + length].decode(), start + length


def _decoded(content: bytes, at: int) -> tuple[int, int]:
    """Decode an unsigned LEB128 integer; return it and the offset after it."""
    number = shift = 0
    while True:
        byte = content[at]
        number |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:  # noqa: PLR2004 (the continuation bit)
            return number, at


def _encoded(number: int) -> bytes:
    """Encode an unsigned LEB128 integer."""
    written = bytearray()
    while True:
        number, byte = number >> 7, number & 0x7F
        written.append(byte | 0x80 if number else byte)
        if not number:
            return bytes(written)
