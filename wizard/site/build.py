"""What a site is built from: the docs, their problems, the tree and the runtime.

This stage does not know MkDocs. The plugin calls it once for each build.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from wizard.check import checked
from wizard.compile import compile_tree
from wizard.compile.glossary import NO_WORDS, Glossary, glossary
from wizard.engine.published_site import UNPUBLISHED
from wizard.problems import errors
from wizard.problems.files import missing
from wizard.runtime.bundle import Runtime, bundle
from wizard.site.offline import with_page_scripts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from markdown import Extension

    from wizard.content.load import Docs
    from wizard.engine.published_site import PublishedSite
    from wizard.engine.tree import Tree
    from wizard.problems import Problem

HOME = "index.md"


@dataclass(frozen=True, slots=True)
class Options:
    """What the configuration of a site says of its build.

    Attributes:
        extensions: The Markdown extensions of articles, which nodes get too.
        offline: Whether the site is to open from a folder.
        strict: Whether a source that is no longer valid is an error.
        site: Where the site is published.
    """

    extensions: Sequence[str | Extension] = ()
    configs: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    offline: bool = False
    strict: bool = False
    site: PublishedSite = UNPUBLISHED


@dataclass(frozen=True, slots=True)
class Build:
    """A site without its pages.

    Attributes:
        problems: All problems of the docs, errors and warnings.
        day: The day that the pages print.
        tree: None where the docs have errors, as is the runtime.
        glossary: Empty where the docs have errors.
    """

    docs: Docs
    problems: tuple[Problem, ...]
    day: date
    tree: Tree | None = None
    glossary: Glossary = NO_WORDS
    runtime: Runtime | None = None


def build(
    folder: Path, options: Options, today: date, day: date | None = None
) -> Build:
    """Read, check and compile a docs folder, and make its runtime.

    Sources have to be valid `today`; `day` is the one that the pages print, if that is
    older.

    Docs with errors are returned without a tree; the caller decides whether a site
    can be built from them.

    Raises:
        NotADirectoryError: There is no such folder.
        BundleError: The runtime cannot be made on this machine.
    """
    day = day or today
    docs, found = checked(folder, today, strict=options.strict)
    problems = (*_missing_home(docs), *found)
    if errors(problems):
        return Build(docs, problems, day)
    compiled = compile_tree(docs, options.extensions, options.configs)
    tree = replace(compiled, site=options.site)
    runtime = bundle(tree)
    if options.offline:
        runtime = with_page_scripts(runtime)
    return Build(docs, problems, day, tree, glossary(docs), runtime)


def _missing_home(docs: Docs) -> tuple[Problem, ...]:
    """Report that a site has no home page; the commands need none."""
    if HOME in docs.files:
        return ()
    return (missing(docs.place(HOME), "tytuł i link do pierwszego pytania."),)
