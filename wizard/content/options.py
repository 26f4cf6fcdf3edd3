"""The options of a page: its last bullet list, if it begins with a link.

Only the form decides, not whether a target exists, so that a misspelt target is
reported as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.blocks import plain_text
from wizard.content.draft import DraftOption
from wizard.content.link import target_id
from wizard.problems import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from wizard.content.blocks import Block
    from wizard.content.document import Document
    from wizard.problems import Place, Problem


def find_options(document: Document) -> Block | None:
    """Return the list of options, or None where there is none."""
    lists = document.top("bullet_list")
    return lists[-1] if lists and first_link(lists[-1]) else None


def first_link(list_: Block) -> Token | None:
    """Return the link that a list begins with, or None where it does not."""
    inline = list_.children[0].inline
    return inline[0] if inline and inline[0].type == "link_open" else None


def read_options(
    document: Document, list_: Block | None
) -> tuple[tuple[DraftOption, ...], tuple[Problem, ...]]:
    """Read the options of a list, and the problems of their form."""
    if list_ is None:
        return (), ()
    options, problems = [], []
    for item in list_.children:
        place = document.place(item)
        tokens = item.inline
        if not tokens or tokens[0].type != "link_open":
            text = plain_text(tokens).strip() or document.line(place)
            problems.append(nodes.option_without_link(place, text))
            continue
        close = next(i for i, t in enumerate(tokens) if t.type == "link_close")
        option = _option(tokens[0], tokens[1:close], tokens[close + 1 :], place)
        options.append(option)
        problems.extend(_problems(option, tokens[close + 1 :]))
        if len(item.children) > 1:
            problems.append(nodes.option_with_more(place, option.label, "…"))
    if list_.next_sibling:
        problems.append(nodes.text_below(document.place(list_.next_sibling)))
    return tuple(options), tuple(problems)


def _option(
    link: Token, label: Sequence[Token], rest: Sequence[Token], place: Place
) -> DraftOption:
    href = str(link.attrGet("href") or "")
    return DraftOption(
        key=str(link.attrGet("title") or "") or target_id(href),
        label=plain_text(label).strip(),
        hint=plain_text(rest).removeprefix(":").strip(),
        href=href,
        place=place,
    )


def _problems(option: DraftOption, rest: Sequence[Token]) -> Iterator[Problem]:
    more = plain_text(rest)
    if not option.label:
        yield nodes.empty_label(option.place)
    if any(token.type == "link_open" for token in rest):
        yield nodes.link_in_hint(option.place, option.label)
    elif more.strip() and not more.startswith(": "):
        yield nodes.option_with_more(option.place, option.label, more.strip())
