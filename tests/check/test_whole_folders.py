"""Any folder is either reported in sentences or can be shown."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.support.docs import HAMULEC, JEDZ, NAPOMPUJ, OPONY, SOUND, write
from wizard.check import validate
from wizard.compile import compile_tree
from wizard.content.load import load
from wizard.content.paths import count_paths
from wizard.engine.render import render
from wizard.engine.step import static_step
from wizard.engine.wire import dumps, loads
from wizard.problems import errors

VALUES = st.sampled_from(
    [
        *("[]", "[N1]", "[N1, N1]", "[[a]]", "{}", "null", "5", "-1", "1.5", "true"),
        "",
        *("tydzien", "2026-11-23", "2026-02-30", '"2026-02-20\\n"', "!!int x", "0x_"),
        *("&a [*a]", "{[a]: b}", "{1: x, b: c}", "'ż'", "wszystkie", "[warsztat]"),
        *("termin-minal", "zakup", "{nie: tak, tak: nie}", "99999999999999999999"),
        (
            "{name: zakup, label: Dzień, rule: termin-minal, term: tydzien,"
            " picks: {nie: tak, tak: nie}}"
        ),
        "{from: zakup, term: tydzien, text: Koniec}",
        *("https://example.org/", "a@b.pl", "800 190 590", "[skarga]"),
    ]
)
FIELDS = st.sampled_from(
    [
        *("sources", "date", "action", "contact", "letter", "deadline", "description"),
        *("hide", "title", "search", "nieznane"),
    ]
)
ENTRY = st.sampled_from(
    [
        *("days", "years", "text", "sources", "address", "title", "publisher", "read"),
        *("checked", "valid", "name", "phone", "email", "note", "nieznane"),
    ]
)
FRONT = st.dictionaries(FIELDS, VALUES, max_size=3).map(
    lambda fields: "".join(f"{name}: {value}\n" for name, value in fields.items())
)
DATA = st.dictionaries(
    st.sampled_from(["tydzien", "N1", "warsztat"]),
    st.one_of(
        VALUES,
        st.dictionaries(ENTRY, VALUES, max_size=5).map(
            lambda entry: "".join(f"\n  {name}: {v}" for name, v in entry.items())
        ),
    ),
    max_size=3,
).map(lambda entries: "".join(f"{name}: {value}\n" for name, value in entries.items()))
LINKS = st.sampled_from(
    [
        *("opony.md", "../wynik/jedz.md", "../wynik/jedz.md?x", "../wynik/jed%7A.md"),
        *("../wynik/jedz.md/", "x.md", "", "#a", "?a", "https://example.org/", "a:b"),
        *("../../index.md", "../../../x.md", "/x.md", "../terms.yml", "index.md"),
    ]
)
OPTION = st.builds('- [{}]({} "{}")\n'.format, st.sampled_from("abc"), LINKS, ENTRY)
PAGES = [path for path in SOUND if path.endswith(".md")]


@st.composite
def changes(draw: st.DrawFn) -> Mapping[str, str]:
    """Draw changes to the sound docs: front matter, options, data files."""
    changed = {
        path: f"---\n{draw(FRONT)}---\n{SOUND[path]}"
        for path in draw(st.sets(st.sampled_from(PAGES), max_size=3))
    }
    for path in draw(st.sets(st.sampled_from([HAMULEC, OPONY, JEDZ, NAPOMPUJ]))):
        changed[path] = changed.get(path, SOUND[path]) + draw(OPTION)
    for name in draw(st.sets(st.sampled_from(["terms", "sources", "contacts"]))):
        changed[f"sprawdz/{name}.yml"] = draw(DATA)
    return changed


@given(changes())
def test_docs_without_errors_can_be_shown_and_all_others_are_told(
    changed: Mapping[str, str],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        docs = load(write(Path(folder), changed))
    problems = validate(docs)

    assert all("\n" not in str(problem) for problem in problems)
    if not errors(problems):
        assert count_paths(docs) > 0
        tree = compile_tree(docs)
        assert loads(dumps(tree)) == tree
        assert all(render(static_step(tree, node), ".", "dir/") for node in tree.nodes)
