"""What pages have for paper alone: the QR code of their address."""

from __future__ import annotations

import segno
from markupsafe import Markup, escape

LABEL = "Kod QR z\N{NO-BREAK SPACE}adresem tej strony"
"""Of the code that leads to the page on which it is."""


def qr_code(address: str, label: str = LABEL) -> Markup:
    """Draw an address as inline SVG, in the same form as `browser/live/qr-code.js`."""
    code = segno.make_qr(address, error="m", boost_error=False)
    svg = code.svg_inline(omitsize=True, border=4, svgclass=None, lineclass=None)
    # Only the drawing comes from segno; it has no text of the address.
    named = svg.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1)
    return Markup(named)  # noqa: S704 - no part of it was written by an editor
