"""Find constants of the interpreter that are never read again; runs in Pyodide."""

from __future__ import annotations

import _imp
import importlib
import sys


def frozen() -> list[str]:
    """Return the code of all frozen modules, as hexadecimal digits, each once.

    The needed modules have been imported, and `forget` removes the importers. Frozen
    modules: https://docs.python.org/3/c-api/import.html#c._frozen
    """
    names = _imp._frozen_module_names()  # type: ignore[attr-defined] # noqa: SLF001
    found = (_imp.find_frozen(name, withdata=True) for name in names)
    return sorted({bytes(one[0]).hex() for one in found if one and one[0]})


def codec_maps() -> list[str]:
    """Return the addresses of the capsules with the maps of East Asian encodings.

    A codec module exports each map as a capsule that points to a `dbcs_map`: a name, a
    map to encode and a map to decode. Maps of pairs have another structure. See
    https://github.com/python/cpython/blob/3.13/Modules/cjkcodecs/cjkcodecs.h
    """
    names = [name for name in sys.builtin_module_names if name.startswith("_codecs_")]
    return [
        str(id(value))
        for module in map(importlib.import_module, names)
        for key, value in vars(module).items()
        if key.startswith("__map_") and not key.endswith("_pair")
    ]
