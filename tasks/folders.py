"""The folders that the tasks use, all inside the checkout."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BROWSER = ROOT / "wizard" / "browser"
SNAPSHOT = ROOT / "wizard" / "runtime" / "snapshot"
TOOLS = ROOT / ".tools"
"""Private to the tasks and not in git; without it, the next task installs again."""
BYTECODE = TOOLS / "bytecode"
"""Compiled Python of the packages and the project."""
