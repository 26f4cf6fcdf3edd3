"""The characters of a code: alphabet, check character, groups, and how they are typed.

The alphabet is Crockford's Base32 (https://www.crockford.com/base32.html) without V,
which Poles read aloud like W: 31 characters, a prime number. O is read as 0, and I and
L as 1, because the alphabet has none of them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTWXYZ"
RADIX = 2
LONGEST_GROUP = 4

_SEPARATORS = (
    " \t\r\n\N{NO-BREAK SPACE}-\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}.,"
)
_READ_AS = str.maketrans("OIL", "011", _SEPARATORS)


def check_character(text: str, alphabet: str = ALPHABET) -> str:
    """Return the check character of a text by the pure system of ISO/IEC 7064.

    With the modulus M = 31 and the radix 2, the values a of all characters, of which
    the check character is the last, meet: sum of a[i] * 2**i = 1 (mod M), with i
    counted from the end. M is prime, so a wrong character changes the sum by
    (a - b) * 2**i, and a swap of neighbours by (a - b) * 2**i * (2 - 1): never by a
    multiple of M, since neither factor is one.
    """
    modulus = len(alphabet)
    total = 0
    for character in text:
        total = (total + alphabet.index(character)) * RADIX % modulus
    return alphabet[(1 - total) % modulus]


def is_checked(text: str) -> bool:
    """Return whether a text ends in the check character of the rest."""
    return text != "" and check_character(text[:-1]) == text[-1]


def typed(text: str) -> str:
    """Return a typed code in capital letters, without what only separates groups.

    The result may contain characters that are not in the alphabet.
    """
    return text.upper().translate(_READ_AS)


def encoded(number: int, shortest: int) -> str:
    """Write a number in the alphabet, with at least `shortest` characters."""
    digits = ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        digits = ALPHABET[digit] + digits
    return digits.rjust(shortest, ALPHABET[0])


def decoded(text: str) -> int:
    """Read a number that `encoded` wrote.

    Raises:
        ValueError: A character is not in the alphabet.
    """
    number = 0
    for character in text:
        number = number * len(ALPHABET) + ALPHABET.index(character)
    return number


def groups(text: str) -> tuple[str, ...]:
    """Split a code into groups of at most four characters, the longer ones first."""
    count = -(-len(text) // LONGEST_GROUP)
    ends = [-(-len(text) * i // count) for i in range(count + 1)] if count else []
    return tuple(text[start:end] for start, end in pairwise(ends))


def corrections(text: str) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield each text that one slip of a finger may have turned into this one.

    That is a wrong character, or two neighbours that were swapped; with the places of
    the characters that differ.
    """
    for i, wrong in enumerate(text):
        for right in ALPHABET:
            if right != wrong:
                yield text[:i] + right + text[i + 1 :], frozenset({i})
    for i, (left, right) in enumerate(pairwise(text)):
        if left != right:
            yield text[:i] + right + left + text[i + 2 :], frozenset({i, i + 1})
