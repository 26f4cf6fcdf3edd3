"""One Markdown file -> a draft.

What is wrong with the form of the file is part of the draft; whether what it
names exists is for `validate` to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wizard.content import record, schema
from wizard.content.blocks import Blocks, words
from wizard.content.draft import TERM, Draft, DraftKind, Named, Passage
from wizard.content.lookalikes import check_form
from wizard.content.options import find_options, first_link, read_options
from wizard.content.record import Record
from wizard.problems import Place, files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.problems import Problem

_BLANK = re.compile(r"\{([^{}]+)\}")


def parse(data: bytes, file: str, path: str, kind: DraftKind) -> Draft:
    """Read one Markdown file.

    Args:
        data: The bytes of the file.
        file: The file as the editor would open it, for problems.
        path: The file within the docs folder.
        kind: What the folder says that it is.
    """
    text, undecodable = decode(data, file)
    problems = [undecodable] if undecodable else []
    if not text.strip():
        told = files.empty_text if kind == "text" else files.empty
        problems.append(told(Place(file, 1)))
        return Draft(path, kind, Place(file, 1), Record(file), problems=(*problems,))
    front = record.split(text)
    if front is None:
        # The text below is read all the same, so that its options still count.
        problems.append(files.unclosed_front_matter(Place(file, 1)))
        front = "", 1
    yaml_text, skip = front
    values, broken = record.read(yaml_text, file, 2, files.broken_front_matter)
    blocks = Blocks(file, text.split("\n")[skip:], skip)
    problems += [*broken, *schema.validate(values, kind)]
    return _draft(blocks, path, kind, values, tuple(problems))


def decode(data: bytes, file: str) -> tuple[str, Problem | None]:
    """Decode a file, with line ends made one kind.

    What is not UTF-8 is told, and read all the same as the encoding of old
    Windows files: its letters may be wrong, its form is not.
    """
    problem = None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = files.not_utf8(Place(file, data.count(b"\n", 0, error.start) + 1))
        text = data.decode("cp1250", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n"), problem


def _draft(
    blocks: Blocks,
    path: str,
    kind: DraftKind,
    values: Record,
    problems: tuple[Problem, ...],
) -> Draft:
    titles = blocks.top("heading_open", "h1")
    options_list = find_options(blocks) if kind in ("question", "result") else None
    numbered = blocks.top("ordered_list_open") if kind == "result" else []
    options, of_options = (
        read_options(blocks, options_list) if options_list is not None else ((), ())
    )
    parts = [*titles[:1], *numbered[:1]]
    parts += [] if options_list is None else [options_list]
    ends = blocks.span(numbered[0]) if numbered else None
    return Draft(
        path=path,
        kind=kind,
        place=blocks.place(titles[0] if titles else None),
        record=values,
        title=words(blocks.inline(titles[0])).strip() if titles else "",
        body=blocks.text(0, ends.start if ends else None, parts),
        steps=tuple(blocks.item_text(i) for i in blocks.items(numbered[0]))
        if numbered
        else (),
        after=blocks.text(ends.stop, None, parts) if ends else "",
        options=options,
        prose=tuple(_prose(blocks, options_list)),
        links=tuple(_links(blocks, options_list)),
        listed=tuple(_listed(blocks, options_list)),
        terms=tuple(_named(blocks, TERM)),
        alone=tuple(_alone(blocks)) if kind not in ("letter", "text") else (),
        blanks=tuple(_named(blocks, _BLANK)) if kind == "letter" else (),
        problems=(
            *problems,
            *of_options,
            *check_form(blocks, kind, parts),
        ),
        readable=not problems,
    )


def _prose(blocks: Blocks, options_list: int | None) -> Iterator[Passage]:
    for token in blocks.tokens:
        if token.type != "inline":
            continue
        place = blocks.place(token)
        if options_list is None or not blocks.spans(options_list, place):
            yield Passage(words(token.children or (), code="`").strip(), place)


def _links(blocks: Blocks, options_list: int | None) -> Iterator[Named]:
    for token, place in blocks.all_inline:
        if options_list is not None and blocks.spans(options_list, place):
            continue
        if token.type == "link_open":
            yield Named(str(token.attrGet("href")), place)
        elif token.type == "image":
            yield Named(str(token.attrGet("src")), place)


def _listed(blocks: Blocks, options_list: int | None) -> Iterator[Named]:
    for index in blocks.top("bullet_list_open"):
        link = first_link(blocks, index)
        if link and index != options_list:
            yield Named(str(link.attrGet("href")), blocks.place(index))


def _named(blocks: Blocks, pattern: re.Pattern[str]) -> Iterator[Named]:
    for token, place in blocks.all_inline:
        if token.type == "text":
            # Terms are doubled braces, so they are no blanks.
            text = token.content if pattern is TERM else TERM.sub("", token.content)
            for match in pattern.finditer(text):
                yield Named(match[1], place)


def _alone(blocks: Blocks) -> Iterator[Named]:
    for index in blocks.top("paragraph_open"):
        name = TERM.fullmatch(blocks.tokens[index + 1].content)
        if name and not blocks.followed(index):
            yield Named(name[1], blocks.place(index))
