"""POST /v1/enrol: a one-use code and a token become a known phone."""

import json
import re
from typing import Any, NoReturn

from fastapi import APIRouter, Request, Response

from server.enrolment import enrol
from server.web.answers import answer
from server.web.asks import AsksServices, AsksSmallBody
from server.web.problems import described
from shared import wire
from shared.canonical import encode
from shared.errors import InputError, NotCanonicalError, WrongCodeError
from shared.flaw import Flaw

router = APIRouter()

MAX_CODE = 64
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43,128}")
_TOKEN_SHAPE = "43-128 signs of A-Z a-z 0-9 _ -"  # noqa: S105 - its shape, not a token
_NOT_JSON = Flaw("input.not_json", "body")
_TEXT: dict[str, Any] = {"type": "string"}
_ENROLMENT: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            wire.ANSWER_TYPE: {
                "schema": {
                    "type": "object",
                    "required": ["code", "token"],
                    "additionalProperties": False,
                    "properties": {
                        "code": {**_TEXT, "maxLength": MAX_CODE},
                        "token": {**_TEXT, "pattern": f"^{_TOKEN.pattern}$"},
                    },
                }
            }
        },
    }
}
_DEVICE: dict[str, Any] = {
    "type": "object",
    "required": ["device", "epoch", "municipality", "profile", "signer"],
    "properties": {
        "device": _TEXT,
        "epoch": _TEXT,
        "keys": {"type": "object", "description": "the signed key directory: docs/spec/notes.md"},
        "municipality": _TEXT,
        "profile": {"type": "object", "additionalProperties": _TEXT},
        "signer": {**_TEXT, "description": "the server's public Ed25519 key, in base64url"},
    },
}


@router.post(
    "/v1/enrol",
    summary="Make a phone known with a one-use code",
    response_class=Response,
    openapi_extra=_ENROLMENT,
    responses={
        200: {
            "description": "The phone is known; the same again gives the same",
            "content": {wire.ANSWER_TYPE: {"schema": _DEVICE}},
        },
        **described(400, 403, 408, 409, 413, 415, 422, 429, 500, 503, 507),
    },
)
def enrol_phone(services: AsksServices, request: Request, sent: AsksSmallBody) -> Response:
    """Use a code up; only the token's hash is kept, and a lost answer costs a repeat.

    Errors:  wire.* 400, 408, 413, 415; input.flawed 422; enrol.* 403, 409; access.* 429;
             store.* 503, 507
    Source:  docs/spec/wire.md#enrolment
    """
    code, token = _read(sent)
    address, now = request.client.host if request.client else "", services.now()
    try:
        with services.intake.transaction(services.municipality) as tx:
            device = enrol(tx, code, token, now)
    except WrongCodeError:
        services.wrong_enrolments.note(address, now)
        raise
    told: dict[str, Any] = {
        "device": device.id,
        "epoch": services.intake.epoch,
        "municipality": services.municipality,
        "profile": dict(services.profile_texts),
        "signer": services.signer.public,
    }
    if (keys := services.key_book.told()) is not None:
        told["keys"] = keys
    return answer(told)


def _read(sent: bytes) -> tuple[str, str]:
    try:
        value = json.loads(
            sent.decode(),
            object_pairs_hook=_once,
            parse_float=_refuse,
            parse_constant=_refuse,
        )
        encode(value)  # a lone surrogate has no UTF-8 at all
    except (ValueError, RecursionError) as error:
        raise NotCanonicalError(_NOT_JSON) from error
    if not isinstance(value, dict):
        raise InputError(Flaw("input.wrong_type", "body", "object"))
    flaws = [*_field_flaws(value, "code", MAX_CODE), *_field_flaws(value, "token", 128)]
    if value.keys() - {"code", "token"}:
        flaws.append(Flaw("input.unknown", "", "code, token"))
    if not flaws and not _TOKEN.fullmatch(value["token"]):
        flaws.append(Flaw("input.wrong_type", "token", _TOKEN_SHAPE))
    if flaws:
        raise InputError(*flaws)
    return value["code"], value["token"]


def _field_flaws(value: dict[str, Any], key: str, longest: int) -> list[Flaw]:
    match value.get(key):
        case None:
            return [Flaw("input.missing", key, "text")]
        case str(text) if 0 < len(text) <= longest:
            return []
        case str():
            return [Flaw("input.out_of_range", key, f"1-{longest}")]
        case _:
            return [Flaw("input.wrong_type", key, "text")]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise NotCanonicalError(Flaw("input.repeated", "body"))
    return found


def _refuse(_: str) -> NoReturn:
    raise NotCanonicalError(_NOT_JSON)
