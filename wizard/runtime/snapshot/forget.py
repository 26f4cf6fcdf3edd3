"""Remove everything from Pyodide's memory that the engine does not need.

Most of a freshly started Pyodide is needed only to start it or to compile templates:
asyncio, zipfile, inspect, the compiler of Jinja2, docstrings, line numbers. This runs
once, inside of Pyodide during the build, after the import of the engine and before
`warm`, which fails if something needed was removed.
"""

from __future__ import annotations

import gc
import importlib
import sys
from contextlib import suppress
from types import CodeType, FunctionType, ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container

KEPT_MODULES = frozenset(
    [
        *("sys", "builtins", "__main__", "gc", "errno", "math", "time", "itertools"),
        *("marshal", "posix", "_abc", "_codecs", "_collections", "_datetime"),
        *("_frozen_importlib", "_frozen_importlib_external", "_functools", "_imp"),
        *("_io", "_json", "_operator", "_pyodide_core", "_signal", "_sre", "_stat"),
        *("_thread", "_warnings", "_weakref", "_weakrefset", "weakref", "importlib"),
        *("importlib._bootstrap", "importlib._bootstrap_external", "os", "os.path"),
        *("posixpath", "genericpath", "stat", "io", "abc", "codecs", "encodings"),
        *("encodings.utf_8", "_collections_abc", "collections", "collections.abc"),
        *("functools", "operator", "types", "keyword", "reprlib", "enum", "copyreg"),
        *("copy", "contextlib", "warnings", "re", "re._compiler", "re._parser"),
        *("re._constants", "re._casefix", "json", "json.decoder", "json.encoder"),
        *("json.scanner", "datetime", "dataclasses", "markupsafe"),
        *("markupsafe._native", "jinja2", "jinja2.environment", "jinja2.runtime"),
        *("jinja2.utils", "jinja2.filters", "jinja2.tests", "jinja2.defaults"),
        *("jinja2.exceptions", "jinja2.loaders", "jinja2.async_utils"),
        *("_pyodide", "wizard"),
    ]
)
"""The modules that stay, in addition to those of the engine."""

KEPT_CLASSES = {("jinja2.nodes", "EvalContext")}
"""Classes that stay although their module is removed: each template uses one."""

_BOOTSTRAP = ("_frozen_importlib", "_frozen_importlib_external")
_METADATA = ("__doc__", "__annotations__", "__spec__", "__loader__", "__cached__")
_GENERATED = {"__repr__", "__setattr__", "__delattr__"}
_GENERICS = ("__annotations__", "__orig_bases__", "__parameters__")


def forget() -> None:
    """Remove all modules that are not in `KEPT_MODULES`, and all references to them."""
    proxies = _proxies()
    _end_loop()
    all_modules = dict(sys.modules)
    for name in all_modules:
        if name not in KEPT_MODULES and not name.startswith("wizard."):
            del sys.modules[name]
    removed = frozenset(all_modules) - frozenset(sys.modules)
    typing = _typing()
    for module in sys.modules.values():
        _clean_module(module, removed, typing)
    _install_stubs(proxies)
    _clear_hooks(removed)
    for name in removed - {"logging"}:  # clearing it prints errors
        if isinstance(all_modules[name], ModuleType):
            vars(all_modules[name]).clear()
    for places in (sys.path, sys.meta_path, sys.path_hooks, sys.path_importer_cache):
        places.clear()
    sys._clear_internal_caches()  # noqa: SLF001 (there is no other way)


def strip() -> None:
    """Remove the line numbers and file names of all remaining functions."""
    done: dict[int, tuple[CodeType, CodeType]] = {}
    for function in [o for o in gc.get_objects() if isinstance(o, FunctionType)]:
        function.__code__ = _lean(function.__code__, done)


def _lean(code: CodeType, done: dict[int, tuple[CodeType, CodeType]]) -> CodeType:
    """Return a code object without line numbers; shared ones stay shared.

    `done` also keeps the old code objects alive: a new object could otherwise get the
    id of an old one.
    """
    if id(code) not in done:
        constants = [
            _lean(one, done) if isinstance(one, CodeType) else one
            for one in code.co_consts
        ]
        consts = tuple(constants)
        lean = code.replace(co_linetable=b"", co_filename="", co_consts=consts)
        done[id(code)] = (code, lean)
    return done[id(code)][1]


def _proxies() -> tuple[object, ...]:
    """Return the proxies of the JavaScript objects that Pyodide expects in a snapshot.

    They are listed in `getExpectedKeys`
    (https://github.com/pyodide/pyodide/blob/0.29.5/src/js/snapshot.ts).
    """
    from _pyodide._importhook import jsfinder
    from pyodide import _package_loader, webloop

    return (
        *jsfinder.jsproxies.values(),
        *(sys.modules[name] for name in ("pyodide_js", "pyodide_js._api")),
        webloop.scheduleCallback,
        _package_loader.loadedPackages,
    )


def _end_loop() -> None:
    """Remove the event loop; the engine has no asynchronous code."""
    import asyncio

    asyncio._set_running_loop(None)  # noqa: SLF001 (Pyodide's loop never stops)
    asyncio.set_event_loop_policy(None)


def _typing() -> ModuleType:
    """Return a replacement of `typing` for modules that are imported already."""
    typing = ModuleType("typing")
    vars(typing).update(
        cast=lambda _, value: value, TYPE_CHECKING=False, __getattr__=lambda _: None
    )
    return typing


def _clean_module(
    module: ModuleType, removed: Container[str], typing: ModuleType
) -> None:
    """Remove metadata, annotations and references to removed modules from a module."""
    if not isinstance(module, ModuleType):
        return
    for name, value in list(vars(module).items()):
        if name in _METADATA:
            if module.__name__ not in _BOOTSTRAP:
                setattr(module, name, None)
        elif isinstance(value, ModuleType) and value.__name__ == "typing":
            setattr(module, name, typing)
        elif _refers_to(value, removed):
            delattr(module, name)
        elif isinstance(value, FunctionType):
            # Not {}: that is 64 bytes a function.
            value.__annotations__ = None  # type: ignore[assignment]
        elif isinstance(value, type) and value.__module__ == module.__name__:
            _clean_class(value, removed)


def _clean_class(kind: type, removed: Container[str]) -> None:
    if "__dataclass_fields__" in vars(kind):
        _clean_dataclass(kind)
    for name, value in list(vars(kind).items()):
        function = getattr(value, "fget", getattr(value, "__func__", value))
        if isinstance(function, FunctionType):
            function.__annotations__ = None  # type: ignore[assignment]
        elif name in _GENERICS or _refers_to(value, removed):
            with suppress(TypeError, AttributeError):  # a type in C, or a slot
                delattr(kind, name)


def _clean_dataclass(kind: type) -> None:
    """Remove what `dataclass` generates; no engine code changes a frozen instance."""
    kind.__doc__ = None
    for name in _GENERATED & vars(kind).keys():
        delattr(kind, name)
    for field in vars(kind)["__dataclass_fields__"].values():
        field.type = None


def _refers_to(value: object, removed: Container[str]) -> bool:
    if isinstance(value, ModuleType):
        return value.__name__ in removed
    if isinstance(value, type):
        is_needed = (value.__module__, value.__name__) in KEPT_CLASSES
        return not is_needed and any(
            base.__module__ in removed for base in value.__mro__
        )
    home = getattr(value, "__module__", None)
    return (home if isinstance(home, str) else type(value).__module__) in removed


def _install_stubs(proxies: tuple[object, ...]) -> None:
    """Replace the modules of Pyodide that its start from a snapshot still uses.

    The callers are `finalizeBootstrap` and `finalizeSetup` in Pyodide's scripts
    (https://github.com/pyodide/pyodide/tree/0.29.5/src/js).
    """
    base = ModuleType("_pyodide._base")
    vars(base).update(eval_code=_eval_code, pyimport_impl=importlib.import_module)
    hooks = ModuleType("_pyodide._importhook")
    vars(hooks).update(register_module_not_found_hook=_do_nothing)
    package = sys.modules["_pyodide"]
    vars(package).clear()
    vars(package).update(
        __name__="_pyodide",
        _base=base,
        _importhook=hooks,
        set_excepthook=_do_nothing,
        proxies=proxies,
    )
    loader = ModuleType("pyodide._package_loader")
    vars(loader).update(
        SITE_PACKAGES=_MissingFolder(),
        DSO_DIR=_MissingFolder(),
        init_loaded_packages=_do_nothing,
    )
    names = ("pyodide", "pyodide.code", "pyodide.ffi")
    for module in (base, loader, *map(ModuleType, names)):
        sys.modules[module.__name__] = module


def _eval_code(
    code: str, names: dict[str, object] | None = None, *_: object, **__: object
) -> object:
    """Run statements, split at semicolons; the last one is the returned expression."""
    *statements, last = code.split(";")
    names = {} if names is None else names
    exec(";".join(statements), names)  # noqa: S102 (code of Pyodide itself)
    return eval(last.strip(), names)  # noqa: S307 (the same)


class _MissingFolder:
    """A path that Pyodide reads as text; there is no such folder."""

    def __str__(self) -> str:
        return "/nowhere"


def _do_nothing(*_: object) -> None:
    """Replace a function that Pyodide calls and the engine does not need."""


def _clear_hooks(removed: Container[str]) -> None:
    """Clear the callbacks for an exit or a fork, which never happen."""
    import atexit

    atexit._clear()  # noqa: SLF001 (there is no other way)
    del sys.modules["atexit"]
    for hooks in [o for o in gc.get_objects() if type(o) is list and o]:
        if all(map(callable, hooks)) and any(_is_of(hook, removed) for hook in hooks):
            hooks.clear()


def _is_of(hook: Callable[..., object], removed: Container[str]) -> bool:
    owner = getattr(hook, "__self__", hook)
    return getattr(owner, "__module__", None) in removed
