"""Where the tasks find and put things; all of it lies in the checkout."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BROWSER = ROOT / "wizard" / "browser"
SNAPSHOT = ROOT / "wizard" / "runtime" / "snapshot"
TOOLS = ROOT / ".tools"
"""Private to the tasks, never in git; deleting it costs only a new install."""
