"""Compiled templates, kept from one build to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from wizard.site.template_cache import TemplateCache

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the words of the templates that Jinja had to compile."""
    words: list[str] = []
    original = Environment._parse  # noqa: SLF001 (no other place to look)

    def parse(self: Environment, source: str, *rest: str | None) -> object:
        words.append(source)
        return original(self, source, *rest)

    monkeypatch.setattr(Environment, "_parse", parse)
    return words


def render(templates: Path, cache: Path) -> str:
    """Render a template in an environment that nobody used before."""
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True)
    environment.bytecode_cache = TemplateCache(cache)
    return environment.get_template("a.html").render()


def test_a_template_is_compiled_once(tmp_path: Path, compiled: list[str]) -> None:
    (tmp_path / "a.html").write_text("{{ 1 + 1 }}", encoding="utf-8")

    assert render(tmp_path, tmp_path / "kept") == "2"
    assert render(tmp_path, tmp_path / "kept") == "2"

    assert compiled == ["{{ 1 + 1 }}"]


def test_a_template_that_was_changed_is_compiled_anew(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ 1 + 1 }}", encoding="utf-8")
    assert render(tmp_path, tmp_path / "kept") == "2"

    (tmp_path / "a.html").write_text("{{ 1 + 2 }}", encoding="utf-8")

    assert render(tmp_path, tmp_path / "kept") == "3"


def test_two_folders_with_a_template_of_one_name_leave_one_file(
    tmp_path: Path,
) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text(name, encoding="utf-8")

    assert render(tmp_path / "first", tmp_path / "kept") == "first"
    assert render(tmp_path / "second", tmp_path / "kept") == "second"

    assert len([*(tmp_path / "kept").iterdir()]) == 1


@pytest.mark.parametrize("rubbish", [b"", b"rubbish"])
def test_a_file_that_is_broken_is_made_anew(rubbish: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ 1 + 1 }}", encoding="utf-8")
    render(tmp_path, tmp_path / "kept")
    (kept,) = (tmp_path / "kept").iterdir()
    whole = kept.read_bytes()

    for broken in (rubbish, whole[:-10]):
        kept.write_bytes(broken)
        assert render(tmp_path, tmp_path / "kept") == "2"
        assert kept.read_bytes() == whole


def test_where_nothing_can_be_kept_templates_are_rendered_all_the_same(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    environment = Environment(loader=DictLoader({"a": "b"}), autoescape=True)
    environment.bytecode_cache = TemplateCache(tmp_path / "file" / "kept")

    assert environment.get_template("a").render() == "b"
