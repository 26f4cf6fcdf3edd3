"""The wizard's place in a MkDocs build.

The hooks only carry values between MkDocs and the stages: a rule about trees
belongs in `validate`, one about files in `load`, one about looks in a
template. MkDocs 1 has no future, so nothing but this package may know it.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.utils import get_relative_url

from wizard.check import validate
from wizard.check.names import ALL_SOURCES
from wizard.compile import compile_tree, first_paragraph
from wizard.compile.glossary import NO_WORDS, glossary, sources_of
from wizard.compile.markup import Dialect
from wizard.compile.typography import plain, typeset
from wizard.content.layout import PUBLISHED
from wizard.content.load import load
from wizard.engine.page import resolve
from wizard.engine.render import environment, render_page, render_sources
from wizard.engine.step import static_step
from wizard.engine.tree import FOLDERS
from wizard.problems import errors
from wizard.problems.files import missing
from wizard.runtime.bundle import BundleError, Runtime, bundle
from wizard.site import extras, node_pages
from wizard.site.notice import for_editors, notice
from wizard.site.offline import edition, hand_over_index, with_page_script
from wizard.site.policy import PolicyError, with_policy
from wizard.site.shell import LOGO, data_uri, searchable
from wizard.site.template_cache import keep
from wizard.site.word_list import word_list

if TYPE_CHECKING:
    from jinja2 import Environment
    from markdown import Extension
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from wizard.content.load import Docs
    from wizard.engine.page import Style
    from wizard.engine.tree import Tree
    from wizard.problems import Problem

HOME = "index.md"
THE_SAME_DAY = "1980-01-01"  # MkDocs would write today into the packed sitemap.

log = get_plugin_logger(__name__)


class WizardConfig(Config):
    """The wizard's options in mkdocs.yml.

    Attributes:
        offline: Whether the site is to open from a folder, without any server.
    """

    offline = Type(bool, default=False)


class WizardPlugin(BasePlugin[WizardConfig]):
    """Puts the wizard into the site, or stops the build before it begins."""

    def on_startup(
        self, *, command: Literal["build", "gh-deploy", "serve"], **_: object
    ) -> None:
        """Remember whether this is `serve`; keeps this object between its builds."""
        self.serving = command == "serve"
        self.tree: Tree | None = None
        self.runtime: Runtime | None = None
        keep(environment())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Run load, validate and compile, before MkDocs empties the old site."""
        self.edition = edition() if self.config.offline else None
        extras.dress(config, self.edition)
        folder = Path(os.path.relpath(config.docs_dir))
        self.docs: Docs = load(folder)
        found = validate(self.docs, datetime.now(UTC).date())
        if HOME not in self.docs.files:
            example = "tytuł i link do pierwszego pytania."
            found = (missing(self.docs.place(HOME), example), *found)
        self.problems: tuple[Problem, ...] = found
        self._tell(config)
        config.extra["icon"] = data_uri(LOGO)
        self.stale = bool(errors(self.problems))
        if not self.stale:
            self.tree = compile_tree(
                self.docs, config.markdown_extensions, config.mdx_configs
            )
        if self.tree:
            config.extra["start"] = node_pages.start_page(self.tree, config)
            try:
                made = bundle(self.tree, compress=not (self.serving or self.edition))
            except BundleError as error:
                raise PluginError(str(error)) from error
            self.runtime = with_page_script(made) if self.edition else made
        # Where something is wrong with it, it is shown without.
        self.words = NO_WORDS if self.stale else glossary(self.docs)
        self.dialect = Dialect(self.docs.terms, self.words, self.docs.shared)
        # MkDocs declares names here, and hands to Markdown whatever it finds.
        extensions = cast("list[str | Extension]", config.markdown_extensions)
        extensions.append(self.dialect)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our style and scripts, leave out what no visitor needs."""
        for file in list(files):
            path = file.src_uri
            draft = self.docs.drafts.get(path)
            if not extras.is_needed(path, self.edition) or self._is_foreign(path):
                files.remove(file)
            elif draft and not draft.readable:
                # MkDocs might end with a traceback; the problem is told already.
                files.remove(file)
                files.append(extras.generated(config, path, "# …"))
        extras.add(files, config, self.runtime, self.edition)
        return files

    def on_env(self, env: Environment, **_: object) -> Environment:
        """Keep the theme's templates for the next build."""
        env.filters |= {"typeset": typeset, "plain": plain}
        return keep(env)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, **_: object
    ) -> str:
        """Give node pages their shell; their words come from the engine."""
        page.update_date = THE_SAME_DAY
        node_id = self._node_id(page)
        # The first screen of the home page has a question and nothing else to tap.
        marks = not (page.is_homepage or page.meta.get("glossary"))
        self.dialect.begin(page.file.src_uri, marks=marks)
        if page.is_homepage:
            page.meta["template"] = "home.html"
        if node_id is None:
            return markdown
        node = self.tree.nodes.get(node_id) if self.tree else None
        page.meta = (
            node_pages.meta(page, config, node, self.runtime, live=self.serving)
            if node
            else {"template": "wizard.html", "title": node_id}
        )
        return ""

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Put the step, the sources and the problems into a page."""
        node_id = self._node_id(page)
        if node_id is not None:
            html = self._step(node_id, page, extras.style_of(config))
        else:
            page.meta.setdefault("description", first_paragraph(html))
            if page.is_homepage and self.tree:
                html = node_pages.with_first_question(html, page, config, self.tree)
            html += word_list(self.words) if page.meta.get("glossary") else ""
            root = get_relative_url(".", page.url)
            html = resolve(html, root, extras.style_of(config)) + self._sources(page)
        shown = self.problems if self.serving else ()
        older, guide = self.stale and self.tree is not None, extras.guide(page, files)
        return notice(shown, last_good=older, guide=guide) + searchable(html)

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Put the policy into a page."""
        output = for_editors(output) if self.serving else output
        return self._with_policy(output, runs_wasm=self._node_id(page) is not None)

    def on_post_template(
        self, output_content: str, *, template_name: str, **_: object
    ) -> str:
        """Put the policy into the pages that no Markdown stands behind."""
        is_page = template_name.endswith(".html")
        return self._with_policy(output_content) if is_page else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Hand the search's index over as a script, where nothing can be fetched."""
        if self.edition:
            hand_over_index(Path(config.site_dir))

    def _tell(self, config: MkDocsConfig) -> None:
        for problem in self.problems:
            tell = log.error if problem.severity == "error" else log.warning
            tell("%s", problem)
        if errors(self.problems) and not self.serving:
            message = "W treści są błędy (wypisane wyżej); strona zostaje, jaka była."
            raise PluginError(message)
        config.extra["trial"] = extras.is_trial(config)
        if config.extra["trial"] and not self.serving:
            log.warning(
                "Wydanie próbne: wpisz w mkdocs.yml site_url oraz nazwę i kontakt"
                " w extra.wydawca."
            )

    def _is_foreign(self, path: str) -> bool:
        """Whether a file of the docs is of no kind that is published, or lost."""
        lost = not Path(self.docs.folder, path).exists()
        return path in self.docs.files and (lost or not path.endswith(PUBLISHED))

    def _node_id(self, page: Page) -> str | None:
        draft = self.docs.drafts.get(page.file.src_uri)
        return draft.id if draft and draft.kind in FOLDERS else None

    def _step(self, node_id: str, page: Page, style: Style) -> str:
        if self.tree is None or node_id not in self.tree.nodes:
            heading = "Tę stronę zobaczysz, gdy poprawisz błędy wymienione wyżej"
            return f'<div class="wizard"><h1 id="krok">{heading}</h1></div>'
        root = get_relative_url(".", page.url)
        return render_page(static_step(self.tree, node_id), root, style)

    def _sources(self, page: Page) -> str:
        wanted = page.meta.get("sources", ())
        known = self.tree.sources if self.tree and not self.stale else {}
        if known and wanted != ALL_SOURCES:
            of_words = sources_of(self.docs) if page.meta.get("glossary") else ()
            wanted = [*self.docs.sources_of(page.file.src_uri), *of_words]
        names = known if wanted == ALL_SOURCES else dict.fromkeys(wanted)
        found = [known[name] for name in names if name in known]
        return render_sources(found) if found else ""

    def _with_policy(self, html: str, *, runs_wasm: bool = False) -> str:
        if self.serving:
            # Live reload puts a script into each page, with a number that
            # changes: no hash can allow it.
            return html
        try:
            return with_policy(
                html, runs_wasm=runs_wasm, offline=self.edition is not None
            )
        except PolicyError as error:
            raise PluginError(str(error)) from error
