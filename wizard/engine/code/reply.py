"""What a page gets for a typed code: an address to open, or what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.engine import address
from wizard.engine.code.codes import CodeError
from wizard.engine.page import Style, href
from wizard.engine.render import render_code_error

if TYPE_CHECKING:
    from wizard.engine.code.codes import Codes


@dataclass(frozen=True, slots=True)
class CodeReply:
    """Where a hand-over code leads.

    Attributes:
        href: The page of its step with the walk in the fragment, relative to the open
            document, or "".
        error: The HTML that says what is wrong with the code, or "".
    """

    href: str
    error: str


def reply_to(typed: str, codes: Codes, root: str, style: Style) -> CodeReply:
    """Read a code as a person typed it; the parameters are those of `render`."""
    tree = codes.tree
    try:
        walk = codes.read(typed)
    except CodeError as error:
        start = tree.nodes[tree.start].page if error.starts_over else ""
        html = render_code_error(error.text, start, root, style)
        return CodeReply(href="", error=html)
    page = href(tree.nodes[walk.here].page, root, style)
    return CodeReply(href=f"{page}#{address.write(walk)}", error="")
