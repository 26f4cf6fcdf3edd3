from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.broken import CASES
from tests.support.docs import HAMULEC, JEDZ, NAPOMPUJ, SOUND, write
from tests.support.large_docs import below_opony
from tests.support.site_content import DOCS
from wizard.check.plain.fog import Counts, measure_all
from wizard.check.plain.hardest import hardest
from wizard.content.load import Docs, load
from wizard.content.paths import paths

EXAMPLE = Path(__file__).parents[2] / "examples" / "rower"


def by_listing(docs: Docs) -> Mapping[str, float]:
    """Return the FOG of the hardest path to each result, all paths looked at."""
    found = measure_all(docs)
    highest: dict[str, float] = {}
    for path in paths(docs):
        ids = [*(chosen.question for chosen in path.options), path.result]
        texts = (found[docs.nodes[node_id].path].counts for node_id in ids)
        fog = sum(texts, start=Counts()).fog
        highest[path.result] = max(fog, highest.get(path.result, 0))
    return highest


@pytest.mark.parametrize("docs", [DOCS, load(EXAMPLE)], ids=["real", "example"])
def test_the_hardest_path_is_found_as_by_listing_all(docs: Docs) -> None:
    found = {one.result: one.counts.fog for one in hardest(docs, measure_all(docs))}

    assert found == pytest.approx(by_listing(docs))


def test_a_tree_of_very_many_paths_takes_no_time(tmp_path: Path) -> None:
    docs = load(write(tmp_path, below_opony(60)))

    found = {one.result for one in hardest(docs, measure_all(docs))}

    assert "koniec" in found


def test_the_culprit_is_the_page_without_which_it_would_be_easiest(
    tmp_path: Path,
) -> None:
    hard = SOUND[NAPOMPUJ].replace("za miękkie", "niedostatecznie napompowane")
    docs = load(write(tmp_path, {NAPOMPUJ: hard}))

    found = {one.result: one for one in hardest(docs, measure_all(docs))}

    assert found["napompuj"].culprit == "napompuj"
    assert found["napompuj"].ids == ("hamulec", "opony", "napompuj")


@pytest.mark.parametrize("case", ["a loop", "a target that does not exist", "no start"])
def test_broken_docs_are_no_reason_to_fail(case: str, tmp_path: Path) -> None:
    docs = load(write(tmp_path, CASES[case]))

    assert {one.result for one in hardest(docs, measure_all(docs))} <= {*docs.nodes}


def test_a_follow_up_begins_no_path(tmp_path: Path) -> None:
    later = '\n- [Dalej](koniec.md "dalej")\n'
    end = "# Koniec\n\n1. Koniec.\n"
    files = {JEDZ: SOUND[JEDZ] + later, "sprawdz/wynik/koniec.md": end}

    docs = load(write(tmp_path, files))

    assert "koniec" not in {one.result for one in hardest(docs, measure_all(docs))}
    assert HAMULEC in docs.drafts
