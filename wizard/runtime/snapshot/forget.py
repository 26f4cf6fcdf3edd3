"""Forgets, inside of Pyodide, what only its start and the compiling of templates need.

A snapshot of a freshly started Pyodide is mostly that: asyncio, zipfile, inspect and
what else a notebook may want, the compiler of Jinja2, docstrings, line numbers. This
runs once, in the build, after the engine was imported and before `warm`; what the
engine needs and lost here is missed there.
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

KEPT = frozenset(
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
"""The modules that stay, besides the engine's own."""

NEEDED = {("jinja2.nodes", "EvalContext")}
"""Classes that stay though their module goes: each template makes one."""

_BOOTSTRAP = ("_frozen_importlib", "_frozen_importlib_external")
_NOTES = ("__doc__", "__annotations__", "__spec__", "__loader__", "__cached__")
_GENERICS = ("__annotations__", "__orig_bases__", "__parameters__")


def forget() -> None:
    """Take away all modules but those that are kept, and what leads there."""
    proxies = _proxies()
    _end_loop()
    all_modules = dict(sys.modules)
    for name in all_modules:
        if name not in KEPT and not name.startswith("wizard."):
            del sys.modules[name]
    gone = frozenset(all_modules) - frozenset(sys.modules)
    typing = _typing()
    for module in sys.modules.values():
        _cut(module, gone, typing)
    _stand_in(proxies)
    _unhook(gone)
    for name in gone - {"logging"}:  # it speaks up when it goes
        if isinstance(all_modules[name], ModuleType):
            vars(all_modules[name]).clear()
    for places in (sys.path, sys.meta_path, sys.path_hooks, sys.path_importer_cache):
        places.clear()
    sys._clear_internal_caches()  # noqa: SLF001 (there is no other way)


def strip() -> None:
    """Take line numbers from all functions that are left."""
    done: dict[int, tuple[CodeType, CodeType]] = {}
    for function in [o for o in gc.get_objects() if isinstance(o, FunctionType)]:
        function.__code__ = _lean(function.__code__, done)


def _lean(code: CodeType, done: dict[int, tuple[CodeType, CodeType]]) -> CodeType:
    """Return a code without notes; functions that share one go on sharing it.

    The old ones are held meanwhile, so that none takes the place of another.
    """
    if id(code) not in done:
        constants = [
            _lean(one, done) if isinstance(one, CodeType) else one
            for one in code.co_consts
        ]
        lean = code.replace(
            co_linetable=b"",
            co_filename="",
            co_consts=tuple(constants),
        )
        done[id(code)] = (code, lean)
    return done[id(code)][1]


def _proxies() -> tuple[object, ...]:
    """Return the objects of JavaScript by which Pyodide knows its snapshots."""
    from _pyodide._importhook import jsfinder
    from pyodide import _package_loader, webloop

    return (
        *jsfinder.jsproxies.values(),
        *(sys.modules[name] for name in ("pyodide_js", "pyodide_js._api")),
        webloop.scheduleCallback,
        _package_loader.loadedPackages,
    )


def _end_loop() -> None:
    """Let go of the event loop: everything that the engine does is done at once."""
    import asyncio

    asyncio._set_running_loop(None)  # noqa: SLF001 (Pyodide's loop runs for ever)
    asyncio.set_event_loop_policy(None)


def _typing() -> ModuleType:
    """Return what does for `typing` once all is imported."""
    typing = ModuleType("typing")
    vars(typing).update(
        cast=lambda _, value: value, TYPE_CHECKING=False, __getattr__=lambda _: None
    )
    return typing


def _cut(module: ModuleType, gone: Container[str], typing: ModuleType) -> None:
    """Take from a module every name that leads into one that is gone."""
    if not isinstance(module, ModuleType):
        return
    for name, value in list(vars(module).items()):
        if name in _NOTES:
            if module.__name__ not in _BOOTSTRAP:
                setattr(module, name, None)
        elif isinstance(value, ModuleType) and value.__name__ == "typing":
            setattr(module, name, typing)
        elif _leads_away(value, gone):
            delattr(module, name)
        elif isinstance(value, FunctionType):
            value.__annotations__ = {}
        elif isinstance(value, type) and value.__module__ == module.__name__:
            _cut_class(value, gone)


def _cut_class(kind: type, gone: Container[str]) -> None:
    for name, value in list(vars(kind).items()):
        function = getattr(value, "fget", getattr(value, "__func__", value))
        if isinstance(function, FunctionType):
            function.__annotations__ = {}
        elif name in _GENERICS or _leads_away(value, gone):
            with suppress(TypeError, AttributeError):  # of C, or of the class itself
                delattr(kind, name)


def _leads_away(value: object, gone: Container[str]) -> bool:
    if isinstance(value, ModuleType):
        return value.__name__ in gone
    if isinstance(value, type):
        is_needed = (value.__module__, value.__name__) in NEEDED
        return not is_needed and any(base.__module__ in gone for base in value.__mro__)
    home = getattr(value, "__module__", None)
    return (home if isinstance(home, str) else type(value).__module__) in gone


def _stand_in(proxies: tuple[object, ...]) -> None:
    """Put the little in place that Pyodide still asks for when it wakes."""
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
        SITE_PACKAGES=_Nowhere(), DSO_DIR=_Nowhere(), init_loaded_packages=_do_nothing
    )
    names = ("pyodide", "pyodide.code", "pyodide.ffi")
    for module in (base, loader, *map(ModuleType, names)):
        sys.modules[module.__name__] = module


def _eval_code(
    code: str, names: dict[str, object] | None = None, *_: object, **__: object
) -> object:
    """Run statements and return the value of the last, an expression."""
    *statements, last = code.split(";")
    names = {} if names is None else names
    exec(";".join(statements), names)  # noqa: S102 (what Pyodide itself asks for)
    return eval(last.strip(), names)  # noqa: S307 (the same)


class _Nowhere:
    """A folder that Pyodide asks for, and that there is not."""

    def __str__(self) -> str:
        return "/nowhere"


def _do_nothing(*_: object) -> None:
    """Stand in for what Pyodide calls, and the engine does not need."""


def _unhook(gone: Container[str]) -> None:
    """Empty the lists of what is to be called at an exit or a fork: none comes."""
    import atexit

    atexit._clear()  # noqa: SLF001 (there is no other way)
    del sys.modules["atexit"]
    for hooks in [o for o in gc.get_objects() if type(o) is list and o]:
        if all(map(callable, hooks)) and any(_is_of(hook, gone) for hook in hooks):
            hooks.clear()


def _is_of(hook: Callable[..., object], gone: Container[str]) -> bool:
    owner = getattr(hook, "__self__", hook)
    return getattr(owner, "__module__", None) in gone
