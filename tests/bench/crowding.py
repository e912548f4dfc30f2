"""Everybody comes back from a dead zone at once: none turned away without a word, none lost."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Barrier

from client.phone import Phone
from client.shelves.promises import keep_record
from server.enrolment import offer
from shared.errors import BusyServerError, LinkError
from shared.kdf_profiles import FLOOR
from tests.bench.arriving import intake_of
from tests.bench.posting import Tally, batches, client, phones, post
from tests.bench.records import contacts
from tests.bench.table import Row
from tests.bench.weighing import peak_mb
from tests.processes import PIN, Server
from tests.shipped import bergen

N_PHONES, EACH = 100, 50
N_MORE, FEW = 500, 10
TIRED_S = 90.0


def rows(folder: Path) -> Iterator[Row]:
    """Let real phones come at once, then five times as many that only speak the protocol."""
    server = Server(folder / "server")
    try:
        with closing(intake_of(server)) as intake:
            with intake.transaction(bergen().code) as tx:
                named = [offer(tx, f"Felt {n}", datetime.now(UTC)) for n in range(N_PHONES)]
            gathered = [_away(folder / f"phone-{n}", server, c) for n, c in enumerate(named)]
            yield from _real(server, gathered)
            tokens = phones(intake, N_MORE)
            begun = time.perf_counter()
            tally = asyncio.run(_many(server.url, tokens))
            took = time.perf_counter() - begun
            with intake.transaction(bergen().code) as tx:
                kept = sum(tx.kept_of(device.id) for device in tx.devices())
        lost = N_PHONES * EACH + N_MORE * FEW - kept
        yield from _told(f"{N_MORE} phones at once, {FEW} records each", tally, took, lost)
        what = "server: peak memory during all that"
        yield Row(what=what, measured=peak_mb(server.process.pid), unit="MB", floor=150, aim=90)
    finally:
        server.stop()


def _away(folder: Path, server: Server, code: str) -> Phone:
    phone = Phone(folder, kdf=FLOOR)
    phone.enrol(code, server.url)
    phone.choose_pin(PIN)
    vault = phone._inside.vault  # noqa: SLF001 - filled as fast as a vault can be, not tap by tap
    today = datetime.now(UTC).date()
    with vault.transaction():
        for record in contacts(EACH, today, seed=int(folder.name.rpartition("-")[2])):
            keep_record(vault, record)
    return phone


def _real(server: Server, gathered: list[Phone]) -> Iterator[Row]:
    start, tally = Barrier(len(gathered)), Tally()
    begun = time.perf_counter()
    with ThreadPoolExecutor(len(gathered)) as crowd:
        list(crowd.map(partial(_come_back, start, tally), gathered))
    took = time.perf_counter() - begun
    lost = len(gathered) * EACH - sum(phone.records.status().kept for phone in gathered)
    for phone in gathered:
        phone.lock()
    what = f"{len(gathered)} phones at once, {EACH} sealed records each"
    yield from _told(what, tally, took, lost)
    what = "server: peak memory during it"
    yield Row(what=what, measured=peak_mb(server.process.pid), unit="MB", floor=150, aim=90)


def _come_back(start: Barrier, tally: Tally, phone: Phone) -> None:
    start.wait()
    due = time.perf_counter()
    while time.perf_counter() - due < TIRED_S:
        try:
            phone.sync()
        except BusyServerError as error:
            tally.put_off += 1
            tally.unasked += error.after_s == 0
            time.sleep(error.after_s or 1)
        except LinkError:
            tally.errors += 1
            time.sleep(1)
        else:
            tally.took.append(time.perf_counter() - due)
            return


async def _many(url: str, tokens: Sequence[str]) -> Tally:
    tally, ready = Tally(), list(batches(len(tokens), FEW, seed=5_000))
    async with client(url, len(tokens)) as http:
        due = time.perf_counter()
        await asyncio.gather(
            *(
                post(http, token, body, due, tally)
                for token, body in zip(tokens, ready, strict=True)
            )
        )
    return tally


def _told(what: str, tally: Tally, took: float, lost: int) -> Iterator[Row]:
    yield Row(what=f"{what}: drained", measured=took, unit="s", floor=60, aim=60)
    yield Row(what=f"{what}: lost", measured=lost, unit="records", floor=0, aim=0)
    refused = tally.unasked + tally.errors
    yield Row(
        what=f"{what}: refused without Retry-After", measured=refused, unit="", floor=0, aim=0
    )
    yield Row(what=f"{what}: put off with it", measured=tally.put_off, unit="")
    yield Row(what=f"{what}: p99", measured=tally.worst(0.01), unit="ms")
