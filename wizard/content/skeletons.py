"""The files that `wizard new` writes: templates of a question and a result."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal

from wizard.engine.tree import FOLDERS, LONGEST_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from wizard.engine.tree import NodeKind

_QUESTION = """\
---
sources: []
---
# {title}

Napisz tu w jednym lub dwóch zdaniach, dlaczego o to pytamy.

- [Tak](../wynik/nazwa-pliku.md "tak")
- [Nie](nazwa-pliku.md "nie")
- [Nie wiem](nazwa-pliku.md "nie-wiem"): jedno zdanie podpowiedzi
"""

_RESULT = """\
---
sources: []
action: "{id}"
contact: []
---
# {title}

Napisz tu w jednym zdaniu, co się stało.

1. Napisz, co zrobić najpierw.
2. Napisz, co zrobić potem.

- [Konto nadal nie jest widoczne](../pytanie/nazwa-pliku.md "dalej-nie-widze")
"""

PLACEHOLDERS = (
    "Napisz tu w jednym lub dwóch zdaniach, dlaczego o to pytamy.",
    "Napisz tu w jednym zdaniu, co się stało.",
    "Napisz, co zrobić najpierw.",
    "Napisz, co zrobić potem.",
)
"""The sentences of the templates that an editor has to replace."""

_TEXTS: dict[NodeKind, str] = {"question": _QUESTION, "result": _RESULT}


def node_id(title: str) -> str:
    """Return an id for a title, with Polish letters reduced to ASCII.

    It is empty if the title has no letters and no digits.
    """
    plain = unicodedata.normalize("NFKD", title.lower().replace("ł", "l"))
    ascii_only = plain.encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    return words[:LONGEST_NAME].rstrip("-")


def create(folder: Path, kind: Literal["question", "result"], title: str) -> Path:
    """Write the file of a new node, named by its title, and return its path.

    Raises:
        ValueError: If the title gives no file name.
        FileExistsError: If a question or a result has that name; nothing is written.
        OSError: If the file cannot be written.
    """
    name = node_id(title)
    if not name or name == "index":
        raise ValueError(title)
    for other in FOLDERS.values():
        taken = folder / other / f"{name}.md"
        if taken.exists():
            raise FileExistsError(taken)
    path = folder / FOLDERS[kind] / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = _TEXTS[kind].format(title=" ".join(title.split()), id=name)
    with path.open("xb") as file:
        file.write(text.encode(errors="replace"))
    return path
