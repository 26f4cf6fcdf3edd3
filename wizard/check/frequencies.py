"""Check frequencies.yml: whether the answers of each situation lead to a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.problems import routes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.draft import Draft
    from wizard.content.load import Docs
    from wizard.problems import Place, Problem


def check_frequencies(docs: Docs) -> Iterator[Problem]:
    """Yield at most one problem for each situation, the first one on its walk.

    Other checks report values of the wrong type and options without a target.
    """
    start = docs.nodes.get(docs.start or "")
    for name, situation in docs.data["frequencies"].values.items():
        answers = situation.get("answers") if isinstance(situation, dict) else None
        if start and isinstance(answers, dict):
            yield from _check_answers(docs, name, answers, start)


def _check_answers(
    docs: Docs, name: str, answers: Mapping[str, object], start: Draft
) -> Iterator[Problem]:
    record = docs.data["frequencies"]
    node = start
    for page, key in answers.items():
        place = record.place(name, "answers", page)
        if found := _wrong_answer(node, page, key, place):
            yield found
            return
        option = node.option(key)
        if option is None or option.to not in docs.nodes:
            return
        node = docs.nodes[option.to]
    if answers and node.kind == "question" and node.options:
        place = record.place(name, "answers")
        yield routes.no_result(place, name, node.id, node.keys)


def _wrong_answer(node: Draft, page: str, key: object, place: Place) -> Problem | None:
    """Return the problem if a visitor at `node` cannot give this answer, or None."""
    if not node.keys:
        # Another check reports a question without options.
        is_end = node.kind == "result"
        return routes.no_page_left(place, page, node.id) if is_end else None
    if page != node.id:
        return routes.other_page(place, page, node.id, node.keys)
    if isinstance(key, str) and key not in node.keys:
        return routes.no_such_answer(place, page, key, node.keys)
    return None
