"""Blocks in braces, as in the configurations of nginx and Caddy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def block(head: str, lines: Iterable[str], *, indent: str = "\t") -> Sequence[str]:
    """Return a block: its head with an opening brace, and its lines indented."""
    inner = [f"{indent}{line}" if line else "" for line in lines]
    return [f"{head} {{".lstrip(), *inner, "}"]


def quoted(text: str) -> str:
    """Put a value in quotes. No value of the table contains a character to escape."""
    return f'"{text}"'


def variable(header: str) -> str:
    """Return the name of the variable for a header that differs between kinds."""
    return f"gmd_{header.lower().replace('-', '_')}"
