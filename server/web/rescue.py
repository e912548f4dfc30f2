"""POST /v1/rescue: a phone hands in what was sealed on it before its PIN was forgotten."""

from typing import Any

from fastapi import APIRouter, Response

from server.web.answers import answer
from server.web.asks import AsksDevice, AsksEncoding, AsksLinesBody, AsksServices
from server.web.problems import described
from shared import wire
from shared.errors import TruncatedError
from shared.flaw import Flaw
from shared.packing import decompress
from shared.parcel import MOST, read

router = APIRouter()

_PARCELS: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "One parcel a line; canonical JSON, each line ended by one LF; at most"
        f" {MOST} parcels and 2 MiB. May be packed with Content-Encoding: gzip or zstd.",
        "content": {wire.BATCH_TYPE: {"schema": {"type": "string"}}},
    }
}
_HELD: dict[str, Any] = {
    "type": "object",
    "required": ["echo", "held"],
    "properties": {"echo": {"type": "string"}, "held": {"type": "integer"}},
}


@router.post(
    "/v1/rescue",
    summary="Hand in sealed records of a phone that is no more",
    response_class=Response,
    openapi_extra=_PARCELS,
    responses={
        200: {
            "description": "They are held, and the phone need not keep them",
            "content": {wire.ANSWER_TYPE: {"schema": _HELD}},
        },
        **described(400, 401, 403, 408, 413, 415, 429, 500, 503, 507),
    },
)
def hand_in(
    services: AsksServices, device: AsksDevice, encoding: AsksEncoding, sent: AsksLinesBody
) -> Response:
    """Hold what is handed in; nobody here can read it, and the same again changes nothing.

    Errors:  wire.* 400, 408, 413, 415; device.* 401, 403, 429; store.* 503, 507
    Source:  docs/spec/rescue.md#handing-in
    """
    body = decompress(sent, wire.MAX_BYTES, encoding) if encoding else sent
    parcels = [read(line) for line in _lines(body)]
    today = services.today()
    with services.intake.transaction(services.municipality) as tx:
        held = tx.hold(device.id, parcels, today)
    return answer({"echo": wire.echo(body), "held": held})


def _lines(body: bytes) -> list[bytes]:
    *lines, rest = body.split(b"\n")
    if rest or not 0 < len(lines) <= MOST:
        raise TruncatedError(Flaw(TruncatedError.code, "body", str(MOST)))
    return lines
