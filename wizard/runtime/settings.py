"""What a page's script gets from the build; `browser/types.d.ts` has it as `Settings`.

A test compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from wizard.engine.page import Style

RuntimeKind = Literal["snapshot", "stock"]
"""How Python starts: see `bundle`."""


class RuntimeFile(TypedDict):
    """A file of the runtime, or a part of one; see `ServedFile`."""

    label: str
    name: str
    bytes: int
    crc: int
    begins: str


class PageSettings(TypedDict):
    """What differs from page to page and from site to site."""

    root: str
    style: Style
    site: str
    suffix: str
    preview: bool


class Settings(PageSettings):
    """All of it."""

    start: str
    runtime: RuntimeKind
    scripts: list[RuntimeFile]
    data: list[RuntimeFile]
