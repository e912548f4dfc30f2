"""Phones without an app: batches over plain HTTP, many at once, each answer looked at."""

import asyncio
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice

import httpx

from server.enrolment import enrol, offer
from server.store.port import Intake
from shared import wire
from shared.hazmat.tokens import new_token
from shared.record import spell
from tests.bench.records import contacts
from tests.shipped import bergen

DIGEST = bergen().digest
TIRED_S = 60.0
_BUSY = (429, 503)


@dataclass(slots=True)
class Tally:
    """What came of many batches.

    Units:   took     seconds, each from when it was due to its receipts
             kept     records
             unasked  refusals that do not say when to come again
    """

    took: list[float] = field(default_factory=list)
    kept: int = 0
    put_off: int = 0
    unasked: int = 0
    errors: int = 0

    def worst(self, share: float) -> float:
        """Give the time that only so small a share of the batches exceeds, in ms."""
        ordered = sorted(self.took) or [0.0]
        return ordered[min(len(ordered) - 1, int(len(ordered) * (1 - share)))] * 1000


def phones(intake: Intake, n: int) -> Sequence[str]:
    """Enrol phones in the store itself, and give their tokens."""
    now, made = datetime.now(UTC), []
    for number in range(n):
        token = new_token()
        with intake.transaction(bergen().code) as tx:
            enrol(tx, offer(tx, f"Felt {number}", now), token, now)
        made.append(token)
    return made


def batches(n: int, size: int, seed: int) -> Iterable[bytes]:
    """Give bodies of records nobody has seen, as they are sent."""
    records = contacts(n * size, datetime.now(UTC).date(), seed)
    for _ in range(n):
        spelt = [spell(record) for record in islice(records, size)]
        yield wire.encode_batch(spelt, profile=DIGEST, app="bench")


async def post(http: httpx.AsyncClient, token: str, body: bytes, due: float, tally: Tally) -> None:
    """Send one batch until it is answered, coming again when asked to."""
    headers = {"content-type": wire.BATCH_TYPE, "authorization": f"Bearer {token}"}
    while time.perf_counter() - due < TIRED_S:
        try:
            reply = await http.post("/v1/sync", content=body, headers=headers)
        except httpx.HTTPError:
            break
        if reply.status_code == httpx.codes.OK:
            tally.took.append(time.perf_counter() - due)
            receipts = wire.decode_answer(reply.content).receipts
            tally.kept += sum(1 for receipt in receipts if receipt.is_safe)
            return
        after = reply.headers.get("retry-after", "")
        if reply.status_code not in _BUSY or not after.isdigit():
            tally.unasked += 1
            break
        tally.put_off += 1
        await asyncio.sleep(int(after))
    tally.errors += 1


def client(url: str, most: int) -> httpx.AsyncClient:
    """Make a way to the server with so many connections at the most."""
    limits = httpx.Limits(max_connections=most, max_keepalive_connections=most)
    return httpx.AsyncClient(base_url=url, limits=limits, timeout=TIRED_S, trust_env=False)
