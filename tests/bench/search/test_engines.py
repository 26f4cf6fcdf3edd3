import json
from pathlib import Path

from bench.search.engines import Built, of_material

CONFIG = {
    "lang": ["en"],
    "separator": r"[\s\-]+",
    "pipeline": [],
    "fields": {"title": {"boost": 1000}, "text": {"boost": 1}},
}
PARTS = [
    {"location": "a/", "title": "Konto dziecka", "text": "<p>Na IKP.</p>"},
    {"location": "a/#b", "title": "Dalej", "text": "<p>Poczekaj.</p>"},
    {"location": "c/", "title": "Recepta", "text": "<p>Poczekaj u lekarza.</p>"},
]


def test_the_worker_of_material_finds_pages_by_the_beginning_of_a_word(
    tmp_path: Path,
) -> None:
    index = tmp_path / "search" / "search_index.json"
    index.parent.mkdir()
    index.write_text(json.dumps({"config": CONFIG, "docs": PARTS}))
    built = Built(tmp_path, tmp_path, browser=None)  # type: ignore[arg-type]

    answers = of_material(built, ["recep", "konta", "poczekaj"])

    assert answers.found[:2] == [["c/"], []]
    assert set(answers.found[2]) == {"a/#b", "c/"}
    assert answers.bytes > 0
