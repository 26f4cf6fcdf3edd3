"""Where the tree is published, for messages that say where they are from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PublishedSite:
    """Where the tree is published; unknown fields are "".

    Attributes:
        address: The public URL of the site's root, which ends in a slash. Empty in the
            offline edition, whose pages have no address that could be shared.
        edition: The day of the offline edition, as YYYY-MM-DD.
        report: The e-mail address or the URL to which mistakes can be reported.
    """

    name: str = ""
    address: str = ""
    edition: str = ""
    report: str = ""


UNPUBLISHED = PublishedSite()
"""The site of a tree that is not part of one."""
