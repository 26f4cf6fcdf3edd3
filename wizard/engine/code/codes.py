"""The codes of one edition: written for a walk, and read with a kind word.

A code is a number and its check character. The number is `rank * 16**6 + version`: the
whole version of the tree is in it, so a code opens nothing in a tree with another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.engine.code import characters
from wizard.engine.code.ranking import Ranking
from wizard.engine.tree import VERSION_LENGTH

if TYPE_CHECKING:
    from wizard.engine.tree import Tree
    from wizard.engine.walk import Walk

SHORTEST = 8
LONGEST = 16
"""The length of a code, in characters, without what separates its groups."""

SEPARATOR = "-"

_VERSIONS: int = 16**VERSION_LENGTH
_ORDINALS = ("pierwszej", "drugiej", "trzeciej", "czwartej")

_EMPTY = "Wpisz kod, który poda Ci rozmówca."
_TOO_SHORT = (
    "W\N{NO-BREAK SPACE}tym kodzie brakuje znaków, bo każdy kod ma ich co najmniej"
    f" {SHORTEST}."
)
_TOO_LONG = (
    "W\N{NO-BREAK SPACE}tym kodzie jest za dużo znaków, bo żaden kod nie ma ich więcej"
    f" niż {LONGEST}."
)
_UNKNOWN = (
    "W\N{NO-BREAK SPACE}kodach nie ma znaku „{character}”, więc zapytaj jeszcze raz"
    " o\N{NO-BREAK SPACE}znaki w\N{NO-BREAK SPACE}{group} grupie."
)
_ONE_GROUP = (
    "Coś się tu nie zgadza, więc zapytaj jeszcze raz o\N{NO-BREAK SPACE}znaki"
    " w\N{NO-BREAK SPACE}{group} grupie: {characters}."
)
_ALL = "Coś się tu nie zgadza, więc sprawdź z\N{NO-BREAK SPACE}rozmówcą cały kod."
_OTHER_EDITION = (
    "Ten kod jest z\N{NO-BREAK SPACE}innego wydania tej strony i\N{NO-BREAK SPACE}tutaj"
    " nie zadziała, więc zacznijcie razem od pierwszego pytania."
)


class CodeError(Exception):
    """A typed code opens nothing.

    Attributes:
        text: The reason, a Polish sentence.
        starts_over: Whether the way on is the first question, and not another try.
    """

    def __init__(self, text: str, *, starts_over: bool = False) -> None:
        super().__init__(text)
        self.text = text
        self.starts_over = starts_over


class Codes:
    """The codes for the walks of a tree."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._version = int(tree.version, 16)
        self._ranking = Ranking(tree)

    def write(self, walk: Walk) -> str:
        """Return the code of a walk, in groups, or "".

        A walk has no code if it was recorded on another version, does not apply to the
        tree, or would need more than `LONGEST` characters. Answers kept aside are not
        in the code.
        """
        rank = self._ranking.rank(walk)
        if rank is None or walk.version != self.tree.version:
            return ""
        number = rank * _VERSIONS + self._version
        digits = _digits(number)
        code = digits + characters.check_character(digits)
        return SEPARATOR.join(characters.groups(code)) if len(code) <= LONGEST else ""

    def read(self, text: str) -> Walk:
        """Return the walk of a code as a person typed it.

        Raises:
            CodeError: It is not a code of this edition.
        """
        typed = characters.typed(text)
        _refuse_what_no_code_has(typed)
        walk = self._walk(typed)
        if walk is not None:
            return walk
        if characters.is_checked(typed) and not self._is_of_this_edition(typed):
            raise CodeError(_OTHER_EDITION, starts_over=True)
        raise CodeError(self._where_to_look(typed))

    def _walk(self, typed: str) -> Walk | None:
        """Return the walk that has exactly this code, or None."""
        if not (characters.is_checked(typed) and self._is_of_this_edition(typed)):
            return None
        number = _number(typed)
        walk = self._ranking.walk(number // _VERSIONS)
        if walk is None or _digits(number) != typed[:-1]:
            return None
        # An odd tree may lead to the start; a replay would begin only there.
        later = (answer.question for answer in walk.answers[1:])
        return None if self.tree.start in later else walk

    def _is_of_this_edition(self, typed: str) -> bool:
        return _number(typed) % _VERSIONS == self._version

    def _where_to_look(self, typed: str) -> str:
        """Name the group of the slip, if all slips that explain it are in one group."""
        places: set[int] = set()
        for corrected, changed in characters.corrections(typed):
            if self._walk(corrected):
                places |= {_group_of(typed, place) for place in changed}
        if len(places) != 1:
            return _ALL
        (group,) = places
        found = characters.groups(typed)[group]
        return _ONE_GROUP.format(group=_ORDINALS[group], characters=found)


def _refuse_what_no_code_has(typed: str) -> None:
    if not typed:
        raise CodeError(_EMPTY)
    if len(typed) > LONGEST:
        raise CodeError(_TOO_LONG)
    for place, character in enumerate(typed):
        if character not in characters.ALPHABET:
            group = _ORDINALS[_group_of(typed, place)]
            raise CodeError(_UNKNOWN.format(character=character, group=group))
    if len(typed) < SHORTEST:
        raise CodeError(_TOO_SHORT)


def _digits(number: int) -> str:
    return characters.encoded(number, SHORTEST - 1)


def _number(typed: str) -> int:
    return characters.decoded(typed[:-1])


def _group_of(typed: str, place: int) -> int:
    """Return the index of the group that a place of a code is in."""
    ends = 0
    for index, group in enumerate(characters.groups(typed)):
        ends += len(group)
        if place < ends:
            return index
    raise IndexError(place)
