"""What serves readers cannot open the intake, whatever a mistake or a stranger makes it try."""

import contextlib
import os
import re
import shutil
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from server.access.feed_tokens import issue
from server.enrolment import enrol, offer
from server.ingest import judge, settle
from server.reading.process import ReaderProcess
from server.release.cut import cut
from server.services import Services, opened
from server.settings import from_env
from shared.hazmat.tokens import new_token
from shared.record import spell
from tests.builders import SANDVIK, contact
from tests.hostile.tries import all_of, tries
from tests.postgres import quick
from tests.processes import Server, feltlogg

CANARY = "kanari-hos-inntaket"
PATIENCE_S = 20


@dataclass
class Zones:
    """A server's stores, with a process of readers beside them."""

    services: Services
    folder: Path
    database: str
    process: ReaderProcess

    def ask(self, path: str, headers: dict[str, str] | None = None, **query: str) -> httpx.Response:
        """Ask the process of readers."""
        way = httpx.HTTPTransport(uds=str(self.process.way))
        with httpx.Client(transport=way, base_url="http://127.0.0.1", timeout=60) as http:
            return http.get(path, params=query, headers=headers)


@pytest.fixture(params=["sqlite", "postgres"])
def zones(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Zones]:
    """Open a server with records in its intake, a release, and hostile readers."""
    with contextlib.ExitStack() as ends:
        url = ends.enter_context(quick().database()) if request.param == "postgres" else ""
        env = {
            "FELTLOGG_DATA": str(tmp_path),
            "FELTLOGG_PROFILE": str(SANDVIK),
            "FELTLOGG_DATABASE": url,
        }
        services = ends.enter_context(opened(from_env(env)))
        fill(services)
        process = ReaderProcess(services.readers, services.profile_texts, "tests.hostile")
        yield Zones(services, tmp_path, url, ends.enter_context(process))


def fill(at: Services) -> None:
    """Take contacts in from a phone with a canary's name, and cut a release."""
    with at.intake.transaction(at.municipality) as tx:
        device = enrol(tx, offer(tx, CANARY, at.clock()), new_token(), at.clock())
        met = [contact(day=at.today(), heads=4, ages={"minor": 4}) for _ in range(12)]
        judged = judge([spell(one) for one in met], at.profile, at.today())
        settle(tx, device, judged, at.profile, at.today())
    cut(at.intake, at.releases, at.profile, at.release_keys, at.clock())


def memory_of(pid: int) -> Iterator[bytes]:
    """Read all that a process has in memory."""
    maps = Path(f"/proc/{pid}/maps").read_text()
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for begins, ends in re.findall(r"^([0-9a-f]+)-([0-9a-f]+) rw", maps, re.MULTILINE):
            with contextlib.suppress(OSError, ValueError):
                memory.seek(int(begins, 16))
                yield memory.read(int(ends, 16) - int(begins, 16))


def test_a_hostile_handler_gets_nothing(zones: Zones) -> None:
    """It knows every path and address; unconfined, the same tries get nearly all they are after."""
    told = {
        "folder": str(zones.folder),
        "database": zones.database,
        "port": "1",
        "parent": str(os.getpid()),
    }
    answer = zones.ask("/feeds/hostile", None, **told)
    assert answer.status_code == 200, answer.text
    assert answer.json() == {}
    assert not (zones.folder / "server/stranger").exists()
    unconfined = all_of(tries(zones.folder, zones.database, 1, os.getpid()))
    assert {"read release.key", "list the folder", "walk the objects", "start a program"} <= set(
        unconfined
    )
    assert ("sign in to the database" in unconfined) == bool(zones.database)
    assert ("read the intake's file" in unconfined) != bool(zones.database)
    Path("/tmp/stranger").unlink(missing_ok=True)  # noqa: S108 - what the unconfined made


def test_nothing_of_the_intake_is_ever_in_the_memory_of_readers(zones: Zones) -> None:
    """What it does not have, no mistake can show."""
    secrets = [
        (zones.folder / "server" / name).read_bytes()
        for name in ("release.key", "signing.key", "ledger.key")
    ]
    hidden = [CANARY.encode(), *secrets, *([zones.database.encode()] if zones.database else [])]
    key = reader_key(zones.services)
    feed = zones.ask("/feeds/x.json", {"authorization": f"Bearer {key}"})
    assert feed.status_code == 200
    pid = zones.process.pid
    assert pid
    held = b"".join(memory_of(pid))
    assert feed.json()["release"]["sha256"].encode() in held
    assert not [one for one in hidden if one in held]


def reader_key(at: Services) -> str:
    """Hand out a key to group x."""
    with at.releases.transaction(at.municipality) as tx:
        return issue(tx, group="x", label="r", lasts=timedelta(days=1), now=at.clock())[0]


def test_the_channel_answers_four_questions_and_no_other(zones: Zones) -> None:
    """Whoever holds its other end can ask for what readers may see anyway."""
    assert zones.ask("/feeds/ask", words="newest").json()[0] == 1
    assert len(zones.ask("/feeds/ask", words="releases").json()) == 1
    guess = "feed_token,' or 1=1 --,2026-01-01T00:00:00.000000+00:00"
    assert zones.ask("/feeds/ask", words=guess).json() is None
    for words in (
        "devices",
        "wishes,x",
        "add_wish,x",
        "add_feed_token,a,b",
        "newest,9903",
        "x" * 9_000,
    ):
        # It hangs up; the process is put down and another is started.
        first = zones.process.pid
        with contextlib.suppress(httpx.HTTPError):
            assert zones.ask("/feeds/ask", words=words).json() == "StoreAwayError", words
        await_another(zones, first)
        assert zones.ask("/feeds/ask", words="newest").json()[0] == 1


def test_readers_have_no_way_to_ask_the_field(zones: Zones) -> None:
    """Neither by the address that members use, nor by one like it, with a key or without."""
    key = reader_key(zones.services)
    way = httpx.HTTPTransport(uds=str(zones.process.way))
    form = {"topic": "calm", "where": "place:quay", "text": "Hvem?", "last": "2027-01-01"}
    with httpx.Client(transport=way, base_url="http://127.0.0.1", timeout=60) as http:
        for headers in ({}, {"authorization": f"Bearer {key}"}):
            for path in ("/groups/x/wishes/ask", "/feeds/x/wishes/ask", "/feeds/x/wishes"):
                assert http.post(path, data=form, headers=headers).status_code in (404, 405)
    with zones.services.intake.transaction(zones.services.municipality) as tx:
        assert tx.wishes.all(9) == []


def await_another(zones: Zones, first: int | None) -> None:
    """Wait until there is another process of readers."""
    deadline = time.monotonic() + PATIENCE_S
    while zones.process.pid == first and time.monotonic() < deadline:
        time.sleep(0.02)


def test_a_process_of_readers_that_dies_is_replaced_and_nobody_is_turned_away(
    zones: Zones,
) -> None:
    """Requests wait in a socket that is ours."""
    key = reader_key(zones.services)
    asked = {"authorization": f"Bearer {key}"}
    before = zones.ask("/feeds/x.json", asked)
    first = zones.process.pid
    assert first
    os.kill(first, signal.SIGKILL)
    after = zones.ask("/feeds/x.json", asked)
    assert after.content == before.content
    assert zones.process.pid != first


def test_a_server_serves_feeds_through_the_other_process(tmp_path: Path) -> None:
    """The same bytes as the command gives, and a key that is ended is refused at once."""
    settings = {"FELTLOGG_PROFILE": str(SANDVIK)}
    env = {"FELTLOGG_DATA": str(tmp_path), **settings}
    with opened(from_env(env)) as services:
        fill(services)
    server = Server(tmp_path, None, **settings)
    given = feltlogg(tmp_path, "feed", "token", "x", "--label", "r", **settings)
    asked = {"authorization": f"Bearer {given['token']}"}
    url = f"{server.url}/feeds/x.csv?lang=en"
    feed = httpx.get(url, headers=asked, trust_env=False)
    assert feed.status_code == 200
    assert feed.headers["content-disposition"] == 'inline; filename="feltlogg-9902-x.csv"'
    assert len(feed.headers.get_list("date")) == 1
    same = httpx.get(url, headers={**asked, "if-none-match": feed.headers["etag"]}, trust_env=False)
    assert (same.status_code, same.content) == (304, b"")
    assert httpx.get(url, trust_env=False).status_code == 401
    feltlogg(tmp_path, "feed", "end", given["id"], **settings)
    assert httpx.get(url, headers=asked, trust_env=False).status_code == 401
    readers = [pid for pid in children(server.process.pid) if b"server.reading" in line_of(pid)]
    assert len(readers) == 1
    server.process.kill()
    server.process.wait()
    deadline = time.monotonic() + PATIENCE_S
    while line_of(readers[0]) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not line_of(readers[0]), "it outlives the server that was killed"
    log = server.log.read_text()
    assert '"code": "confined"' in log
    shutil.rmtree(tmp_path, ignore_errors=True)


def children(pid: int) -> list[int]:
    """List the children of a process."""
    text = Path(f"/proc/{pid}/task/{pid}/children")
    found = {
        int(one)
        for task in text.parents[1].iterdir()
        for one in (task / "children").read_text().split()
    }
    return sorted(found)


def line_of(pid: int) -> bytes:
    """Give the command line of a process; empty when it is gone."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""
