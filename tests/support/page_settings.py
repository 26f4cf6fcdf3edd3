"""Settings of an example page and its site."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wizard.runtime.settings import PageSettings

PAGE: PageSettings = {
    "root": "..",
    "style": "dir/",
    "site": "",
    "suffix": " - Site",
    "preview": False,
}
