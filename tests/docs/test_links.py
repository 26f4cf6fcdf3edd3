"""Articles and the wizard's pages lead to one another."""

import pytest

from tests.support.site_content import DOCS
from wizard.content.link import scheme, target_path

ARTICLES = sorted(path for path in DOCS.drafts if path.startswith("pomoc/"))
RESULTS = sorted(path for path in DOCS.drafts if path.startswith("sprawdz/wynik/"))


def linked_from(path: str) -> set[str]:
    """Return the pages that a page leads to, by its links and its options."""
    draft = DOCS.drafts[path]
    written = [
        *(link.name for link in draft.links),
        *(option.href for option in draft.options),
    ]
    return {target_path(address, path) for address in written if not scheme(address)}


@pytest.mark.parametrize("result", RESULTS)
def test_a_result_leads_to_an_article_that_leads_back(result: str) -> None:
    articles = linked_from(result) & set(ARTICLES)

    assert articles
    assert {article for article in articles if result not in linked_from(article)} == (
        set()
    )


@pytest.mark.parametrize("article", sorted(set(ARTICLES) - {"pomoc/index.md"}))
def test_an_article_leads_into_the_wizard_and_stands_in_the_list_of_topics(
    article: str,
) -> None:
    assert any(path.startswith("sprawdz/") for path in linked_from(article))
    assert article in linked_from("pomoc/index.md")


def test_the_article_about_all_causes_leads_to_every_result() -> None:
    assert set(RESULTS) <= linked_from("pomoc/konto/wszystkie-przyczyny.md")
