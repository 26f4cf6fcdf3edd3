"""The parts of a page that only `make serve` shows: problems, and "for editors"."""

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
    """Return the problems as part of a page; empty where there are none.

    With `last_good`, the page below shows the last tree without errors. `guide` is the
    address of the guide's chapter on problems, if the site has it.
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
    """Replace the DRAFT label of MkDocs by a sentence in Polish."""
    return _DRAFT.sub(_FOR_EDITORS, html)


def _item(problem: Problem, guide: str) -> str:
    code = escape(problem.code)
    shown = f'<a href="{escape(guide)}#{code}">{code}</a>' if guide else code
    return (
        f"<li><code>{escape(str(problem.place))}</code> {shown}<br>"
        f"<strong>{escape(problem.message)}</strong><br>{escape(problem.fix)}</li>"
    )
