"""The style of the theme, cut to what pages of this site may use, by PurgeCSS.

A rule stays if all names in its selector are among the words of our templates and
scripts, of Material's `base.html`, or below. So it does not depend on the articles: a
build, `make serve` and both editions get the same bytes, before the first page is
rendered. See https://purgecss.com/how-it-works.html.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

from wizard.runtime import pyodide, scripts
from wizard.runtime.cache import cached
from wizard.runtime.snapshot import node

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

KEPT = (
    # The direction of all pages: Material has two of many rules.
    "ltr",
    # Elements that Markdown makes, of which our templates have only some.
    "a blockquote br code dd dl dt em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong ul",
    "table tbody td th thead tr",
    # Classes and attributes that the extensions of Markdown in mkdocs.yml add.
    "align headerlink admonition admonition-title note warning",
)
"""Names in pages that are written in none of the files below."""

_TEMPLATES = Path(__file__).parents[1] / "engine" / "templates"
_PROGRAM = pyodide.MODULES / "purgecss" / "bin" / "purgecss.js"
_CACHE = pyodide.MODULES / ".cache" / "style"

_STYLES = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")
"""Material's style sheets, in the order of its `base.html`."""

_WORD = re.compile(r"[\w-]+")
_INCLUDED = re.compile(r'{% include "(partials/[\w-]+\.html)"')
_VARIABLE = re.compile(r"--[\w-]+")
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")


class StyleError(Exception):
    """PurgeCSS is not installed, or refuses the style; the text says why."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The folders of the theme.

    Attributes:
        ours: The folders of our templates, which replace some of Material's.
        material: Material's own folder.
    """

    ours: Sequence[Path]
    material: Path

    @classmethod
    def among(cls, folders: Sequence[str]) -> Self:
        """Find the folders among those that MkDocs knows, in its order."""
        found = [Path(folder) for folder in folders]
        at = next(i for i, one in enumerate(found) if any(one.glob(_STYLES[0])))
        return cls(found[:at], found[at])

    def style(self) -> str:
        """Return Material's style, complete."""
        found = (next(self.material.glob(pattern)) for pattern in _STYLES)
        return _SOURCE_MAP.sub("", "".join(path.read_text("utf-8") for path in found))

    def words(self) -> Sequence[str]:
        """Return all words of the files from which pages are made, sorted."""
        texts = (path.read_text("utf-8") for path in self._sources())
        return sorted({word for text in texts for word in _WORD.findall(text)})

    def _sources(self) -> Iterator[Path]:
        """Yield what pages are made from, and what that takes of Material's."""
        own = {path for folder in self.ours for path in folder.rglob("*.html")}
        texts = [path.read_text("utf-8") for path in own]
        included = {name for text in texts for name in _INCLUDED.findall(text)}
        replaced = {f"partials/{path.name}" for path in own}
        yield from own
        yield from (self.material / name for name in included - replaced)
        yield self.material / "base.html"
        yield from _TEMPLATES.glob("*.html")
        for folder in (pyodide.BROWSER, *pyodide.BROWSER.iterdir()):
            if folder != pyodide.MODULES:
                yield from folder.glob("*.js")


def cut(folders: Sequence[str]) -> bytes:
    """Return the style of the theme, without the rules that no page can use.

    The folders are those of the theme in MkDocs, ours before Material's.

    Raises:
        StyleError: PurgeCSS is not installed, or refuses the style.
    """
    if not _PROGRAM.exists():
        raise StyleError(pyodide.incomplete("PurgeCSS"))
    theme = Theme.among(folders)
    words = " ".join((*KEPT, *theme.words()))
    options = {
        "content": [{"raw": words, "extension": "html"}],
        "css": ["theme.css"],
        "fontFace": True,
        "keyframes": True,
        "variables": True,
        "safelist": {"variables": variables()},
    }
    css = theme.style()
    version = (_PROGRAM.parents[1] / "package.json").read_text("utf-8")
    inputs = json.dumps([options, css, version]).encode()
    name = f"style-{hashlib.sha256(inputs).hexdigest()[:16]}"
    folder = cached(name, lambda made: _purge(made, css, options), _CACHE)
    return (folder / "theme.css").read_bytes()


def variables() -> Sequence[str]:
    """Return the custom properties that our styles and scripts name, sorted."""
    texts = (content.decode() for content in scripts.bundled().values())
    return sorted({name for text in texts for name in _VARIABLE.findall(text)})


def _purge(into: Path, css: str, options: Mapping[str, object]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "theme.css").write_text(css, encoding="utf-8")
        config = f"module.exports = {json.dumps(options)}"
        (folder / "config.cjs").write_text(config, encoding="utf-8")
        output = ("--config", "config.cjs", "--output", str(into))
        done = subprocess.run(  # noqa: S603 - a locked package, on our own files
            [node(), str(_PROGRAM), *output],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode or not (into / "theme.css").exists():
        raise StyleError(done.stdout + done.stderr)
