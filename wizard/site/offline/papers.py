"""The text files beside the pages of the offline edition: README and licences."""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.site.offline import Edition

README = "README.txt"
LICENCES = "LICENCJE.txt"

_FOLDER = Path(__file__).parent

_TEXTS = {
    "Jinja2 (BSD-3-Clause)": ("jinja2", "LICENSE.txt"),
    "MarkupSafe (BSD-3-Clause)": ("markupsafe", "LICENSE.txt"),
    "Material for MkDocs (MIT)": ("mkdocs-material", "LICENSE"),
    "Python (PSF-2.0)": ("typing-extensions", "LICENSE"),
    "Mozilla Public License 2.0": ("pyodide-build", "LICENSE"),
    "Apache License 2.0": ("requests", "LICENSE"),
}
"""The licences whose texts are in the locked packages: title -> package, file."""


class LicenceError(Exception):
    """A package has no licence file; the message is one sentence in Polish."""


def papers(
    edition: Edition, *, publisher: str, contact: str, site: str
) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file."""
    text = (_FOLDER / README).read_text(encoding="utf-8")
    filled = text.format(
        day=edition.words,
        newer=newer(contact=contact, site=site),
        publisher=_publisher(publisher, contact),
    )
    yield README, plain_text(filled)
    yield LICENCES, plain_text(licences())


def newer(*, contact: str, site: str) -> str:
    """Return the sentence that says where to get a newer edition."""
    if site:
        return f"Ze strony {site} (wymaga internetu)."
    if contact:
        return f"Zapytaj tego, kto prowadzi serwis: {contact}."
    return "Zapytaj osobę, od której masz tę kopię."


def licences() -> str:
    """Return the licences of everything in the folder.

    Raises:
        LicenceError: A package has no licence file.
    """
    own = _licence("gdzie-moje-dziecko", "LICENSE")
    notices = (_FOLDER / "notices.txt").read_text(encoding="utf-8")
    others = [_titled(title, _licence(*place)) for title, place in _TEXTS.items()]
    return "\n\n".join([_titled("Gdzie moje dziecko (MIT)", own), notices, *others])


def plain_text(text: str) -> bytes:
    """Encode a text with a byte order mark and CRLF, which every Notepad can show."""
    lines = "\r\n".join(line.rstrip() for line in text.splitlines())
    return f"\ufeff{lines}\r\n".encode()


def _publisher(publisher: str, contact: str) -> str:
    if not publisher:
        return "To wydanie próbne."
    return f"Serwis prowadzi {publisher}{f', kontakt: {contact}' if contact else ''}."


def _licence(package: str, file: str) -> str:
    """Return the text of a licence file of an installed package."""
    text = distribution(package).read_text(f"licenses/{file}")
    if text is None:
        message = f"Pakiet {package} nie ma pliku {file} z licencją."
        raise LicenceError(message)
    return text


def _titled(title: str, text: str) -> str:
    rule = "=" * 80
    return f"{rule}\n{title}\n{rule}\n\n{text.strip()}\n"
