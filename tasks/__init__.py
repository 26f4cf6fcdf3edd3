"""The developer's tasks: set a machine up from nothing, then run, test, build.

This package runs before anything is installed: Python 3.9, the standard library, and
no import of `wizard`.
"""
