"""Check each page alone: its name, its options, its steps, its links."""

from __future__ import annotations

import re
from posixpath import basename, dirname, relpath, splitext
from typing import TYPE_CHECKING

from wizard.content.draft import Named
from wizard.content.layout import ABOUT, ARTICLES, PUBLISHED, is_private, kind_of
from wizard.content.link import SCHEMES, scheme, target_path
from wizard.content.skeletons import PLACEHOLDERS
from wizard.engine.tree import FOLDERS, NAME
from wizard.problems import files, links, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.draft import Draft, DraftOption
    from wizard.content.load import Docs
    from wizard.problems import Problem

_NAME = re.compile(NAME)
_FEWEST_OPTIONS = 2


def check_shape(docs: Docs) -> Iterator[Problem]:
    """Yield the problems that one page shows without the rest of the tree."""
    yield from _check_start(docs)
    for draft in docs.drafts.values():
        if draft.kind in FOLDERS:
            yield from _check_name(docs, draft)
            if not draft.empty:
                yield from _check_node(docs, draft)
        yield from _check_links(docs, draft)
    yield from _check_files(docs)


def _check_files(docs: Docs) -> Iterator[Problem]:
    for path in docs.files:
        in_tree = path.startswith("sprawdz/") and path.endswith(".md")
        if in_tree and kind_of(path) == "article" and path not in ARTICLES:
            yield files.misplaced(docs.place(path))
        if not path.endswith(PUBLISHED) and not is_private(path):
            ending = splitext(path)[1] or basename(path)
            yield files.unknown_kind(docs.place(path), ending)


def _check_start(docs: Docs) -> Iterator[Problem]:
    if ABOUT not in docs.drafts:
        example = "tytuł i link do pierwszego pytania, „[Zacznij](pytanie/plik.md)”."
        yield files.missing(docs.place(ABOUT), example)
    elif docs.start is None:
        yield nodes.no_start(docs.drafts[ABOUT].place)


def _check_name(docs: Docs, draft: Draft) -> Iterator[Problem]:
    place = docs.place(draft.path)
    # MkDocs makes index.md the page of its folder.
    if not _NAME.fullmatch(draft.id) or draft.id == "index":
        yield files.misnamed(place, draft.id)
    first = docs.nodes[draft.id]
    if first is not draft:
        yield files.same_name(place, draft.id, docs.place(first.path))


def _check_node(docs: Docs, draft: Draft) -> Iterator[Problem]:
    is_question = draft.kind == "question"
    if is_question and len(draft.options) < _FEWEST_OPTIONS:
        yield nodes.too_few_options(draft.place, len(draft.options))
    if not is_question and not draft.steps:
        yield nodes.no_steps(draft.place)
    has_sources = bool(docs.data["sources"].values)
    if not is_question and has_sources and not draft.record.values.get("sources"):
        yield nodes.no_sources(draft.place)
    if not is_question and _has_no_way_on(docs, draft):
        yield nodes.no_way_on(draft.place, draft.id)
    for sentence in PLACEHOLDERS:
        if any(sentence in text for text in (draft.body, *draft.steps)):
            yield nodes.left_from_template(draft.place, sentence)
    for link in draft.listed:
        if dirname(target_path(link.name, draft.path)) in FOLDERS.values():
            yield nodes.two_lists(link.place)
    yield from _check_options(docs, draft)


def _has_no_way_on(docs: Docs, result: Draft) -> bool:
    """Whether a result has neither follow-ups nor a contact.

    Docs without any contacts are exempt, and so are results with broken front matter,
    which may name one.
    """
    has_contacts = bool(docs.data["contacts"].values)
    may_name_one = result.record.broken or result.record.values.get("contact")
    return has_contacts and not result.options and not may_name_one


def _check_options(docs: Docs, draft: Draft) -> Iterator[Problem]:
    keys: dict[str, DraftOption] = {}
    labels: dict[str, DraftOption] = {}
    for option in draft.options:
        first = keys.setdefault(option.key, option)
        # An option that leads to another site has no key; `_check_target` reports it.
        if not scheme(option.href):
            yield from _check_key(option, first)
        first = labels.setdefault(option.label, option)
        if option.label and first is not option:
            yield nodes.repeated_label(option.place, option.label, first.place)
        yield from _check_target(docs, draft, option)


def _check_key(option: DraftOption, first: DraftOption) -> Iterator[Problem]:
    if not _NAME.fullmatch(option.key):
        yield nodes.bad_key(option.place, option.key)
    elif first is not option:
        yield nodes.repeated_key(option.place, option.key, first.place)


def _check_target(docs: Docs, draft: Draft, option: DraftOption) -> Iterator[Problem]:
    target = target_path(option.href, draft.path)
    if scheme(option.href):
        yield nodes.target_outside_tree(option.place, option.label, option.href)
    elif option.href.startswith("/"):
        yield _rooted(docs, draft, Named(option.href, option.place))
    elif target.startswith("../"):
        yield links.link_outside(option.place, option.href)
    elif f"{target}.md" in docs.files:
        known = [relpath(f"{target}.md", dirname(draft.path))]
        yield nodes.no_target(option.place, option.label, option.href, known)
    elif dirname(target) not in FOLDERS.values() or not target.endswith(".md"):
        yield nodes.target_outside_tree(option.place, option.label, option.href)
    elif target not in docs.files:
        known = [relpath(n.path, dirname(draft.path)) for n in docs.nodes.values()]
        yield nodes.no_target(option.place, option.label, option.href, known)


def _check_links(docs: Docs, draft: Draft) -> Iterator[Problem]:
    for link in draft.links:
        target = target_path(link.name, draft.path)
        begins = scheme(link.name)
        if begins and begins not in SCHEMES:
            yield links.unsafe_link(link.place, link.name)
        if begins or link.name.startswith("#"):
            continue
        if link.name.startswith("/"):
            yield _rooted(docs, draft, link)
        elif target.startswith("../"):
            yield links.link_outside(link.place, link.name)
        elif target not in docs.files:
            others = docs.files - {draft.path}
            known = [relpath(path, dirname(draft.path)) for path in others]
            yield links.dead_link(link.place, link.name, known)
        elif is_private(target) and _is_shown(draft):
            yield links.link_to_unpublished(link.place, link.name)


def _is_shown(draft: Draft) -> bool:
    """Whether visitors see the text of a file; pages show the shared texts."""
    return draft.kind == "text" or not is_private(draft.path)


def _rooted(docs: Docs, draft: Draft, link: Named) -> Problem:
    path = target_path(link.name.lstrip("/"), "")
    if path not in docs.files:
        return links.dead_link(link.place, link.name, docs.files)
    return links.rooted_link(link.place, link.name, relpath(path, dirname(draft.path)))
