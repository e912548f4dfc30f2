"""A QR code of a link: as SVG for a page, as blocks for a terminal."""

from io import StringIO

import segno

MARGIN = 4  # the quiet zone the standard asks for, in modules


def as_svg(text: str) -> str:
    """Draw a code as one SVG element: dark on light in every theme, no style, no script."""
    return segno.make_qr(text, error="m").svg_inline(
        border=MARGIN, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None
    )


def as_blocks(text: str) -> str:
    """Draw a code as lines of half blocks; a scanner wants them dark on light."""
    drawn = StringIO()
    segno.make_qr(text, error="m").terminal(drawn, border=MARGIN, compact=True)
    return drawn.getvalue()
