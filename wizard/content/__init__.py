"""Reads a docs folder: each file as a draft or a record, all of them as `Docs`."""
