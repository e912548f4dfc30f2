"""What is answered to a phone: canonical JSON that nobody on the way keeps."""

from typing import Any

from fastapi import Response

from shared import wire
from shared.canonical import encode

UNKEPT = {"cache-control": "no-store"}


def answer(values: dict[str, Any]) -> Response:
    """Spell an answer."""
    return Response(encode(values), headers=UNKEPT, media_type=wire.ANSWER_TYPE)
