"""How servers are to serve the built site: one table, and the files made from it.

`table` holds the headers of each kind of file. `nginx`, `caddy` and `headers` write
them as configurations, `variants` writes the compressed variants of all files, and
`prepare` does both for a built site.
"""
