"""Several server processes on one PostgreSQL: nothing lost, nothing twice, nothing out of order."""

import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import httpx
import psycopg
import pytest

from server.enrolment import enrol, offer
from server.store.port import Arrival, Intake
from shared import wire
from shared.canonical import encode
from shared.hazmat.tokens import new_token
from shared.receipt import Receipt
from shared.record import Record, spell
from tests.builders import SANDVIK, contact
from tests.postgres import durable
from tests.processes import ROOT, Server, environment
from tests.serving import batch
from tests.stores import postgres_intake

NOW = datetime.now(UTC)
N_NEWEST = 5_000  # more than all writers keep between two looks
TOWN, OTHER = "9902", "9903"  # the first is Sandvik's
N_PHONES, N_BATCHES, BATCH = 4, 6, 25


@pytest.fixture
def url() -> Iterator[str]:
    """Make a database on a server that waits for its disk."""
    with durable().database() as made:
        yield made


def phones(intake: Intake, town: str, n: int) -> list[str]:
    """Enrol phones and give their tokens."""
    tokens = [new_token() for _ in range(n)]
    for number, token in enumerate(tokens):
        with intake.transaction(town) as tx:
            enrol(tx, offer(tx, f"Felt {number}", NOW), token, NOW)
    return tokens


class Reader:
    """Polls as fast as it can for what is newer than the newest it saw, as any cursor does."""

    def __init__(self, newest: Callable[[], list[int]]) -> None:
        self._newest = newest
        self._ends = threading.Event()
        self.seen: list[int] = []
        self.n_polls = 0
        self._thread = threading.Thread(target=self._poll)
        self._thread.start()

    def _poll(self) -> None:
        while not self._ends.wait(0.002):
            self.look()

    def look(self) -> None:
        """Take what is new."""
        last = self.seen[-1] if self.seen else 0
        self.seen += sorted(seq for seq in self._newest() if seq > last)
        self.n_polls += 1

    def stop(self) -> None:
        """Look a last time."""
        self._ends.set()
        self._thread.join()
        self.look()


def test_a_reader_never_misses_a_late_commit(url: str) -> None:
    """A counter alone lets a higher number show before a lower one, and the lower is never read."""
    with closing(postgres_intake(url)) as intake:
        for town in (TOWN, OTHER):
            phones(intake, town, 1)
        theirs = writer(url, OTHER, device(intake, OTHER))
        ours = [writer(url, TOWN, device(intake, TOWN)) for _ in range(3)]
        reader = Reader(lambda: numbers(intake))
        n_ours = [int(one.communicate(timeout=60)[0]) for one in ours]
        n_theirs = int(theirs.communicate(timeout=60)[0])
        reader.stop()
        assert reader.n_polls > 50
        assert min(*n_ours, n_theirs) > 10
        assert reader.seen == list(range(1, sum(n_ours) + 1))


def numbers(intake: Intake) -> list[int]:
    """List the newest numbers there are to be read."""
    with intake.transaction(TOWN) as tx:
        return [kept.seq for kept in tx.newest(N_NEWEST)]


def test_the_reader_would_notice(url: str) -> None:
    """The database's own counter is such that a lower number shows after a higher one."""
    with psycopg.connect(url) as db, psycopg.connect(url, autocommit=True) as quick:
        quick.execute("create schema plain; create table plain.line (seq bigserial)")
        reader = Reader(
            lambda: [seq for (seq,) in quick.execute("select seq from plain.line").fetchall()]
        )
        db.execute("insert into plain.line default values")
        with psycopg.connect(url) as other:
            other.execute("insert into plain.line default values")
        while not reader.seen:
            time.sleep(0.01)
        db.commit()
        reader.stop()
    assert reader.seen == [2]


def writer(url: str, town: str, phone: str) -> subprocess.Popen[str]:
    """Start a process that keeps records for a few seconds."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.busy_store", url, town, phone, "4"],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )


def device(intake: Intake, town: str) -> str:
    """Give the id of a municipality's first phone."""
    with intake.transaction(town) as tx:
        return tx.devices()[0].id


def test_the_turn_is_held_until_the_commit(url: str) -> None:
    """Number 3 is not drawn, in any process, before 1 and 2 are there to be read."""
    with closing(postgres_intake(url)) as one, closing(postgres_intake(url)) as other:
        phones(one, TOWN, 1)
        phone = device(one, TOWN)
        order: list[str] = []

        def keep_later() -> None:
            with other.transaction(TOWN) as tx:
                tx.add(phone, [arrival()], NOW.date())
                order.append("second")

        with one.transaction(TOWN) as tx:
            tx.add(phone, [arrival()], NOW.date())
            late = threading.Thread(target=keep_later)
            late.start()
            time.sleep(0.3)
            order.append("first")
        late.join()
        assert order == ["first", "second"]


def arrival() -> Arrival:
    """Let one more contact arrive."""
    record = contact()
    return Arrival(record, spell(record))


def test_batches_sent_twice_at_the_same_moment_are_kept_once(url: str, tmp_path: Path) -> None:
    """A phone that lost patience sends again, and a proxy hands the repeat to another process.

    One of the processes is killed on the way and started again.
    """
    settings = {"FELTLOGG_DATABASE": url, "FELTLOGG_PROFILE": str(SANDVIK)}
    one = Server(tmp_path / "one", None, **settings)
    with pytest.raises(AssertionError, match=r"another signing\.key"):
        Server(tmp_path / "a stranger", None, **settings)
    (tmp_path / "two/server").mkdir(parents=True)
    for key in ("gone.key", "release.key", "signing.key"):
        shutil.copy2(tmp_path / "one/server" / key, tmp_path / "two/server")
    servers = [one, Server(tmp_path / "two", None, **settings)]
    with closing(postgres_intake(url)) as intake:
        tokens = phones(intake, TOWN, N_PHONES)
        work = {
            token: [[contact() for _ in range(BATCH)] for _ in range(N_BATCHES)] for token in tokens
        }
        reader = Reader(lambda: numbers(intake))
        with ThreadPoolExecutor(2 * N_PHONES) as hands:
            shift = hands.map(lambda token: list(deliver(servers, token, work[token])), tokens)
            time.sleep(0.5)
            servers[1].stop(signal.SIGKILL)
            servers[1] = Server(tmp_path / "two", servers[1].port, **settings)
            told = dict(zip(tokens, shift, strict=True))
        reader.stop()
        for token in tokens:
            check(told[token])
        n_all = N_PHONES * N_BATCHES * BATCH
        assert reader.seen == list(range(1, n_all + 1))
        with intake.transaction(TOWN) as tx:
            kept = {item.record.id for item in tx.newest(n_all + 9)}
        assert kept == {one.id for batches in work.values() for some in batches for one in some}
    for server in servers:
        assert server.stop() == 0


def test_an_ended_phone_is_refused_by_every_process_at_its_very_next_request(
    url: str, tmp_path: Path
) -> None:
    """No process remembers that it once knew it; each gives the same order, and hears the count."""
    settings = {"FELTLOGG_DATABASE": url, "FELTLOGG_PROFILE": str(SANDVIK)}
    first = tmp_path / "one" / "server"
    servers = [Server(tmp_path / "one", None, **settings)]
    for name in ("two", "three"):
        folder = tmp_path / name / "server"
        folder.mkdir(parents=True)
        for key in ("gone.key", "signing.key"):
            shutil.copy(first / key, folder)
        servers.append(Server(tmp_path / name, None, **settings))
    with closing(postgres_intake(url)) as intake:
        token, other = phones(intake, TOWN, 2)
        phone = device(intake, TOWN)
        for at in range(len(servers)):  # each has known it, and has a connection warm
            send(servers, at, token, [contact()])
        with intake.transaction(TOWN) as tx:
            tx.end_device(phone, NOW.date())
        orders = {refused(server, token) for server in servers}
        assert len(orders) == 1
        for at in range(len(servers)):
            send(servers, at, other, [contact()])
        told = encode({"device": phone, "order": orders.pop(), "unsent": 2})
        for server in servers:
            answer = post(server, "/v1/farewell", told, wire.ANSWER_TYPE)
            assert answer.json() == {"echo": wire.echo(told)}
        with intake.transaction(TOWN) as tx:
            assert [one.unsent for one in tx.devices()] == [2, None]
            kept = {(item.device == phone) for item in tx.newest(99)}
            assert kept == {True, False}
            assert tx.kept_of(phone) == len(servers)
    for server in servers:
        assert server.stop() == 0


def refused(server: Server, token: str) -> str:
    """Send as an ended phone, and give the order it is answered with."""
    answer = post(server, "/v1/sync", batch(contact()), wire.BATCH_TYPE, token)
    assert answer.status_code == httpx.codes.FORBIDDEN
    assert answer.json()["code"] == "device.ended"
    order: str = answer.json()["order"]
    return order


def post(server: Server, path: str, body: bytes, kind: str, token: str = "") -> httpx.Response:
    """Ask once."""
    headers = {"content-type": kind, **({"authorization": f"Bearer {token}"} if token else {})}
    return httpx.post(server.url + path, content=body, headers=headers, trust_env=False, timeout=20)


def deliver(
    servers: Sequence[Server], token: str, batches: Sequence[Sequence[Record]]
) -> Iterator[tuple[Sequence[Receipt], ...]]:
    """Send each batch through both processes at once, each until it is answered."""
    with ThreadPoolExecutor(2) as both:
        for records in batches:
            yield tuple(both.map(lambda at: send(servers, at, token, records), range(2)))  # noqa: B023 - read at once


def send(
    servers: Sequence[Server], at: int, token: str, records: Sequence[Record]
) -> Sequence[Receipt]:
    """Send until there is an answer, as a phone does."""
    body = batch(*records)
    headers = {"content-type": wire.BATCH_TYPE, "authorization": f"Bearer {token}"}
    deadline = time.monotonic() + 40
    while True:
        assert time.monotonic() < deadline
        address = f"{servers[at].url}/v1/sync"
        try:
            answer = httpx.post(address, content=body, headers=headers, trust_env=False, timeout=20)
        except httpx.HTTPError:
            time.sleep(0.1)
            continue
        if answer.status_code == httpx.codes.OK:
            return wire.decode_answer(answer.content).receipts
        assert answer.status_code == httpx.codes.SERVICE_UNAVAILABLE, answer.text
        time.sleep(0.1)


def check(told: Sequence[tuple[Sequence[Receipt], ...]]) -> None:
    """Both answers name one place for each record, and the places of one phone have no hole."""
    places: list[int] = []
    for one, other in told:
        assert [receipt.seq for receipt in one] == [receipt.seq for receipt in other]
        assert {receipt.verdict for receipt in (*one, *other)} <= {"kept", "known"}
        places += [receipt.seq for receipt in one]
    assert places == list(range(1, N_BATCHES * BATCH + 1))
