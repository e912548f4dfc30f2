"""Single records that come when they come: an open loop, which waits for no answer to send on.

How long each rate is kept up is FELTLOGG_BENCH_S, in seconds; the figure to reach is for 600.
"""

import asyncio
import os
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from server.store.port import Intake
from tests.bench.posting import Tally, batches, client, phones, post
from tests.bench.table import Row
from tests.bench.weighing import peak_mb
from tests.postgres import durable
from tests.processes import Server
from tests.stores import postgres_intake, sqlite_intake

SECONDS = float(os.environ.get("FELTLOGG_BENCH_S", "10"))
RATES = ((41, 500, None), (120, None, 250))  # a second, and the p99 in ms: floor, aim
N_PHONES = 40


def rows(folder: Path) -> Iterator[Row]:
    """Send at both rates to a server on each engine."""
    for engine in ("SQLite", "PostgreSQL"):
        with ExitStack() as opened:
            settings = {}
            if engine == "PostgreSQL":
                settings["FELTLOGG_DATABASE"] = opened.enter_context(durable().database())
            server = Server(folder / engine, None, **settings)
            opened.callback(server.stop)
            intake = intake_of(server)
            opened.enter_context(closing(intake))
            tokens = phones(intake, N_PHONES)
            for number, (rate, floor, aim) in enumerate(RATES):
                tally = asyncio.run(_arrive(server.url, tokens, rate, seed=number))
                yield from _told(engine, rate, tally, floor, aim)
            what = f"server: peak memory during those, {engine}"
            yield Row(what=what, measured=peak_mb(server.process.pid), unit="MB", floor=150, aim=90)


def intake_of(server: Server) -> Intake:
    """Open the store of a running server beside it."""
    url = server.settings.get("FELTLOGG_DATABASE")
    return postgres_intake(url) if url else sqlite_intake(server.folder / "server" / "intake.db")


def _told(
    engine: str, rate: int, tally: Tally, floor: float | None, aim: float | None
) -> Iterator[Row]:
    what = f"single-record syncs, open loop, {rate}/s for {SECONDS:g} s, {engine}"
    yield Row(what=f"{what}, p99", measured=tally.worst(0.01), unit="ms", floor=floor, aim=aim)
    yield Row(what=f"{what}, p50", measured=tally.worst(0.5), unit="ms")
    yield Row(what=f"{what}, errors", measured=tally.errors, unit="", floor=0, aim=0)


async def _arrive(url: str, tokens: Sequence[str], rate: int, seed: int) -> Tally:
    """Post at moments drawn beforehand, whatever has become of those before."""
    dice, tally, moment, sent = random.Random(seed), Tally(), 0.0, []
    n = int(rate * SECONDS)
    ready = list(batches(n, 1, seed=70 + seed + rate))
    async with client(url, len(tokens)) as http:
        begun = time.perf_counter()
        for number, body in enumerate(ready):
            moment += dice.expovariate(rate)
            await asyncio.sleep(max(0.0, begun + moment - time.perf_counter()))
            due, token = begun + moment, tokens[number % len(tokens)]
            sent.append(asyncio.create_task(post(http, token, body, due, tally)))
        await asyncio.gather(*sent)
    if tally.kept + tally.errors != n:
        raise AssertionError
    return tally
