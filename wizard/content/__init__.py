"""The docs folder, read: every file as a draft or a record, all of them as `Docs`."""
