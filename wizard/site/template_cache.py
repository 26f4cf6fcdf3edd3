"""Compiled templates, kept from one build to the next.

To compile the theme's templates takes longer than to render all pages with them.
"""

from __future__ import annotations

from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import Bucket

CACHE = Path(__file__).parents[1] / "browser" / "node_modules" / ".cache" / "templates"


class TemplateCache(FileSystemBytecodeCache):
    """One file for each name of a template, good for its very words and place.

    Jinja's own would keep one for each place too, and never take any away. That it
    cannot be read or written is no reason to fail.
    """

    def __init__(self, folder: Path = CACHE) -> None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._jinja = version("jinja2")
        super().__init__(str(folder))

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Name the file, whatever folder the template comes from."""
        del filename
        return super().get_cache_key(name)

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Read what is kept, if it was made from just this."""
        made_from = f"{self._jinja}\n{filename}\n{source}"
        return super().get_bucket(environment, name, filename, made_from)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read it, if that can be done."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, if that can be done."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep(environment: Environment) -> Environment:
    """Let an environment keep what it compiles."""
    environment.bytecode_cache = TemplateCache()
    return environment
