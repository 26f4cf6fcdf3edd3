"""WebAssembly with less in it, tried on Pyodide's own."""

import subprocess

import pytest

from wizard.runtime import pyodide, snapshot, wasm

WHOLE = (pyodide.PACKAGE / pyodide.WASM).read_bytes()
EMPTY = b"\0asm\1\0\0\0"
_NAMES = """
const module = new WebAssembly.Module(require('fs').readFileSync(0))
console.log(WebAssembly.Module.exports(module).map(({name}) => name).join(' '))"""


def exports(module: bytes) -> set[str]:
    """Return what an engine of WebAssembly says that a module exports."""
    done = subprocess.run(
        [snapshot.node(), "-e", _NAMES], input=module, check=True, capture_output=True
    )
    return set(done.stdout.decode().split())


def test_only_what_is_wanted_is_exported() -> None:
    lean = wasm.with_exports(WHOLE, {"Py_Version", "no_such_thing"})

    assert exports(lean) == {"Py_Version"}


def test_a_module_without_its_data_is_still_one() -> None:
    lean = wasm.without_data(WHOLE)

    assert exports(lean) == exports(WHOLE)
    assert len(WHOLE) - len(lean) > 3_000_000


def test_all_else_stays_as_it_was() -> None:
    everything = exports(WHOLE)

    assert wasm.with_exports(WHOLE, everything) == WHOLE


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"\2", "2 pieces of data", id="several"),
        pytest.param(b"\1\1", "the first of kind 1", id="not copied by itself"),
        pytest.param(b"\1\0\x41\x05\x41", "no plain place", id="a longer sum"),
    ],
)
def test_data_of_another_form_is_refused(data: bytes, words: str) -> None:
    padded = data + bytes(3)

    with pytest.raises(wasm.WasmError, match=words):
        wasm.without_data(EMPTY + bytes([11, len(padded)]) + padded)
