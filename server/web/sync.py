"""POST /v1/sync: the one conversation between a phone and the server."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from fastapi import APIRouter, Response

from server.ingest import judge, named_in, settle
from server.store.devices import Device
from server.web.answers import UNKEPT
from server.web.asks import (
    AsksBatchBody,
    AsksDevice,
    AsksListener,
    AsksServices,
    AsksWay,
)
from server.web.problems import described
from shared import wire
from shared.directory import name_of
from shared.news import MOST_DECISIONS, MOST_QUESTIONS, News
from shared.packing import CODINGS, SMALL, Coding, compress, decompress, named
from shared.proof import Statement, leaves_of
from shared.shorthand import SHORT_TYPE, Shorthand
from shared.signed import Signer
from shared.tree import root

router = APIRouter()

TOLD = timedelta(days=30)
A_PACKET = 1_200  # bytes; a shorter answer comes at once anyway

_TEXT: dict[str, Any] = {"type": "string"}
_BATCH: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "A header line, then one record a line; canonical JSON, each line ended by"
        " one LF; at most 2 000 records and 2 MiB. May have a Content-Encoding: gzip or zstd.",
        "content": {
            wire.BATCH_TYPE: {"schema": _TEXT},
            SHORT_TYPE: {"schema": {"type": "string", "format": "binary"}},
        },
    }
}
_RECEIPT: dict[str, Any] = {
    "type": "array",
    "description": '["kept", seq], ["known", seq] or ["refused", [[code, field, bound], …]]',
    "minItems": 2,
    "maxItems": 2,
    "items": {},
}
_QUESTION: dict[str, Any] = {
    "type": "object",
    "required": ["first", "id", "last", "text"],
    "properties": dict.fromkeys(("area", "first", "id", "last", "place", "text", "topic"), _TEXT),
}
_DECISION: dict[str, Any] = {
    "type": "array",
    "description": "[record, verdict, reason, text]",
    "minItems": 4,
    "maxItems": 4,
    "items": _TEXT,
}
_ANSWER: dict[str, Any] = {
    "type": "object",
    "required": ["echo", "epoch", "feltlogg", "profile", "receipts"],
    "properties": {
        "echo": {"type": "string", "description": "SHA-256 of the unpacked request body, in hex"},
        "epoch": _TEXT,
        "feltlogg": {"type": "integer", "const": wire.PROTOCOL},
        "profile": {"type": ["object", "null"], "additionalProperties": _TEXT},
        "receipts": {"type": "array", "items": _RECEIPT},
        "kept": {"type": "integer", "description": "records kept from this phone, in all"},
        "day": {**_TEXT, "description": "the local day it was received"},
        "proof": {**_TEXT, "description": "the signature over it: docs/spec/wire.md#proof"},
        "backed": {**_TEXT, "description": "received before this day, in UTC: in a backup"},
        "clock": {"type": "integer", "description": "seconds since 1970 began, UTC"},
        "keys": {"type": "object", "description": "the signed key directory: docs/spec/notes.md"},
        "questions": {"type": "array", "items": _QUESTION, "maxItems": MOST_QUESTIONS},
        "decisions": {"type": "array", "items": _DECISION, "maxItems": MOST_DECISIONS},
    },
}


@router.post(
    "/v1/sync",
    summary="Send records, get a receipt for each",
    response_class=Response,
    openapi_extra=_BATCH,
    responses={
        200: {
            "description": "A receipt for each record, in order",
            "content": {
                wire.ANSWER_TYPE: {"schema": _ANSWER},
                SHORT_TYPE: {"schema": {"type": "string", "format": "binary"}},
            },
        },
        **described(400, 401, 403, 408, 413, 415, 429, 500, 503, 507),
    },
)
def exchange(
    services: AsksServices,
    device: AsksDevice,
    written: AsksWay,
    listener: AsksListener,
    sent: AsksBatchBody,
) -> Response:
    """Settle a batch of records and answer with one receipt for each.

    Safe to repeat: a record already kept is receipted again and stored once.

    Errors:  wire.* 400, 408, 413, 415; device.* 401, 403, 429; store.* 503, 507
    Source:  docs/spec/wire.md#exchange
    """
    body = _plain(sent, written)
    batch = wire.split_batch(body)
    today = services.today()
    judged = judge(batch.spelt, services.profile, today)
    backed_on, keys = services.intake.backed_on, services.key_book.told()
    with services.intake.transaction(services.municipality) as tx:
        receipts = settle(tx, device, judged, services.profile, today)
        if named := named_in(body, services.unused):
            tx.places.use(named)
        tx.hear(device.id, today)
        n_kept = tx.kept_of(device.id)
        told = News(
            clock=int(services.clock().timestamp()),
            keys=keys if name_of(keys) != listener.keys else None,
            questions=tuple(tx.open_questions(today)),
            decisions=tuple(tx.decisions(device.id, today - TOLD)),
            backed_on=backed_on,
        )
    is_current = batch.profile == services.profile.digest
    answer = wire.Answer(
        echo=wire.echo(body),
        epoch=services.intake.epoch,
        receipts=receipts,
        profile=None if is_current else services.profile_texts,
        kept=n_kept,
        news=told,
        day=today.isoformat(),
    )
    spelt = wire.encode_answer(signed(answer, batch.spelt, device, services.signer))
    if isinstance(written, Shorthand) and (short := wire.write_short(written, spelt)):
        return Response(short, media_type=SHORT_TYPE)
    return _packed(spelt, listener.accepts, {**UNKEPT, **_told(written, body)})


def _plain(sent: bytes, written: Coding | Shorthand | None) -> bytes:
    if isinstance(written, Shorthand):
        return written.read(sent)
    return decompress(sent, wire.MAX_BYTES, written) if written else sent


def _packed(spelt: bytes, accepted: Sequence[Coding], headers: Mapping[str, str]) -> Response:
    """Answer, packed where that saves a packet and the other side can unpack it."""
    if accepted and len(spelt) > A_PACKET:
        spelt = compress(spelt, accepted[0])
        headers = {**headers, "content-encoding": accepted[0]}
    return Response(spelt, headers=headers, media_type=wire.ANSWER_TYPE)


def _told(written: Coding | Shorthand | None, body: bytes) -> Mapping[str, str]:
    """Tell whoever packs a batch worse than we can read; nobody else, for it costs bytes."""
    could_be_better = len(body) > SMALL and written != CODINGS[0]
    return {"accept-encoding": named()} if could_be_better else {}


def signed(
    answer: wire.Answer, lines: Sequence[bytes], device: Device, signer: Signer
) -> wire.Answer:
    """Sign an answer, once for all receipts in it.

    Source:  docs/spec/wire.md#proof
    """
    leaves = leaves_of(lines, answer.receipts)
    statement = Statement(
        device=device.id,
        day=answer.day,
        epoch=answer.epoch,
        records=len(leaves),
        rest=wire.rest_of(answer),
        root=root(leaves).hex(),
    )
    return replace(answer, proof=signer.sign("receipts", statement.values()))
