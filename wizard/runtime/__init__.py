"""Tree -> the files that a browser needs to run the engine, with Pyodide among them."""
