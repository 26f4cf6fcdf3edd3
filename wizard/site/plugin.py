"""The plugin of MkDocs: hooks that carry values between MkDocs and the stages.

Rules about trees belong in `check`, about files in `content`, about looks in a
template. Development of MkDocs 1 has ended, so only this folder imports it.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from wizard.compile.markup import Dialect
from wizard.compile.typography import typeset
from wizard.content.layout import CODES, DESK, POSTER
from wizard.content.today import DayError, today
from wizard.engine.plain_text import plain
from wizard.engine.render import environment
from wizard.engine.tree import FOLDERS
from wizard.problems import errors
from wizard.runtime.bundle import BundleError
from wizard.site import node_pages, searched, settings, site_files
from wizard.site.articles import article
from wizard.site.build import Build, Options, build
from wizard.site.notice import GUIDE, for_editors, notice
from wizard.site.offline import edition
from wizard.site.policy import PolicyError, with_policy
from wizard.site.printed import qr_code
from wizard.site.template_cache import keep

if TYPE_CHECKING:
    from jinja2 import Environment
    from markdown import Extension
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from wizard.search.pages import SearchPage

THE_SAME_DAY = "1980-01-01"
"""The date of every page, since MkDocs would write the present day into the sitemap."""

_TEMPLATES = {DESK: "desk.html", POSTER: "poster.html"}
"""The articles that have a shell of their own."""

log = get_plugin_logger(__name__)


class WizardConfig(Config):
    """The options in mkdocs.yml: `offline` makes a site that opens from a folder."""

    offline = Type(bool, default=False)


class WizardPlugin(BasePlugin[WizardConfig]):
    """Builds the wizard into the site, or stops the build before it begins."""

    def on_startup(
        self, *, command: Literal["build", "gh-deploy", "serve"], **_: object
    ) -> None:
        """Start; MkDocs keeps a plugin with this hook for all builds of `serve`."""
        self.serving = command == "serve"
        self.last_good: Build | None = None
        keep(environment())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Run the stages, before MkDocs empties the folder of the old site."""
        made = edition()
        self.edition = made if self.config.offline else None
        settings.prepare(config, made, offline=self.config.offline)
        self.build = self._build(config, date.fromisoformat(made.day))
        self._report(config)
        if self.build.tree:
            self.last_good = self.build
        if self.last_good and self.last_good.tree:
            config.extra["start"] = settings.start_page(self.last_good.tree, config)
        docs = self.build.docs
        self.dialect = Dialect(docs.terms, self.build.glossary, docs.shared)
        # MkDocs declares names here, and passes to Markdown whatever it finds.
        extensions = cast("list[str | Extension]", config.markdown_extensions)
        extensions.append(self.dialect)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our files, remove those that no visitor needs."""
        self.searched: list[SearchPage] = []
        site_files.remove_unneeded(files, self.build.docs, self.edition)
        site_files.replace_unreadable(files, config, self.build.docs)
        runtime = self.last_good.runtime if self.last_good else None
        site_files.add_ours(files, config, runtime, self.edition)
        return files

    def on_env(
        self, env: Environment, *, config: MkDocsConfig, files: Files, **_: object
    ) -> Environment:
        """Index the pages, whose content is known now; keep the theme's templates."""
        data = searched.data_file(self.searched, self.build.docs)
        files.append(site_files.generated(config, data.name, data.content))
        config.extra["search_data"] = data.name
        env.filters |= {"typeset": typeset, "plain": plain, "qr": qr_code}
        return keep(env)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, **_: object
    ) -> str:
        """Choose the shell of a page; the words of a node come from the engine."""
        page.update_date = THE_SAME_DAY
        # The first screen of the home page has nothing to tap but its question.
        path = page.file.src_uri
        marks = not (page.is_homepage or page.meta.get("glossary") or path == POSTER)
        self.dialect.begin(page.file.src_uri, marks=marks)
        if page.is_homepage:
            page.meta["template"] = "home.html"
        if path in _TEMPLATES:
            page.meta["template"] = _TEMPLATES[path]
        node_id = self._node_id(page)
        if node_id is None:
            if page.file.src_uri == CODES and self.last_good:
                page.meta["live"] = node_pages.live(
                    page, config, self.last_good.runtime, preview=self.serving
                )
            return markdown
        page.meta = node_pages.meta(
            page, config, self.last_good, node_id, preview=self.serving
        )
        return ""

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Put the step into a page, or complete the text of an article."""
        node_id = self._node_id(page)
        if node_id is None:
            tree = self.last_good.tree if self.last_good else None
            html = article(html, page, config, self.build, tree)
        else:
            html = node_pages.step(page, config, self.last_good, node_id)
        self.searched += searched.pages_of(page, html, self.build)
        return self._notice(page, files) + html

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Put the policy into a page."""
        output = for_editors(output) if self.serving else output
        return self._with_policy(output, runs_wasm=bool(page.meta.get("live")))

    def on_post_template(
        self, output_content: str, *, template_name: str, **_: object
    ) -> str:
        """Put the policy into pages that have no Markdown, such as 404.html."""
        is_page = template_name.endswith(".html")
        return self._with_policy(output_content) if is_page else output_content

    def _build(self, config: MkDocsConfig, day: date) -> Build:
        options = Options(
            extensions=config.markdown_extensions,
            configs=config.mdx_configs,
            offline=self.edition is not None,
            strict=not (self.serving or config.extra["trial"]),
            site=settings.site_of(config, self.edition),
        )
        folder = Path(os.path.relpath(config.docs_dir))
        try:
            return build(folder, options, today(), day)
        except (BundleError, DayError) as error:
            raise PluginError(str(error)) from error

    def _report(self, config: MkDocsConfig) -> None:
        """Log all problems; stop a build, but not `serve`, at errors."""
        for problem in self.build.problems:
            report = log.error if problem.severity == "error" else log.warning
            report("%s", problem)
        if self.serving:
            return
        if errors(self.build.problems):
            message = "W treści są błędy (wypisane wyżej); strona zostaje, jaka była."
            raise PluginError(message)
        if config.extra["trial"]:
            log.warning(
                "Wydanie próbne: wpisz w mkdocs.yml site_url oraz nazwę i kontakt"
                " w extra.wydawca."
            )

    def _node_id(self, page: Page) -> str | None:
        draft = self.build.docs.drafts.get(page.file.src_uri)
        return draft.id if draft and draft.kind in FOLDERS else None

    def _notice(self, page: Page, files: Files) -> str:
        """Return the problems as part of a page, in `serve` only."""
        if not self.serving:
            return ""
        chapter = files.get_file_from_path(GUIDE)
        guide = chapter.url_relative_to(page.file) if chapter else ""
        older = self.build.tree is None and self.last_good is not None
        return notice(self.build.problems, last_good=older, guide=guide)

    def _with_policy(self, html: str, *, runs_wasm: bool = False) -> str:
        if self.serving:
            # Live reload adds a script with a changing number: no hash can allow it.
            return html
        try:
            return with_policy(
                html, runs_wasm=runs_wasm, offline=self.edition is not None
            )
        except PolicyError as error:
            raise PluginError(str(error)) from error
