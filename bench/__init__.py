"""Benchmarks: each compares with stock Pyodide, or with another size, in one run."""
