"""Docs made only of ids, without files: fixed or random."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hypothesis import strategies as st

from wizard.content.draft import Draft, DraftOption
from wizard.content.load import Docs
from wizard.content.paths import Chosen
from wizard.content.record import Record
from wizard.problems import Place

PLACE = Place("docs/a.md", 1)


def docs(options: Mapping[str, Sequence[str]]) -> Docs:
    """Make docs of `{node: targets}`; nodes that begin with r are results."""
    drafts = {
        f"{name}.md": Draft(
            path=f"{name}.md",
            kind="result" if name.startswith("r") else "question",
            place=PLACE,
            record=Record("a"),
            options=tuple(
                DraftOption(f"k{number}", to, "", f"{to}.md", PLACE)
                for number, to in enumerate(targets)
            ),
        )
        for name, targets in options.items()
    }
    about = Draft("sprawdz/index.md", "article", PLACE, Record("a"))
    data = {"frequencies": Record("docs/sprawdz/frequencies.yml")}
    made = Docs("docs", {**drafts, "sprawdz/index.md": about}, data, frozenset())
    made.__dict__["start"] = next(iter(options))
    return made


def with_walks(made: Docs, walks: Sequence[Sequence[Chosen]]) -> Docs:
    """Add a situation for each walk, all with the same share."""
    situations = {
        f"s{number}": {
            "name": f"Sytuacja {number}",
            "share": 2,
            "answers": {chosen.question: chosen.option.key for chosen in walk},
        }
        for number, walk in enumerate(walks)
    }
    data = {"frequencies": Record("docs/sprawdz/frequencies.yml", situations)}
    added = replace(made, data=data)
    added.__dict__["start"] = made.start
    return added


@st.composite
def random_docs(draw: st.DrawFn) -> Docs:
    """Draw docs without loops: options lead to later nodes, the last is a result."""
    kinds = draw(st.lists(st.sampled_from("qr"), min_size=1, max_size=7))
    names = ["q0", *(f"{kind}{number}" for number, kind in enumerate(kinds, 1)), "rend"]
    return docs(
        {
            name: draw(
                st.lists(
                    st.sampled_from(names[position + 1 :]),
                    min_size=0 if name.startswith("r") else 1,
                    max_size=3,
                )
            )
            if position < len(names) - 1
            else []
            for position, name in enumerate(names)
        }
    )
