"""Measure how hard the Polish texts are to read, and check their spelling.

`syllables` counts syllables, `fog` computes the FOG of a text, `hardest` finds the
hardest path to each result, `texts` collects all texts, `spelling` looks their words up
in Debian's dictionary, and `report` writes the output of `wizard plain`. Decision 17
explains the limits.
"""
