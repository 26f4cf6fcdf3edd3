"""Functions of the page's modules, called in Node without a page."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tasks.folders import BROWSER
from tasks.node import node

_ANSWER = """
import {createInterface} from 'node:readline'
createInterface({input: process.stdin}).on('line', async line => {
  const {name, args} = JSON.parse(line)
  console.log(JSON.stringify(await eval(name)(...args)))
})"""


@dataclass(frozen=True)
class Scripts:
    """A Node process with the exports of some modules as names."""

    process: subprocess.Popen[str]

    def call(self, name: str, *args: object) -> Any:  # noqa: ANN401 - any JSON
        """Call a function, by its name or by an expression, and return its result."""
        assert self.process.stdin
        assert self.process.stdout
        request = json.dumps({"name": name, "args": args})
        print(request, file=self.process.stdin, flush=True)
        return json.loads(self.process.stdout.readline())


@contextmanager
def running(*modules: str, folder: str = "live") -> Iterator[Scripts]:
    """Run Node with modules of a page's script until the end of the block."""
    addresses = [(BROWSER / folder / f"{name}.js").as_uri() for name in modules]
    known = [f"Object.assign(globalThis, await import('{one}'))" for one in addresses]
    code = "\n".join([*known, _ANSWER])
    command = [node().program, "--input-type=module", "--eval", code]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Scripts(process)
        finally:
            process.kill()
