"""Pages and feeds over ten years of releases, with fifty readers at once.

A reader asks again a second after it got its answer; what is measured is how long it waited.
"""

import asyncio
import base64
import random
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import httpx

from server.access.feed_tokens import LONGEST, issue
from server.access.sign_in import invite_coordinator
from server.disclosure.draw import Draw
from server.disclosure.protect import protect
from server.release import keys as ledger_keys
from server.release.chain import signature
from server.release.snapshot import FIRST_LINK, frozen, snapshot, thawed
from server.services import Services, opened
from server.settings import from_env
from tests.bench.releasing import week
from tests.bench.table import Row
from tests.bench.weighing import peak_mb
from tests.processes import Server

N_READERS = 50
N_ASKS = 4
WEEKS = 520
HEADS = 3.2  # of a contact, as `week` invents them
WORST = 0.05
GROUP = "b"
FEEDS = (
    f"/feeds/{GROUP}.json", f"/feeds/{GROUP}.csv", f"/feeds/{GROUP}.xlsx", f"/feeds/{GROUP}.atom",
    f"/feeds/{GROUP}.geojson", f"/feeds/{GROUP}.ics", f"/feeds/{GROUP}/odata/Figures?$top=1000",
)  # fmt: skip
PAGES = ("/", "/picture", "/groups", f"/groups/{GROUP}", "/releases", "/releases/next", "/meetings")


@dataclass(frozen=True)
class Ready:
    """A server, a key and a signed-in browser's cookie."""

    server: Server
    secret: str
    cookie: str


def rows(folder: Path) -> Iterator[Row]:
    """Read each feed and page of a million meetings, and feeds of ten thousand."""
    small = _served(folder / "small", 10_000)
    few = {path: _waited(small, path) for path in FEEDS}
    small.server.stop()
    large = _served(folder / "large", 1_000_000)
    with closing(_Stops(large.server)):
        for path in FEEDS:
            waits = _waited(large, path)
            yield _row(path, waits)
            yield Row(
                what=f"{path}: first of the asks in the middle, beside 10 000 meetings",
                measured=_at(waits, 0.5),
                unit="ms",
                limit=_at(few[path], 0.5),
                limit_is="10 000 meetings",
                floor=1.5,
                aim=1.05,
            )
        for path in PAGES:
            yield _row(path, _waited(large, path))
        what = "server: peak memory while fifty read"
        yield Row(what=what, measured=peak_mb(large.server.process.pid), unit="MB")


def _row(path: str, waits: list[float]) -> Row:
    what = f"{path}: p95 of {N_READERS} readers at once, 1 000 000 meetings over ten years"
    return Row(what=what, measured=_at(waits, 1 - WORST), unit="ms", floor=50, aim=25)


def _at(waits: list[float], share: float) -> float:
    return sorted(waits)[min(len(waits) - 1, int(len(waits) * share))] * 1000


class _Stops:
    """A server that is stopped when it is closed."""

    def __init__(self, server: Server) -> None:
        self.close = server.stop


def _served(folder: Path, meetings: int) -> Ready:
    folder.mkdir(parents=True)
    with opened(from_env({"FELTLOGG_DATA": str(folder)})) as services:
        release(services, meetings)
        with services.releases.transaction(services.municipality) as tx:
            secret, _ = issue(tx, group=GROUP, label="bench", lasts=LONGEST, now=services.clock())
        with services.intake.transaction(services.municipality) as tx:
            code = invite_coordinator(tx, services.clock())
    server = Server(folder)
    answer = httpx.post(f"{server.url}/sign-in", data={"code": code}, timeout=60)
    cookie = "; ".join(f"{name}={value}" for name, value in answer.cookies.items())
    return Ready(server, secret, cookie)


def release(services: Services, meetings: int) -> None:
    """Freeze ten years of weekly releases of invented tables, signed as a cut signs them."""
    profile, link = services.profile, FIRST_LINK
    day = datetime.now(tz=None).astimezone().date() - timedelta(weeks=WEEKS)
    with services.releases.transaction(services.municipality) as tx:
        signer = services.release_keys.ledger.signer(None)
        tx.introduce(ledger_keys.introduced(signer.public, signer, first=1, before=[]))
        (known,) = ledger_keys.verified(tx.ledger_keys(), services.municipality)
        for number in range(1, WEEKS + 1):
            raw = week(profile.grid, round(meetings / WEEKS / HEADS), number)
            draw = Draw(key=services.release_keys.draw, municipality=profile.code, number=number)
            table = protect(raw, profile.grid, profile.release.base, draw)
            cut_on: date = day + timedelta(weeks=number - 1)
            spelt = frozen(snapshot(profile, draw, cut_on, table, link, key=known.digest))
            tx.freeze(replace(spelt, signature=signature(signer, thawed(spelt))))
            link = spelt.digest


def _waited(ready: Ready, path: str) -> list[float]:
    """Let readers ask, each from its own moment on; seconds waited, the first ask left out."""
    pair = base64.b64encode(f"any:{ready.secret}".encode()).decode()
    headers = (
        {"authorization": f"Basic {pair}"}
        if path.startswith("/feeds/")
        else {"cookie": ready.cookie, "accept": "text/html"}
    )

    async def reader(http: httpx.AsyncClient, dice: random.Random) -> list[float]:
        found = []
        for _ in range(N_ASKS):
            await asyncio.sleep(dice.random() * 2)
            begun = time.perf_counter()
            async with http.stream("GET", path) as answer:
                async for _ in answer.aiter_raw():  # as it came: unpacking is not what is measured
                    pass
            found.append(time.perf_counter() - begun)
            if answer.status_code != httpx.codes.OK:
                raise AssertionError(path, answer.status_code)
        return found

    async def all_of_them() -> list[float]:
        limits = httpx.Limits(max_connections=N_READERS)
        async with httpx.AsyncClient(
            base_url=ready.server.url, headers=headers, limits=limits, timeout=60
        ) as http:
            await http.get(path)  # the first after a release has it spelt
            told = await asyncio.gather(
                *(reader(http, random.Random(at)) for at in range(N_READERS))
            )
        return [one for each in told for one in each]

    return asyncio.run(all_of_them())
