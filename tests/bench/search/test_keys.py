"""The modules of the search, as the measurement of keys serves them."""

import re
from posixpath import dirname, join, normpath

from bench.search.keys import modules

_IMPORT = re.compile(r"^import .* from '([^']+)'", re.MULTILINE)


def imports(name: str) -> list[str]:
    """Return the modules that a module needs until its search is ready."""
    found = _IMPORT.findall(modules()[name][""].decode())
    return [normpath(join(dirname(name), path)) for path in found]


def test_all_that_the_search_imports_is_served() -> None:
    known, waiting = {"search/find.js"}, ["search/find.js"]
    while waiting:
        new = set(imports(waiting.pop())) - known
        assert new <= modules().keys()
        known |= new
        waiting += new

    assert len(known) > 3
