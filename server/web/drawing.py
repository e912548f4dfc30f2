"""A drawing as an answer: made anew each time, and nobody's but the reader's."""

from base64 import b64encode
from hashlib import sha256

from fastapi import Response

from server.charts.on_screen import on_screen, styles


def svg(drawing: bytes) -> Response:
    """Give a drawing to a page of the same reader, in the colours that the page has.

    A browser takes the styles that are in it, and no others.
    """
    drawn = on_screen(drawing)
    hashes = " ".join(
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in styles(drawn)
    )
    policy = f"default-src 'none'; style-src {hashes}; frame-ancestors 'none'"
    headers = {"Cache-Control": "private, no-cache", "Content-Security-Policy": policy}
    return Response(drawn, media_type="image/svg+xml", headers=headers)
