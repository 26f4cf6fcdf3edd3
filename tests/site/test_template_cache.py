"""Compiled templates, kept from one build to the next."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from wizard.site.template_cache import keep


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the sources of the templates that Jinja has compiled."""
    sources: list[str] = []
    original = Environment._parse  # noqa: SLF001 (no other place to look)

    def parse(self: Environment, source: str, *rest: str | None) -> object:
        sources.append(source)
        return original(self, source, *rest)

    monkeypatch.setattr(Environment, "_parse", parse)
    return sources


def render(templates: Path, cache: Path) -> str:
    """Render a template in a new environment."""
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True)
    return keep(environment, cache).get_template("a.html").render()


def test_a_template_is_compiled_once(tmp_path: Path, compiled: list[str]) -> None:
    (tmp_path / "a.html").write_text("{{ 1 + 1 }}", encoding="utf-8")

    assert render(tmp_path, tmp_path / "kept") == "2"
    assert render(tmp_path, tmp_path / "kept") == "2"

    assert compiled == ["{{ 1 + 1 }}"]


def test_a_changed_template_is_compiled_again(tmp_path: Path) -> None:
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


def test_templates_are_rendered_where_the_folder_cannot_be_written(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    environment = Environment(loader=DictLoader({"a": "b"}), autoescape=True)

    kept = keep(environment, tmp_path / "file" / "kept")

    assert kept.get_template("a").render() == "b"
