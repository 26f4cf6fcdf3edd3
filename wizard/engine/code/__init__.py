"""The hand-over code: a walk as a few characters that can be read aloud, and back.

`characters` knows the alphabet, the check character and the groups; `forks` counts the
walks of a tree, `ranking` numbers them, and `codes` adds the version of the tree.
`reply` answers a page.
"""
