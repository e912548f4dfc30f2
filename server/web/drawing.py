"""A drawing as an answer: made anew each time, and nobody's but the reader's."""

from fastapi import Response


def svg(drawing: bytes) -> Response:
    """Give a drawing to a page of the same reader."""
    headers = {"Cache-Control": "private, no-cache"}
    return Response(drawing, media_type="image/svg+xml", headers=headers)
