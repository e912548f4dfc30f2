"""One round trip: send what waits, settle what is answered, take the news.

Source:  docs/spec/wire.md#exchange
"""

from collections.abc import Mapping
from dataclasses import dataclass

from client.sync.outbox import MAX_BATCH, settle, waiting
from client.sync.problem import require
from client.sync.transport import Transport
from client.vault.port import Vault
from shared.errors import NotCanonicalError, StrangerError, TooLargeError, WireError
from shared.version import VERSION
from shared.wire import (
    ANSWER_TYPE,
    BATCH_TYPE,
    Answer,
    compress,
    decode_answer,
    echo,
    encode_batch,
)

PATH = "/v1/sync"
WORTH_PACKING = 600  # bytes; below this gzip's own header eats the gain


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one round trip settled, and the news that came with it."""

    kept: int
    refused: int
    epoch: str
    profile: Mapping[str, str] | None


def exchange(vault: Vault, link: Transport, token: str, profile: str) -> Round:
    """Send one batch; nothing leaves the outbox unless the answer is surely our server's to it.

    Errors:  LinkError, DeviceError
    """
    limit = MAX_BATCH
    while True:
        rows = waiting(vault, limit)
        body = encode_batch([row.plain for row in rows], profile=profile, app=VERSION)
        try:
            answer = _ask(link, body, token, len(rows))
        except TooLargeError:  # ours or a proxy's limit; a single record is not too large for us
            if len(rows) <= 1:
                raise StrangerError from None
            limit = len(rows) // 2
            continue
        settle(vault, rows, answer.receipts)
        refused = sum(1 for receipt in answer.receipts if not receipt.is_safe)
        return Round(
            kept=len(rows) - refused,
            refused=refused,
            epoch=answer.epoch,
            profile=answer.profile,
        )


def _ask(link: Transport, body: bytes, token: str, n_records: int) -> Answer:
    packed = len(body) >= WORTH_PACKING
    sent = compress(body) if packed else body
    reply = link.post(PATH, sent, media_type=BATCH_TYPE, token=token, packed=packed)
    try:
        answer = decode_answer(require(reply, ANSWER_TYPE))
    except TooLargeError:
        raise
    except (WireError, NotCanonicalError) as error:
        raise StrangerError from error
    if answer.echo != echo(body) or len(answer.receipts) != n_records:
        raise StrangerError
    return answer
