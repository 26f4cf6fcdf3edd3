"""Python types written as TypeScript, and compared by the TypeScript compiler."""

import subprocess
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from types import NoneType
from typing import Literal, get_args, get_origin, get_type_hints

from tasks import node
from tasks.folders import BROWSER
from wizard.engine.page import Style
from wizard.runtime.served_files import RuntimeFile

_NAMES = {str: "string", bool: "boolean", int: "number", NoneType: "null"}
_ONLY_FOR_CHECKS = {"Mapping": Mapping, "Style": Style, "RuntimeFile": RuntimeFile}
"""Names that the modules of these classes import only for type checkers."""

_EQUAL = """
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false
"""


def differences(folder: Path, pairs: Mapping[str, type]) -> list[str]:
    """Return the compiler's errors for each interface that differs from its class.

    Args:
        folder: An empty folder for the compiled file.
        pairs: The class of each interface in `types.d.ts`.
    """
    lines = [_EQUAL]
    for name, kind in pairs.items():
        lines += [
            f"import type {{ {name} }} from '{BROWSER / 'types'}'",
            f"export const same{name}: Equal<{name}, {written(kind)}> = true",
        ]
    source = folder / "contract.ts"
    source.write_text("\n".join(lines), encoding="utf-8")
    tsc = node.MODULES / "typescript" / "bin" / "tsc"
    options = ("--noEmit", "--strict", "--target", "es2022", "--ignoreConfig")
    done = subprocess.run(
        [node.node().program, str(tsc), *options, str(source)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.splitlines()


def written(kind: object) -> str:
    """Return a Python type as TypeScript.

    Raises:
        KeyError: The type is not supported.
    """
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and hasattr(kind, "__annotations__") and not origin:
        return _object(kind)
    if origin is Literal:
        return " | ".join(f"'{value}'" for value in arguments)
    if origin is list or origin is tuple:
        return f"({written(arguments[0])})[]"
    if origin is Mapping:
        return f"Record<{written(arguments[0])}, {written(arguments[1])}>"
    return _NAMES[kind]  # type: ignore[index]


def _object(kind: type) -> str:
    hints = get_type_hints(kind, localns=_ONLY_FOR_CHECKS)
    optional = _optional(kind)
    members = [
        f"{name}{'?' if name in optional else ''}: {written(hint)}"
        for name, hint in hints.items()
    ]
    return f"{{ {'; '.join(members)} }}"


def _optional(kind: type) -> set[str]:
    """Return the fields that may be missing in JSON."""
    if not is_dataclass(kind):
        return set(getattr(kind, "__optional_keys__", ()))
    return {
        one.name
        for one in fields(kind)
        if one.default is not MISSING or one.default_factory is not MISSING
    }
