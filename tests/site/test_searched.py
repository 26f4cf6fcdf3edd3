"""The search of a site that an editor is working on."""

from pathlib import Path

import pytest

from tests.support.docs import write
from wizard.content.load import load
from wizard.site.searched import data_file


@pytest.mark.parametrize("written", ["5", "", "rower", "[5, rower]", "{a: b}"])
def test_synonym_of_any_kind_leaves_the_preview_its_search(
    written: str, tmp_path: Path
) -> None:
    docs = load(write(tmp_path, {"sprawdz/synonyms.yml": f"pedał: {written}\n"}))

    assert data_file((), docs).content
