"""The files by which a browser runs the engine: Pyodide, our Python, the tree."""
