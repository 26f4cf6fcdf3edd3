from pathlib import Path

import pytest

from tests.support.site_content import ADDRESSES, name_of
from tests.support.site_links import broken


@pytest.mark.parametrize("page", ADDRESSES, ids=name_of)
def test_every_link_of_a_page_leads_to_a_file_and_an_anchor(
    site: Path, page: str
) -> None:
    assert broken(site, page) == []
