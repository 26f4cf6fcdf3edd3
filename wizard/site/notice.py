"""What `make serve` alone shows: what needs mending, and which page is for editors."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from wizard.problems import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wizard.problems import Problem

GUIDE = "redakcja/problemy.md"
"""The chapter of the editors' guide that has a heading for each code."""

_DRAFT = re.compile('<div class="mkdocs-draft-marker"[^>]*>DRAFT</div>')
_FOR_EDITORS = (
    '<p class="for-editors">Tę stronę widać tylko w podglądzie.'
    " Odwiedzający jej nie zobaczą.</p>"
)


def notice(problems: Sequence[Problem], *, last_good: bool, guide: str = "") -> str:
    """Write the problems as a part of a page, or nothing where there are none.

    Args:
        problems: What `validate` found.
        last_good: Whether the tree below is the last one without errors.
        guide: The address of the chapter on problems, or nothing where there is none.
    """
    if not problems:
        return ""
    items = "\n".join(_item(problem, guide) for problem in problems)
    older = (
        "<p>Poniżej widać pytania sprzed ostatnich zmian.</p>\n" if last_good else ""
    )
    return (
        '<section class="problems" data-problem aria-labelledby="do-poprawienia">\n'
        f'<h2 id="do-poprawienia">Do poprawienia ({counted(problems)})</h2>\n'
        "<p>Popraw plik i zapisz go; strona odświeży się sama.</p>\n"
        f"{older}<ul>\n{items}\n</ul>\n</section>\n"
    )


def for_editors(html: str) -> str:
    """Say in whole words what MkDocs calls a draft: a page that is not published."""
    return _DRAFT.sub(_FOR_EDITORS, html)


def _item(problem: Problem, guide: str) -> str:
    code = escape(problem.code)
    shown = f'<a href="{escape(guide)}#{code}">{code}</a>' if guide else code
    return (
        f"<li><code>{escape(str(problem.place))}</code> {shown}<br>"
        f"<strong>{escape(problem.message)}</strong><br>{escape(problem.fix)}</li>"
    )
