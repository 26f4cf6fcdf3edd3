"""The form of a page: what its editor wrote, and what they probably meant.

Markdown never refuses anything: a list without its space is simply text. So
what only looks like a title, an option or a step is looked for here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wizard.content.blocks import INDENT, LISTS, words
from wizard.content.draft import TERM
from wizard.content.link import SCHEMES, scheme
from wizard.problems import files, links, lookalikes, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wizard.content.blocks import Blocks
    from wizard.content.draft import DraftKind
    from wizard.problems import Problem

_CONFLICT = re.compile(r"(<{7}|>{7}) ")
# Signs that a word processor puts for "-" and "\"", by number so that they can be
# told apart: bullet, dashes; quotes of all kinds.
_DASHES = "\u2022\u2013\u2014"
_QUOTES = "\u201e\u201c\u201d\u201f\u2018\u2019'\u00ab\u00bb"
_ALMOST_OPTION = re.compile(rf"\s*(?:[-*+](?=\[)|[{_DASHES}]\s*(?=\[))")
_ALMOST_STEP = re.compile(r"\s*(\d{1,2})\.(?=[^\W\d])")
_LINK_WITH_QUOTES = re.compile(rf"\]\([^)\s]+\s+[{_QUOTES}]")
_LINK_WITH_GAP = re.compile(r"\]\s+\(\S*\.md")
_LINK_WITH_SPACE = re.compile(r"\]\((?!<)[^()\"„”]*\S\s[^()\"„”]*\.md[)\s]")
_LINK_LEFT_OPEN = re.compile(r"\]\([^)]*$")


def check_form(
    blocks: Blocks, kind: DraftKind, parts: Sequence[int]
) -> Iterator[Problem]:
    """Yield what is wrong with the form of a page.

    Args:
        blocks: The page.
        kind: What the page is.
        parts: Its blocks that are taken out of the text: title, steps, options.
    """
    if kind == "text":
        yield from _check_text(blocks)
    elif kind != "letter":
        yield from _check_titles(blocks)
    yield from _check_html(blocks)
    yield from _check_lines(blocks)
    yield from _check_lists(blocks, parts)
    yield from _check_pictures(blocks)
    yield from _check_braces(blocks)
    for label, place in blocks.references.items():
        yield links.reference_link(place, label)


def _check_titles(blocks: Blocks) -> Iterator[Problem]:
    titles = blocks.top("heading_open", "h1")
    if not titles or not words(blocks.inline(titles[0])).strip():
        lower = blocks.top("heading_open")
        at = (titles or lower)[:1]
        yield nodes.no_title(blocks.place(at[0] if at else None))
    elif titles[0] > 0:
        place = blocks.place(0)
        yield nodes.text_above(place, blocks.line(place))
    for index in titles[1:]:
        yield nodes.second_title(blocks.place(index), words(blocks.inline(index)))


def _check_text(blocks: Blocks) -> Iterator[Problem]:
    """Check a shared text, which has no title: those of its pages are enough."""
    if not blocks.tokens:
        yield files.empty_text(blocks.place())
    for index in blocks.top("heading_open", "h1"):
        yield nodes.second_title(blocks.place(index), words(blocks.inline(index)))


def _check_html(blocks: Blocks) -> Iterator[Problem]:
    for token in blocks.tokens:
        if token.type == "html_block":
            excerpt = token.content.strip().partition("\n")[0]
            yield files.raw_html(blocks.place(token), excerpt)
    for token, place in blocks.all_inline:
        if token.type == "html_inline" and not token.content.startswith("</"):
            yield files.raw_html(place, token.content)


def _check_lines(blocks: Blocks) -> Iterator[Problem]:
    for place, line in blocks.text_lines():
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


def _check_lists(blocks: Blocks, parts: Sequence[int]) -> Iterator[Problem]:
    for index, token in enumerate(blocks.tokens):
        if token.type == "ordered_list_open" and token.markup == ")":
            place = blocks.place(index)
            yield lookalikes.bracket_number(place, blocks.line(place))
        elif token.type == "ordered_list_open" and token.attrGet("start") is not None:
            yield lookalikes.late_start(
                blocks.place(index), str(token.attrGet("start"))
            )
        if token.type in LISTS and token.level > 0 and blocks.indent(index) < INDENT:
            yield lookalikes.shallow_list(blocks.place(index))
    for index in blocks.lists():
        has_bracket = blocks.tokens[index].markup == ")"
        if index not in parts and not has_bracket and blocks.glued(index):
            yield files.glued_list(blocks.place(index))


def _check_pictures(blocks: Blocks) -> Iterator[Problem]:
    for token, place in blocks.all_inline:
        if token.type == "image":
            address = str(token.attrGet("src"))
            if scheme(address) in SCHEMES:
                yield links.foreign_picture(place, address)
            if not token.content.strip():
                yield links.undescribed_picture(place, address)


def _check_braces(blocks: Blocks) -> Iterator[Problem]:
    for token, place in blocks.all_inline:
        rest = TERM.sub("", token.content) if token.type == "text" else ""
        if "{{" in rest or "}}" in rest:
            yield lookalikes.open_term(place, token.content.strip())
