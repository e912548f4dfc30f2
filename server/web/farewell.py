"""POST /v1/farewell: an emptied phone tells how many records it had not sent, and nothing else."""

from typing import Any

from fastapi import APIRouter, Response

from server.web.answers import answer
from server.web.asks import AsksServices, AsksSmallBody
from server.web.problems import described
from shared import ending, wire
from shared.errors import UnknownDeviceError

router = APIRouter()

_TEXT: dict[str, Any] = {"type": "string"}
_FAREWELL: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            wire.ANSWER_TYPE: {
                "schema": {
                    "type": "object",
                    "required": ["device", "order", "unsent"],
                    "additionalProperties": False,
                    "properties": {
                        "device": _TEXT,
                        "order": _TEXT,
                        "unsent": {
                            "type": "integer",
                            "minimum": 0,
                            "maximum": ending.MOST_UNSENT,
                        },
                    },
                }
            }
        },
    }
}
_HEARD: dict[str, Any] = {
    "type": "object",
    "required": ["echo"],
    "properties": {"echo": {**_TEXT, "description": "SHA-256 of the request body, in hex"}},
}


@router.post(
    "/v1/farewell",
    summary="Tell how many records an ended phone had not sent",
    response_class=Response,
    openapi_extra=_FAREWELL,
    responses={
        200: {
            "description": "It is noted; the same again changes nothing",
            "content": {wire.ANSWER_TYPE: {"schema": _HEARD}},
        },
        **described(400, 401, 408, 413, 415, 422, 503, 507),
    },
)
def say_farewell(services: AsksServices, sent: AsksSmallBody) -> Response:
    """Note that a phone is empty; our own order is the right to say so, and the first word stands.

    Errors:  wire.* 400, 408, 413, 415; input.flawed 422; device.unknown 401; store.* 503, 507
    Source:  docs/spec/wire.md#an-ended-phone
    """
    told = ending.read(sent)
    here = services.municipality
    ending.require_order(services.signer.public, told.order, here, told.device)
    with services.intake.transaction(here) as tx:
        if not tx.bury(told.device, told.unsent, services.today()):
            raise UnknownDeviceError
    return answer({"echo": wire.echo(sent)})
