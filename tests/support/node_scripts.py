"""Functions of the page's script, called in Node, where no page is needed."""

from __future__ import annotations

import json
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tasks.folders import BROWSER
from tasks.node import node

if TYPE_CHECKING:
    from collections.abc import Iterator

_ANSWER = """
require('readline').createInterface({input: process.stdin}).on('line', async line => {
  const {name, args} = JSON.parse(line)
  console.log(JSON.stringify(await eval(name)(...args)))
})"""


@dataclass(frozen=True)
class Scripts:
    """A Node with parts of the page's script in it."""

    process: subprocess.Popen[str]

    def call(self, name: str, *args: object) -> Any:  # noqa: ANN401 - what JSON holds
        """Call a function, or what an expression makes, and return its result."""
        assert self.process.stdin
        assert self.process.stdout
        print(
            json.dumps({"name": name, "args": args}),
            file=self.process.stdin,
            flush=True,
        )
        return json.loads(self.process.stdout.readline())


@contextmanager
def running(*parts: str) -> Iterator[Scripts]:
    """Run parts of the page's script until the end of the block."""
    files = [BROWSER / "live" / f"{part}.js" for part in parts]
    code = "\n".join([*(file.read_text(encoding="utf-8") for file in files), _ANSWER])
    command = [node().program, "--input-type=commonjs", "--eval", code]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Scripts(process)
        finally:
            process.kill()
