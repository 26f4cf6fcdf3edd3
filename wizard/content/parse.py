"""One Markdown file -> a draft.

Problems of the form of the file are part of the draft. `check` finds out whether what
it names exists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content import record, schema
from wizard.content.blocks import plain_text
from wizard.content.document import Document
from wizard.content.draft import TERM, Draft, DraftKind, Named, Passage
from wizard.content.letters import BLANK, call_heading
from wizard.content.lookalikes import check_form
from wizard.content.options import find_options, first_link, read_options
from wizard.content.record import Record
from wizard.problems import Place, files

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wizard.content.blocks import Block
    from wizard.problems import Problem


def parse(data: bytes, file: str, path: str, kind: DraftKind) -> Draft:
    """Read one Markdown file, at `path` within the docs folder.

    Problems name it as `file`, as the editor would open it.
    """
    text, undecodable = decode(data, file)
    problems = [undecodable] if undecodable else []
    if not text.strip():
        empty = files.empty_text if kind == "text" else files.empty
        problems.append(empty(Place(file, 1)))
        return Draft(path, kind, Place(file, 1), Record(file), problems=(*problems,))
    front = record.split(text)
    if front is None:
        # The text is still read, so that its options are known.
        problems.append(files.unclosed_front_matter(Place(file, 1)))
        front = "", 1
    yaml_text, skip = front
    values, broken = record.read(yaml_text, file, 2, files.broken_front_matter)
    document = Document(file, text.split("\n")[skip:], skip)
    problems += [*broken, *schema.validate(values, kind)]
    return _draft(document, path, kind, values, tuple(problems))


def decode(data: bytes, file: str) -> tuple[str, Problem | None]:
    """Decode a file, with all line ends as line feeds.

    A file that is not UTF-8 is a problem, and is read as Windows-1250: some letters may
    be wrong, but the form is right.
    """
    problem = None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = files.not_utf8(Place(file, data.count(b"\n", 0, error.start) + 1))
        text = data.decode("cp1250", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n"), problem


def _draft(
    document: Document,
    path: str,
    kind: DraftKind,
    values: Record,
    problems: tuple[Problem, ...],
) -> Draft:
    title = next(iter(document.top("heading", "h1")), None)
    numbered = document.top("ordered_list") if kind == "result" else ()
    steps = next(iter(numbered), None)
    options_list = find_options(document) if kind in ("question", "result") else None
    options, of_options = read_options(document, options_list)
    call = call_heading(document) if kind == "letter" else None
    parts = [block for block in (title, steps, options_list, call) if block]
    middle = steps or call
    return Draft(
        path=path,
        kind=kind,
        place=document.place(title),
        record=values,
        title=plain_text(title.inline).strip() if title else "",
        body=document.text(0, middle.lines.start if middle else None, parts),
        steps=tuple(map(document.item_text, steps.children)) if steps else (),
        after=document.text(middle.lines.stop, None, parts) if middle else "",
        options=options,
        prose=tuple(_prose(document, options_list)),
        links=tuple(_links(document, options_list)),
        listed=tuple(_listed(document, options_list)),
        terms=tuple(_named(document, TERM)),
        alone=tuple(_alone(document)) if kind not in ("letter", "text") else (),
        blanks=tuple(_named(document, BLANK)) if kind == "letter" else (),
        call=document.place(call) if call else None,
        problems=(*problems, *of_options, *check_form(document, kind, parts)),
        readable=not problems,
    )


def _prose(document: Document, options_list: Block | None) -> Iterator[Passage]:
    for block in document.every("inline"):
        place = document.place(block)
        if not document.holds(options_list, place):
            yield Passage(plain_text(block.inline, code="`").strip(), place)


def _links(document: Document, options_list: Block | None) -> Iterator[Named]:
    for token, place in document.inline_tokens:
        if document.holds(options_list, place):
            continue
        if token.type == "link_open":
            yield Named(str(token.attrGet("href")), place)
        elif token.type == "image":
            yield Named(str(token.attrGet("src")), place)


def _listed(document: Document, options_list: Block | None) -> Iterator[Named]:
    for block in document.top("bullet_list"):
        link = first_link(block)
        if link and block is not options_list:
            yield Named(str(link.attrGet("href")), document.place(block))


def _named(document: Document, pattern: re.Pattern[str]) -> Iterator[Named]:
    for token, place in document.inline_tokens:
        if token.type == "text":
            # A term has double braces, so it is not a blank.
            text = token.content if pattern is TERM else TERM.sub("", token.content)
            for match in pattern.finditer(text):
                yield Named(match[1], place)


def _alone(document: Document) -> Iterator[Named]:
    for block in document.top("paragraph"):
        name = TERM.fullmatch(block.children[0].content)
        if name and not document.touches_text_below(block):
            yield Named(name[1], document.place(block))
