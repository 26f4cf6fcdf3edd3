"""Letters of a result, as a browser fills, copies, prints and forgets them."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, expect

from tests.support import axe
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.page_watch import SETTINGS, THEME, Watch, kept
from tests.support.paper import sheets, words_on
from tests.support.shown import answers_of
from tests.support.site_content import PATHS, TREE
from wizard.engine.address import write
from wizard.engine.letters import DOTS, shown
from wizard.engine.walk import Walk

pytestmark = pytest.mark.browser

KINDS = {"short", "long", "choice"}
PATH, LETTER = next(
    (path, letter)
    for path in PATHS
    for letter in map(TREE.letters.__getitem__, TREE.nodes[path.result].letters)
    if {blank.kind for blank in letter.blanks} == KINDS
)
CHOICE, SHORT, LONG = (
    next(blank for blank in LETTER.blanks if blank.kind == kind)
    for kind in ("choice", "short", "long")
)
WALK = write(Walk(PATH.result, tuple(answers_of(PATH)), version=TREE.version))

ODD = "„Ala\" 'x' & <b>{y}</b> 100% %20 \\1 \u05d0\u05d1\u202e\N{BOY}\u200d\N{GIRL}"
FIELDS = {CHOICE.name: CHOICE.choices[1], SHORT.name: ODD, LONG.name: "A\n\n B \n"}

_STANDINS = """() => {
  window.seen = {}
  navigator.clipboard.write = async ([item]) => {
    seen.copied = await (await item.getType('text/plain')).text()
  }
  window.print = () => { seen.printed = true }
}"""
"""Stand-ins for what a browser without a screen lacks; each records its call."""

_HISTORY = "() => JSON.stringify([history.state, history.length, document.title])"


@pytest.fixture
def writer(guest: ChromiumVisitor) -> Iterator[ChromiumVisitor]:
    """Return a visitor at a result with an open letter, reached by its answers."""
    guest.page.evaluate(_STANDINS)
    for chosen in PATH.options:
        guest.choose(chosen.option.key)
    in_letter(guest, "summary").click()
    yield guest
    guest.page.emulate_media(media="screen")


def in_letter(visitor: ChromiumVisitor, selector: str) -> Locator:
    return visitor.page.locator(f'[data-letter="{LETTER.id}"] {selector}')


def blank(visitor: ChromiumVisitor, name: str) -> Locator:
    return in_letter(visitor, f'[data-blank="{name}"]')


def text(visitor: ChromiumVisitor) -> Locator:
    return in_letter(visitor, "[data-letter-text]")


def is_filled(visitor: ChromiumVisitor, fields: dict[str, str]) -> None:
    """Wait until the letter has these fields, character by character."""
    visitor.page.wait_for_function(
        "([$text, filled]) => $text.textContent === filled",
        arg=[text(visitor).element_handle(), shown(LETTER, fields, {})],
    )


def write_all(visitor: ChromiumVisitor) -> None:
    blank(visitor, CHOICE.name).select_option(FIELDS[CHOICE.name])
    blank(visitor, SHORT.name).fill(FIELDS[SHORT.name])
    blank(visitor, LONG.name).fill(FIELDS[LONG.name])
    is_filled(visitor, FIELDS)


def test_a_letter_is_filled_as_one_types_and_the_caret_stays(
    writer: ChromiumVisitor,
) -> None:
    field = blank(writer, SHORT.name)

    field.press_sequentially("Zofia Nowak z domu Mała")
    for _ in range(4):
        writer.page.keyboard.press("ArrowLeft")
    writer.page.keyboard.type("Bardzo ")

    typed = "Zofia Nowak z domu Bardzo Mała"
    expect(field).to_have_value(typed)
    expect(field).to_be_focused()
    is_filled(writer, {SHORT.name: typed})


def test_whatever_is_typed_is_in_the_letter_the_copy_the_mail_and_the_file(
    writer: ChromiumVisitor, tmp_path: Path
) -> None:
    write_all(writer)

    in_letter(writer, "[data-action=copy]").click()
    with writer.page.expect_download() as downloading:
        in_letter(writer, "[data-action=save]").click()
    downloading.value.save_as(tmp_path / "letter.txt")

    writer.page.wait_for_function("() => 'copied' in seen")
    copied = writer.page.evaluate("() => seen.copied")
    saved = (tmp_path / "letter.txt").read_bytes().decode()
    for typed in (ODD, "A\n\n B \n"):
        assert typed in copied
        assert typed in saved
    expect(in_letter(writer, "[data-action=mail]")).to_have_attribute(
        "href", re.compile(re.escape(quote(ODD, safe="")))
    )
    assert downloading.value.suggested_filename == f"pismo-{LETTER.id}.txt"
    expect(in_letter(writer, "[role=status]")).to_contain_text("Skopiowano.")


def test_ten_thousand_characters_come_out_as_typed(writer: ChromiumVisitor) -> None:
    # Chromium needs minutes to insert thousands of line breaks at once.
    typed = "Ż%a " * 2_500 + "\n."

    blank(writer, LONG.name).fill(typed)

    is_filled(writer, {LONG.name: typed})


def test_a_letter_is_printed_alone_on_one_sheet(writer: ChromiumVisitor) -> None:
    write_all(writer)
    writer.page.emulate_media(media="print")

    in_letter(writer, "[data-action=print]").dispatch_event("click")
    printed = writer.page.pdf(prefer_css_page_size=True)

    assert writer.page.evaluate("() => seen.printed")
    assert len(sheets(printed)) == 1
    words = words_on(printed)
    assert words.startswith(f"Temat: {LETTER.subject}".replace("\u00a0", " "))
    assert words.endswith("A B")
    # The browser said that it has printed, so the result would be printed next.
    assert LETTER.subject not in words_on(writer.page.pdf(prefer_css_page_size=True))


def test_what_is_typed_is_sent_and_stored_nowhere_and_lost_on_reload(
    writer: ChromiumVisitor, ready: Watch
) -> None:
    ready.settle()
    before, history = len(ready.requests), writer.page.evaluate(_HISTORY)

    write_all(writer)
    for name in ("copy", "print"):
        in_letter(writer, f"[data-action={name}]").click()
    ready.settle()

    assert ready.requests[before:] == []
    assert writer.page.evaluate(_HISTORY) == history
    assert writer.page.url.endswith(f"#{WALK}")
    assert set(kept(writer.page)) <= {THEME}


def test_what_is_typed_stays_while_the_scheme_changes_and_a_letter_closes(
    writer: ChromiumVisitor,
) -> None:
    write_all(writer)

    in_letter(writer, "summary").click()
    writer.page.emulate_media(color_scheme="dark")
    in_letter(writer, "summary").click()

    expect(blank(writer, SHORT.name)).to_have_value(ODD)
    is_filled(writer, FIELDS)


@pytest.mark.parametrize(("scheme", "width"), SETTINGS)
def test_an_open_letter_is_accessible(
    writer: ChromiumVisitor, ready: Watch, scheme: str, width: int
) -> None:
    ready.set(scheme, width)
    axe.load(writer.page)

    axe.check(writer.page)


def test_a_reload_forgets_what_was_typed(stranger: ChromiumVisitor) -> None:
    stranger.load(f"{TREE.nodes[PATH.result].page}/")
    in_letter(stranger, "summary").click()
    blank(stranger, SHORT.name).fill("Zofia")
    is_filled(stranger, {SHORT.name: "Zofia"})

    stranger.page.reload()
    stranger.settle()

    expect(blank(stranger, SHORT.name)).to_have_value("")
    is_filled(stranger, {})


def test_without_scripts_a_letter_has_its_blanks_and_no_fields(
    visitor: ChromiumVisitor,
) -> None:
    visitor.open(f"{TREE.nodes[PATH.result].page}/")
    expect(text(visitor)).to_be_hidden()

    in_letter(visitor, "summary").click()

    expect(text(visitor)).to_contain_text(DOTS["short"])
    expect(in_letter(visitor, "[data-spoken]")).to_be_visible()
    expect(visitor.page.locator("[data-blank]")).to_have_count(0)
    expect(in_letter(visitor, "button:visible")).to_have_count(0)
    assert visitor.page.evaluate(
        "$text => $text.textContent", text(visitor).element_handle()
    ) == shown(LETTER, {}, {})


def test_what_is_typed_stays_when_the_result_gets_a_day(
    stranger: ChromiumVisitor,
) -> None:
    result = next(n for n in TREE.nodes.values() if n.letters and n.deadline)
    stranger.load(f"{result.page}/")
    letter = stranger.page.locator("[data-letter]").first
    letter.locator("summary").click()
    letter.locator("input[data-blank]").first.fill("Zofia")

    stranger.type_date(1, 10, 2026)

    expect(stranger.page.locator("[data-deadline] time")).to_be_attached()
    expect(letter.locator("input[data-blank]").first).to_have_value("Zofia")
    expect(letter.locator("[data-letter-text]")).to_contain_text("Zofia")
