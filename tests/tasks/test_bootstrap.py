"""What runs before anything is installed, on whatever Python a machine has."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tasks.folders import ROOT

MODULES = [ROOT / "wizard" / "__main__.py", *sorted((ROOT / "tasks").glob("*.py"))]


def wizard(folder: Path, *arguments: str) -> str:
    """Return the output of `python -m wizard` in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "wizard", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def name(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_module_is_written_for_python_3_9(module: Path) -> None:
    ast.parse(module.read_text(), filename=str(module), feature_version=(3, 9))


def test_tasks_import_only_each_other_and_the_standard_library() -> None:
    code = (
        "import sys; before = set(sys.modules); import wizard.__main__;"
        "print(*sorted(set(sys.modules) - before))"
    )
    loaded = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()

    foreign = {module.split(".")[0] for module in loaded} - sys.stdlib_module_names
    own = {".".join(module.split(".")[:2]) for module in loaded if "wizard" in module}
    assert foreign == {"wizard", "tasks"}
    assert own == {"wizard", "wizard.__main__"}


def test_without_a_task_the_tasks_are_listed() -> None:
    listed = wizard(ROOT).splitlines()

    assert "  serve     Serve the site with live reload." in listed


def test_without_the_checkout_the_commands_work(tmp_path: Path) -> None:
    (tmp_path / "wizard").symlink_to(ROOT / "wizard")

    assert (
        "  wizard check [FOLDER] [--json] [--strict-dates]"
        in wizard(tmp_path, "--help").splitlines()
    )
