"""Docs folders for tests: a small valid one, and changes to it."""

from collections.abc import Mapping
from pathlib import Path

from wizard.check import validate
from wizard.content.load import load
from wizard.problems import Problem

SOUND: Mapping[str, str] = {
    "index.md": "# Rower\n\n[Zacznij](sprawdz/pytanie/hamulec.md)\n",
    "sprawdz/index.md": "# Co z rowerem?\n\n[Zacznij](pytanie/hamulec.md)\n",
    "sprawdz/pytanie/hamulec.md": (
        "# Czy hamulec działa?\n"
        "\n"
        "Pytamy, bo to najważniejsze.\n"
        "\n"
        '- [Tak](opony.md "tak")\n'
        '- [Nie](../wynik/hamulec-nie-dziala.md "nie"): także gdy piszczy\n'
    ),
    "sprawdz/pytanie/opony.md": (
        "# Czy opony są twarde?\n"
        "\n"
        '- [Tak](../wynik/jedz.md "tak")\n'
        '- [Nie](../wynik/napompuj.md "nie")\n'
    ),
    "sprawdz/wynik/hamulec-nie-dziala.md": (
        "---\n"
        "action: napraw-hamulec\n"
        "---\n"
        "# Hamulec nie działa\n"
        "\n"
        "Nie jedź tym rowerem.\n"
        "\n"
        "1. Zanieś rower do warsztatu.\n"
        "2. Poproś o nowe klocki.\n"
    ),
    "sprawdz/wynik/jedz.md": "# Rower jest sprawny\n\n1. Jedź ostrożnie.\n",
    "sprawdz/wynik/napompuj.md": (
        "---\n"
        "action: napompuj\n"
        "---\n"
        "# Napompuj opony\n"
        "\n"
        "Opony są za miękkie.\n"
        "\n"
        "1. Napompuj obie opony.\n"
        "\n"
        '- [Nadal są miękkie](jedz.md "nadal")\n'
    ),
}

HAMULEC = "sprawdz/pytanie/hamulec.md"
OPONY = "sprawdz/pytanie/opony.md"
NAPOMPUJ = "sprawdz/wynik/napompuj.md"
JEDZ = "sprawdz/wynik/jedz.md"


def write(folder: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Write the valid docs with these files changed; None omits a file."""
    for path, content in {**SOUND, **files}.items():
        if content is None:
            continue
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        target.write_bytes(data)
    return folder


def problems(folder: Path, files: Mapping[str, str | bytes | None]) -> list[Problem]:
    """Return the problems of the valid docs after these changes."""
    return list(validate(load(write(folder, files))))
