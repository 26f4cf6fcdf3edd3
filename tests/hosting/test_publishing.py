"""One version of the site published over another, as HOSTING.md describes."""

import shutil
from pathlib import Path

import pytest

from tests.support.site_content import file_of
from tests.support.visit_requests import visit
from wizard.hosting.table import PERMANENT, file_kind

# In one worker, since two would both wait for the site with the stock runtime.
pytestmark = pytest.mark.xdist_group("publishing")


@pytest.mark.parametrize(
    ("old", "new"), [("site", "stock_site"), ("stock_site", "site")]
)
def test_page_of_the_last_version_finds_all_that_it_was_built_with(
    request: pytest.FixtureRequest, tmp_path: Path, old: str, new: str
) -> None:
    before, after = request.getfixturevalue(old), request.getfixturevalue(new)
    served = tmp_path / "served"

    shutil.copytree(before, served)
    shutil.copytree(after, served, dirs_exist_ok=True)

    kept = [a for a in visit(before).all if file_kind(a).caching == PERMANENT]
    assert len(kept) > 10
    assert [a for a in kept if content(served, a) != content(before, a)] == []
    assert visit(served) == visit(after)


def content(site: Path, address: str) -> bytes:
    return (site / file_of(address)).read_bytes()
