"""Measure how hard the Polish texts are to read, and check their spelling.

`syllables` counts syllables, `fog` computes the FOG of a text, `hardest` finds the
hardest path to each result, `spelling` looks the words of all texts up in Debian's
dictionary, and `report` writes the output of `wizard plain`. Decision 17
explains the limits.
"""
