"""ProperDocs, a fork of MkDocs that is maintained, builds the same site.

Decision 26 relies on it: the day MkDocs fails, the program changes and nothing else.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tasks import properdocs
from tasks.folders import ROOT
from tasks.programs import SetupError
from tasks.requirements import is_strict
from tasks.site import OFFLINE
from tests.support.edition import EDITION
from tests.support.project import PROPERDOCS, built, contents
from wizard.site.offline import DAY


@pytest.fixture(scope="module")
def packages() -> Path:
    """Return the folder with ProperDocs; skip without it, but fail in CI."""
    try:
        return properdocs.folder()
    except SetupError as error:
        if is_strict():
            raise
        pytest.skip(str(error))


@pytest.mark.parametrize(
    ("edition", "options"),
    [
        pytest.param("site", (), id="hosted"),
        pytest.param("offline", OFFLINE, id="offline"),
    ],
)
def test_properdocs_builds_every_file_as_mkdocs_does(
    edition: str,
    options: Sequence[str],
    packages: Path,
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    folder: Path = request.getfixturevalue(edition)
    made = built(
        ROOT,
        tmp_path / "site",
        {DAY: str(EDITION), "PYTHONPATH": str(packages)},
        options,
        program=PROPERDOCS,
    )

    ours, theirs = contents(folder), contents(made)
    assert len(ours) > 100
    assert theirs.keys() == ours.keys()
    assert [path for path in ours if theirs[path] != ours[path]] == []
