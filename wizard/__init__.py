"""From Markdown to a page that answers, one folder for each stage.

`content` reads the docs folder, `check` reports what is wrong with it (the sentences
are in `problems`), `compile` makes the tree, `search` the index of the search box.
`engine` shows a step of a tree for the answers of a visitor, in the build and in the
browser; `runtime` makes the files by which a browser runs it, with the scripts of
`browser`. `site` builds the pages with MkDocs, `hosting` prepares them for servers,
`commands` are for editors. A folder imports only folders below it, and this file
imports nothing, so that importing one folder never loads another.
"""
