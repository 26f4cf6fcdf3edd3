"""The cut style of the theme against the whole one, on all pages of both editions."""

import re
from collections.abc import Iterator
from importlib.metadata import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tasks.folders import ROOT
from tests.support.devices import new_device
from wizard.runtime import scripts
from wizard.site.theme_style import Theme, cut

pytestmark = pytest.mark.browser

MATERIAL = next(
    Path(str(file.locate())).parent
    for file in files("mkdocs-material") or ()
    if file.as_posix() == "material/templates/base.html"
)
FOLDERS = [str(ROOT / "overrides"), str(MATERIAL)]
WHOLE = Theme.among(FOLDERS).style()
CUT = cut(FOLDERS).decode()

READ = """(texts) => {
  // Each selector with the conditions around it. What may come counts as if it were
  // there: states, pseudo-elements, and attributes that scripts or readers change.
  const STATES = new RegExp('::?(?!is|not|where|has|nth|first|last|only|root)[-a-z]+'
    + '(\\\\([^()]*\\\\))?|(?<![(])\\\\[(open|hidden|aria-[a-z]+)[^\\\\]]*\\\\]', 'g')
  const split = (list) => list.split(/,(?![^()]*\\))/).map((one) => one.trim())
  const found = (rules, around) => [...rules].flatMap((rule) =>
    rule.selectorText
      ? split(rule.selectorText).map((one) => [`${around} ${one}`, one])
      : found(rule.cssRules ?? [], `${around} ${rule.conditionText ?? rule.cssText}`))
  const [whole, cut] = texts.map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return new Map(found(sheet.cssRules, ''))
  })
  const stateless = (one) => one.replace(STATES, '').replace(/:not\\(\\)/g, '')
    .replace(/(^|[ >+~])(?=[ >+~]|$)/g, '$1*')
  window.removed = [...whole].filter(([key]) => !cut.has(key))
    .map(([, one]) => [one, stateless(one)])
  return window.removed.length
}"""

USED = """(html) => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  return window.removed.filter(([, any]) => page.querySelector(any)).map(([one]) => one)
}"""


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Page]:
    """Return a page that knows which selectors were removed."""
    with new_device(chromium) as context:
        page = context.new_page()
        assert page.evaluate(READ, [WHOLE, CUT]) > len(WHOLE) / 200
        yield page


@pytest.mark.parametrize("edition", ["site", "offline"])
def test_no_removed_rule_fits_an_element_of_a_page_in_any_state(
    reader: Page, edition: str, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(edition)
    pages = sorted(folder.rglob("*.html"))

    used = {
        one for page in pages for one in reader.evaluate(USED, page.read_text("utf-8"))
    }

    assert pages
    assert used == set()


def test_every_custom_property_that_is_used_is_still_defined() -> None:
    ours = "".join(
        text.decode()
        for name, text in scripts.bundled().items()
        if name.endswith(".css")
    )

    missing = used_in(CUT + ours) - defined_in(CUT + ours)

    assert missing & defined_in(WHOLE) == set()


def test_every_animation_that_is_used_is_still_defined() -> None:
    names = re.findall(r"@keyframes ([\w-]+)", WHOLE)

    used = {name for name in names if re.search(rf"animation[^;}}]*\b{name}\b", CUT)}

    assert used <= set(re.findall(r"@keyframes ([\w-]+)", CUT))


def test_the_style_is_the_same_bytes_without_a_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.site.theme_style._CACHE", tmp_path)

    assert cut(FOLDERS).decode() == CUT


def used_in(css: str) -> set[str]:
    return set(re.findall(r"var\((--[\w-]+)", css))


def defined_in(css: str) -> set[str]:
    return set(re.findall(r"(--[\w-]+):", css))
