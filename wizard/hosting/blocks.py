"""Lines in braces, as nginx and Caddy read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def block(head: str, lines: Iterable[str], *, indent: str = "\t") -> Sequence[str]:
    """Put lines in braces."""
    inner = [f"{indent}{line}" if line else "" for line in lines]
    return [f"{head} {{".lstrip(), *inner, "}"]


def quoted(text: str) -> str:
    """Put a value in quotes; the table has none that would have to be escaped."""
    return f'"{text}"'


def variable(header: str) -> str:
    """Name what holds the value of a header that differs from kind to kind."""
    return f"gmd_{header.lower().replace('-', '_')}"
