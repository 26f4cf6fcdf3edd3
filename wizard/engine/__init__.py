"""The wizard itself: the only Python that is sent to the browser.

Imports the standard library and Jinja2 only; does not know Markdown, MkDocs or files.

`live` answers the requests of an open page and calls the rest; the build calls the same
modules. In the order of the data: `wire` parses tree.json into a `Tree`; `address`
parses the fragment of a URL into a `Walk`; `replay` follows the walk through the tree;
`step` collects what is shown; `render` writes it as HTML. `calendar`, `rules` and
`dates` work with dates.
"""
