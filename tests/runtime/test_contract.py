"""`browser/types.d.ts` is the contract of the scripts with Python: both sides agree."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, make_dataclass
from pathlib import Path

import pytest

from tests.support.page_settings import PAGE
from tests.support.random_trees import SMALL
from tests.support.typescript import differences
from wizard.engine.code.reply import CodeReply
from wizard.engine.live import Reply, Request
from wizard.engine.offers.document import Document
from wizard.runtime.bundle import Settings, bundle
from wizard.runtime.served_files import RuntimeFile

CONTRACT: Mapping[str, type] = {
    "Request": Request,
    "Reply": Reply,
    "Document": Document,
    "CodeReply": CodeReply,
    "Settings": Settings,
    "RuntimeFile": RuntimeFile,
}


@dataclass(frozen=True)
class RuntimeFileWithoutChecksum:
    """A file as an older build might describe it."""

    label: str
    name: str
    bytes: int
    begins: str


@dataclass(frozen=True)
class RuntimeFileWithTextAsSize(RuntimeFileWithoutChecksum):
    """A file whose size is of another type."""

    crc: str


def test_the_scripts_and_python_have_the_same_contract(tmp_path: Path) -> None:
    assert differences(tmp_path, CONTRACT) == []


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        pytest.param(
            "Reply",
            make_dataclass("More", [("letter", str)], bases=(Reply,), frozen=True),
            id="a field more in Python",
        ),
        pytest.param(
            "RuntimeFile", RuntimeFileWithoutChecksum, id="a field less in Python"
        ),
        pytest.param("RuntimeFile", RuntimeFileWithTextAsSize, id="another type"),
    ],
)
def test_a_difference_is_found(tmp_path: Path, name: str, changed: type) -> None:
    (line,) = differences(tmp_path, {name: changed})

    assert "Type 'true' is not assignable to type 'false'" in line


def test_the_page_gets_the_settings_of_the_contract() -> None:
    settings = json.loads(bundle(SMALL).settings(**PAGE))

    assert set(settings) == Settings.__required_keys__
    assert set(settings["data"][0]) == RuntimeFile.__required_keys__
