"""The pages that are no nodes: articles, the home page, the list of words."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from wizard.check.names import ALL_SOURCES
from wizard.compile import first_paragraph
from wizard.compile.glossary import ANCHOR, sources_of
from wizard.content.layout import CODES, DESK
from wizard.engine.desk import groups
from wizard.engine.page import resolve
from wizard.engine.render import (
    render_desk,
    render_first_question,
    render_sources,
)
from wizard.engine.step import static_step
from wizard.site.settings import start_page, style_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from wizard.compile.glossary import Entry, Glossary
    from wizard.engine.tree import Tree
    from wizard.site.build import Build


def article(
    html: str, page: Page, config: MkDocsConfig, build: Build, tree: Tree | None
) -> str:
    """Complete the HTML of an article: first question, desk, words, links, sources.

    The page gets a description from its first paragraph. `tree` is the last one
    without errors, if there was one.
    """
    page.meta.setdefault("description", first_paragraph(html))
    if page.is_homepage and tree:
        html = _with_first_question(html, page, config, tree)
    if page.file.src_uri == DESK and tree:
        html = _with_desk(html, page, config, build, tree)
    if page.meta.get("glossary"):
        html += word_list(build.glossary)
    root = get_relative_url(".", page.url)
    return resolve(html, root, style_of(config)) + _sources(page, build)


def _with_first_question(
    html: str, page: Page, config: MkDocsConfig, tree: Tree
) -> str:
    """Ask the first question where a paragraph is only a link to it."""
    address = get_relative_url(start_page(tree, config), page.url)
    root = get_relative_url(".", page.url)
    step = static_step(tree, tree.start)
    question = render_first_question(step, root, style_of(config))
    link = rf'<p><a href="{re.escape(address)}">.*?</a></p>'
    return re.sub(link, lambda _: question, html, count=1)


def _with_desk(
    html: str, page: Page, config: MkDocsConfig, build: Build, tree: Tree
) -> str:
    """Put the list of the desk before the first section of its page."""
    root = get_relative_url(".", page.url)
    above, heading, below = html.partition("<h2")
    codes = CODES.removesuffix(".md") if CODES in build.docs.files else ""
    desk = render_desk(groups(tree), root, style_of(config), codes)
    return above + desk + heading + below


def _sources(page: Page, build: Build) -> str:
    if build.tree is None:
        return ""
    known = build.tree.sources
    if page.meta.get("sources") == ALL_SOURCES:
        return render_sources(known.values(), build.day) if known else ""
    of_words = sources_of(build.docs) if page.meta.get("glossary") else ()
    wanted = dict.fromkeys((*build.docs.sources_of(page.file.src_uri), *of_words))
    found = [known[name] for name in wanted if name in known]
    return render_sources(found, build.day) if found else ""


def word_list(words: Glossary) -> str:
    """Return the whole glossary, in alphabetical order.

    Each is a heading, so that the search finds it. Links are `page:` addresses.
    """
    entries = sorted(words.entries.values(), key=lambda entry: _order(entry.word))
    return "".join(map(_entry, entries))


def _entry(entry: Entry) -> str:
    more = (
        f' Więcej: <a href="page:{escape(entry.page)}">{escape(entry.title)}</a>.'
        if entry.article
        else ""
    )
    return (
        f'<h2 id="{ANCHOR}{entry.name}">{escape(entry.word)}</h2>\n'
        f"<p>{escape(entry.text)}{more}</p>\n"
    )


def _order(word: str) -> tuple[int, ...]:
    """Return a sort key with Polish letters in their places, in any locale."""
    letters = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
    return tuple(letters.find(sign) for sign in word.lower())
