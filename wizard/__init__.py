"""From Markdown to a page that answers, in one flow.

`docs/*.md -> parse -> load -> validate -> compile -> engine -> page`, and
`compile -> bundle -> browser` for the page that is open, with `archive -> snapshot` as
its other half. Each stage is the module of that name; `engine/` renders every step,
here and there, `plugin` and `cli` only call the stages, and `tasks/` sets a machine up.
This file imports nothing, so that importing one part never loads another.
"""
