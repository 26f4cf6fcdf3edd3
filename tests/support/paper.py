"""What a browser prints, and the QR codes in a picture."""

import io
from collections.abc import Sequence

import pypdfium2
import zxingcpp
from PIL import Image

_DOTS = 3
"""Pixels of a drawn sheet for each point of the PDF, 216 to an inch."""


def sheets(pdf: bytes) -> Sequence[Image.Image]:
    """Return a picture of each page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=_DOTS).to_pil() for page in document]


def words_on(pdf: bytes) -> str:
    """Return the text of all pages of a PDF, with single spaces."""
    pages = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    return " ".join(text.split())


def codes_in(picture: Image.Image | bytes) -> list[str]:
    """Return the texts of the QR codes in a picture, or in the bytes of a PNG."""
    if isinstance(picture, bytes):
        picture = Image.open(io.BytesIO(picture))
    found = zxingcpp.read_barcodes(picture)
    return [code.text for code in found if "QR" in str(code.format)]
