"""The Content-Security-Policy of a page."""

import hashlib
from base64 import b64encode
from pathlib import Path

import pytest

from tests.support.html_document import read
from wizard.site.policy import (
    PLACE,
    PolicyError,
    inline_hashes,
    inline_scripts,
    with_policy,
)


def digest(text: str) -> str:
    """Return the source expression of an inline script."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def test_each_inline_script_has_its_hash_once() -> None:
    html = "<script>a &amp; b</script><script>ż</script><script>ż</script>"

    assert inline_hashes(html) == (digest("a &amp; b"), digest("ż"))


def test_line_ends_are_hashed_as_browsers_read_them() -> None:
    assert inline_hashes("<script>a\r\nb</script>") == (digest("a\nb"),)


def test_scripts_from_files_and_data_have_none() -> None:
    html = '<script src="x.js"></script><script type="application/json">{}</script>'

    assert inline_hashes(html) == ()


def parsed(page: str) -> list[str]:
    """Return the inline scripts of a page, found slowly."""
    document = read(page)
    tags = [known for tag, known in document.tags if tag == "script"]
    found = zip(tags, document.texts["script"], strict=True)
    return [text for known, text in found if "src" not in known and "type" not in known]


@pytest.mark.parametrize(
    "around",
    [
        "<!-- <script>no</script> -->{}",
        "{}<!-- <script>no</script> -->",
        '<p title="<script>no</script>">{}</p>',
        "<p title='<script>\"no\"</script>'>{}</p>",
        '<p title="<!--">{}</p>',
        "<script-x>no</script-x>{}",
        "<p>1 < 2, </ and <> are text</p>{}",
        "{}<script>never closed",
        "</script>{}",
        "<!doctype html>\n<html lang='pl'>{}</html>",
    ],
)
def test_only_what_a_browser_takes_for_a_script_is_one(around: str) -> None:
    assert [*inline_scripts(around.format("<script>yes</script>"))] == ["yes"]


@pytest.mark.parametrize(
    "tag",
    [
        *("<script>", "<SCRIPT>", "<script defer>", "<script\nasync\n>"),
        *('<script type="module">', "<script type=''>", '<script data-a="a>b">'),
    ],
)
def test_a_script_may_be_written_in_many_ways(tag: str) -> None:
    html = f"<p>{tag}if (a < b && c > '<p>') x()</script ><p>"

    assert [*inline_scripts(html)] == ["if (a < b && c > '<p>') x()"]


def test_an_html_parser_finds_the_same_scripts_in_every_page(site: Path) -> None:
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]

    assert [[*inline_scripts(page)] for page in pages] == list(map(parsed, pages))


def test_the_policy_stands_where_the_theme_says() -> None:
    html = with_policy(f"<head>{PLACE}<script>x</script></head>")

    assert html.startswith('<head><meta http-equiv="Content-Security-Policy"')
    assert f"script-src &#x27;self&#x27; &#x27;{digest('x')}&#x27;;" in html
    assert "default-src &#x27;none&#x27;" in html


def test_the_policy_never_allows_inline_scripts_as_such() -> None:
    html = with_policy(f"{PLACE}<script>x</script>")

    assert "unsafe" not in html


def test_only_a_page_that_runs_the_engine_may_compile_wasm() -> None:
    html = with_policy(PLACE, runs_wasm=True)

    assert "script-src &#x27;self&#x27; &#x27;wasm-unsafe-eval&#x27;;" in html
    assert "wasm" not in with_policy(PLACE)


def test_a_page_without_a_place_is_refused() -> None:
    with pytest.raises(PolicyError, match="no <!-- csp -->"):
        with_policy("<head></head>")
