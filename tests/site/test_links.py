from pathlib import Path

from tests.support.site_content import each_page
from tests.support.site_links import broken


@each_page
def test_every_link_of_a_page_leads_to_a_file_and_an_anchor(
    site: Path, page: str
) -> None:
    assert broken(site, page) == []
