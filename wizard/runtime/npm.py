"""The npm packages that the build uses; `python3 -m wizard install` puts them here."""

from __future__ import annotations

from wizard.runtime.pyodide import BROWSER

FOLDER = BROWSER / "node_modules"


def incomplete(package: str) -> str:
    """Say that a package is not there, or not all of it, and what to do."""
    return (
        f"Brakuje pakietu {package} albo jest niepełny: usuń folder"
        " wizard/browser/node_modules i uruchom „python3 -m wizard install”."
    )
