"""How servers are to hand out the built site: one table, and what is made from it.

`table` says it once. `nginx`, `caddy` and `headers` write it down for those who serve,
`forms` lays the compressed forms of all files beside them, `prepare` does all of it to
a site that was built.
"""
