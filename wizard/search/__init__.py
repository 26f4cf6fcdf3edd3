"""From the pages of a site to what its search box loads: an index by lemmas.

`pages` reads the HTML of a page, `dictionary` knows the forms of Polish words, `scores`
says how much each word counts on each page, `table` writes the forms in little space.
`index` puts them together; `browser/search/` reads the outcome.
"""
