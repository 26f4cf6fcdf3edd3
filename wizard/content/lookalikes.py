"""Problems of the form of a page, above all Markdown lookalikes.

Markdown has no syntax errors: a list without its space is text. So this looks for
what only looks like a title, an option or a step.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wizard.content.blocks import plain_text
from wizard.content.document import INDENT
from wizard.content.draft import TERM
from wizard.content.letters import call_heading, check_letter
from wizard.content.link import SCHEMES, scheme
from wizard.problems import files, links, lookalikes, nodes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wizard.content.blocks import Block
    from wizard.content.document import Document
    from wizard.content.draft import DraftKind
    from wizard.problems import Problem

_CONFLICT = re.compile(r"(<{7}|>{7}) ")
# Characters that a word processor puts for "-" and "\"", by number since many look
# alike: bullet, dashes; quotes of all kinds.
_DASHES = "\u2022\u2013\u2014"
_QUOTES = "\u201e\u201c\u201d\u201f\u2018\u2019'\u00ab\u00bb"
_ALMOST_OPTION = re.compile(rf"\s*(?:[-*+](?=\[)|[{_DASHES}]\s*(?=\[))")
_ALMOST_STEP = re.compile(r"\s*(\d{1,2})\.(?=[^\W\d])")
_LINK_WITH_QUOTES = re.compile(rf"\]\([^)\s]+\s+[{_QUOTES}]")
_LINK_WITH_GAP = re.compile(r"\]\s+\(\S*\.md")
_LINK_WITH_SPACE = re.compile(r"\]\((?!<)[^()\"„”]*\S\s[^()\"„”]*\.md[)\s]")
_LINK_LEFT_OPEN = re.compile(r"\]\([^)]*$")


def check_form(
    document: Document, kind: DraftKind, parts: Collection[Block]
) -> Iterator[Problem]:
    """Yield the problems of the form of a page.

    `parts` are the blocks that are not part of its text: title, steps, options.
    """
    if kind == "text":
        yield from _check_text(document)
    elif kind == "letter":
        yield from check_letter(document, call_heading(document))
    else:
        yield from _check_titles(document)
    yield from _check_html(document)
    yield from _check_lines(document)
    yield from _check_lists(document, parts)
    yield from _check_pictures(document)
    yield from _check_braces(document)
    for label, place in document.references.items():
        yield links.reference_link(place, label)


def _check_titles(document: Document) -> Iterator[Problem]:
    titles = document.top("heading", "h1")
    if not titles or not plain_text(titles[0].inline).strip():
        headings = titles or document.top("heading")
        yield nodes.no_title(document.place(headings[0] if headings else None))
    elif titles[0].previous_sibling:
        place = document.place(document.blocks[0])
        yield nodes.text_above(place, document.line(place))
    for title in titles[1:]:
        yield nodes.second_title(document.place(title), plain_text(title.inline))


def _check_text(document: Document) -> Iterator[Problem]:
    """Check a shared text, which has no title of its own."""
    if not document.blocks:
        yield files.empty_text(document.place())
    for title in document.top("heading", "h1"):
        yield nodes.second_title(document.place(title), plain_text(title.inline))


def _check_html(document: Document) -> Iterator[Problem]:
    for block in document.every("html_block"):
        excerpt = block.content.strip().partition("\n")[0]
        yield files.raw_html(document.place(block), excerpt)
    for token, place in document.inline_tokens:
        if token.type == "html_inline" and not token.content.startswith("</"):
            yield files.raw_html(place, token.content)


def _check_lines(document: Document) -> Iterator[Problem]:
    for place, line in document.text_lines():
        shown = line.strip()
        if _CONFLICT.match(line):
            yield lookalikes.conflict(place, shown)
        if _ALMOST_OPTION.match(line):
            yield lookalikes.almost_option(place, shown)
        if match := _ALMOST_STEP.match(line):
            yield lookalikes.almost_step(place, shown, match[1])
        if _LINK_WITH_QUOTES.search(line):
            yield lookalikes.quotes_of_key(place, shown)
        if _LINK_WITH_GAP.search(line):
            yield lookalikes.gap_in_link(place, shown)
        if _LINK_WITH_SPACE.search(line):
            yield lookalikes.space_in_link(place, shown)
        elif _LINK_LEFT_OPEN.search(line):
            yield lookalikes.open_link(place, shown)


def _check_lists(document: Document, parts: Collection[Block]) -> Iterator[Problem]:
    for block in (*document.every("bullet_list"), *document.every("ordered_list")):
        place = document.place(block)
        has_bracket = block.markup == ")"
        if has_bracket:
            yield lookalikes.bracket_number(place, document.line(place))
        elif block.attrGet("start") is not None:
            yield lookalikes.late_start(place, str(block.attrGet("start")))
        if block.level > 0 and document.indent(block) < INDENT:
            yield lookalikes.shallow_list(place)
        is_text = block.level == 0 and block not in parts
        if is_text and not has_bracket and document.touches_text_above(block):
            yield files.glued_list(place)


def _check_pictures(document: Document) -> Iterator[Problem]:
    for token, place in document.inline_tokens:
        if token.type == "image":
            address = str(token.attrGet("src"))
            if scheme(address) in SCHEMES:
                yield links.foreign_picture(place, address)
            if not token.content.strip():
                yield links.undescribed_picture(place, address)


def _check_braces(document: Document) -> Iterator[Problem]:
    for token, place in document.inline_tokens:
        rest = TERM.sub("", token.content) if token.type == "text" else ""
        if "{{" in rest or "}}" in rest:
            yield lookalikes.open_term(place, token.content.strip())
