"""Compiled templates, kept from one build to the next.

Compiling the theme's templates takes longer than rendering all pages with them.
"""

from __future__ import annotations

from importlib.metadata import version
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, override

from jinja2 import FileSystemBytecodeCache

from wizard.runtime.pyodide import MODULES

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

CACHE = MODULES / ".cache" / "templates"

_PATTERN = f"jinja-{version('jinja2')}-%s.cache"


class _Cache(FileSystemBytecodeCache):
    """Jinja's cache, with one file for each name of a template.

    Jinja adds the path of the template to the key and never deletes a file, so each
    copy of the project, such as the tests make, would add more. Sources are compared.
    """

    @override
    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return super().get_cache_key(name)


def keep(environment: Environment, folder: Path = CACHE) -> Environment:
    """Cache the templates of an environment, unless the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            environment.bytecode_cache = _Cache(str(folder), _PATTERN)
    except OSError:
        pass
    return environment
