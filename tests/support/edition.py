"""The edition: built, packed into its zip, and unpacked again."""

from pathlib import Path
from zipfile import ZipFile

from tasks.folders import ROOT
from tasks.site import OFFLINE, pack
from tests.support.project import built
from wizard.site.offline import DAY

EDITION = 1_795_651_200
"""The day of the edition: 2026-11-26."""

_ZIP = "offline.zip"


def unpacked(folder: Path) -> None:
    """Build the edition, pack it, and unpack it into a folder."""
    made = folder.with_name("offline.made")
    built(ROOT, made, {DAY: str(EDITION)}, OFFLINE)
    packed = folder.with_name(_ZIP)
    pack(made, packed, EDITION)
    with ZipFile(packed) as opened:
        opened.extractall(folder)


def zip_of(top: Path) -> Path:
    """Return the zip from which this top folder was unpacked."""
    return top.parent.with_name(_ZIP)
