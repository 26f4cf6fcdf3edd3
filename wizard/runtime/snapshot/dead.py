"""Constants of the interpreter that nobody reads any more, found inside of Pyodide."""

from __future__ import annotations

import _imp
import importlib
import sys


def frozen() -> list[str]:
    """Return the code of frozen modules, as hexadecimal digits, each once.

    Those that are needed are imported by now, and no other can be: `forget` takes
    the ways to import anything.
    """
    names = _imp._frozen_module_names()  # type: ignore[attr-defined] # noqa: SLF001
    found = (_imp.find_frozen(name, withdata=True) for name in names)
    return sorted({bytes(one[0]).hex() for one in found if one and one[0]})


def codec_maps() -> list[str]:
    """Return where the maps of East Asian encodings are, as addresses of capsules.

    A module of codecs shows each of its maps by a capsule (`Modules/cjkcodecs/` in
    CPython): a name, a map to encode with and one to decode with. Maps of pairs are
    of another form.
    """
    names = [name for name in sys.builtin_module_names if name.startswith("_codecs_")]
    return [
        str(id(value))
        for module in map(importlib.import_module, names)
        for key, value in vars(module).items()
        if key.startswith("__map_") and not key.endswith("_pair")
    ]
