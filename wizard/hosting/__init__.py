"""How servers are to serve the built site: one table, and the files made from it.

`table` holds the headers of each kind of file. `nginx`, `caddy` and `headers` write
them as configurations; `prepare` writes these and the compressed variants of all files
for a built site.
"""
