"""Measurements, each against stock Pyodide or another size in the same run."""
