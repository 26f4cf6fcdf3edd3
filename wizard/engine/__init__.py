"""The wizard itself: the only Python that is sent to the browser.

Needs the standard library and jinja2, nothing else, and knows nothing of
Markdown, MkDocs or files. The flow within:

`live` answers an open page, and all else is called from there, or from the build:
`wire` reads a `Tree`; `address` reads a `Walk` from the fragment of an
address; `replay` lays the walk over the tree; `step` says what is shown now;
`render` writes it as HTML. `calendar`, `rules` and `dates` know of days.
"""
