"""A file of each kind in the built site, and its expected response."""

from dataclasses import dataclass
from pathlib import Path

from tests.support.choices import START_PAGE
from wizard.site.policy import OF_OTHER_FILES, OF_PAGES

FOR_EVER = "public, max-age=31536000, immutable"

AN_HOUR = "public, max-age=3600"

EACH_TIME = "no-cache"

HTML = "text/html; charset=utf-8"

STYLE = "text/css; charset=utf-8"

SCRIPT = "text/javascript; charset=utf-8"


@dataclass(frozen=True)
class File:
    """A file of the built site, and its expected response.

    Attributes:
        name: Its path, with stars for parts that change from build to build.
        address: Its address, if it differs from the path.
    """

    name: str
    type: str
    kept: str = EACH_TIME
    policy: str = OF_OTHER_FILES
    wanted_by: str = "same-origin"
    address: str | None = None

    def at(self, root: Path) -> tuple[str, Path]:
        """Return its address below the home page, and the file."""
        path = next(root.glob(self.name))
        address = path.relative_to(root).as_posix()
        return address if self.address is None else self.address, path


def page(folder: str) -> File:
    return File(f"{folder}index.html", HTML, policy=OF_PAGES, address=folder)


GMD = "assets/gmd"

SHRINKING = {
    "home": page(""),
    "an article": page("pomoc/"),
    "a question": page(START_PAGE),
    "our style": File(f"{GMD}/site.*.css", STYLE, FOR_EVER),
    "our script": File(f"{GMD}/print.*.js", SCRIPT, FOR_EVER),
    "search box": File(f"{GMD}/search-box.*.js", SCRIPT, FOR_EVER),
    "index of the search": File(f"{GMD}/search-data.*.js", SCRIPT, FOR_EVER),
    "script of a question": File(f"{GMD}/live.*.js", SCRIPT, FOR_EVER),
    "worker": File(f"{GMD}/python/worker.*.js", SCRIPT, FOR_EVER),
    "wasm": File(f"{GMD}/python/pyodide.asm.*.wasm", "application/wasm", FOR_EVER),
    "memory": File(f"{GMD}/python/memory.*.bin", "application/wasm", FOR_EVER),
    "tree": File(f"{GMD}/python/tree.*.json", "application/json", FOR_EVER),
    "logo": File(f"{GMD}/img/logo.svg", "image/svg+xml", AN_HOUR),
    "map of the site": File("sitemap.xml", "application/xml"),
}

FILES = {
    **SHRINKING,
    "preview": File(
        f"{GMD}/img/preview.png", "image/png", AN_HOUR, wanted_by="cross-origin"
    ),
}
