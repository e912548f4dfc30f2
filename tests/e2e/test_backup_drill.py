"""The whole drill: load, back up under load, kill, restore elsewhere, send again, compare."""

import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from client import typed
from client.phone import Phone
from server.backup import keys
from server.store.port import Intake
from shared.errors import LinkError
from shared.kdf_profiles import FLOOR
from tests.postgres import quick
from tests.processes import PIN, Server, feltlogg, free_port
from tests.stores import postgres_intake, sqlite_intake

N_PHONES = 3
N_BEFORE = 10  # records of each phone before the backup begins, and after it is done
TOWN = "4601"
CONTACT = (
    "sted_kode=SEN-TORGALLM",
    "antall=4",
    "alder_antall=16-17:4",
    "kjonn_antall=G:4",
    "initiativ=VI",
    "dybde=2",
    "tema=FRITID",
)


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_nothing_is_lost_and_nothing_doubled(engine: str, tmp_path: Path) -> None:
    """The server's disk is gone; last night's backup and the phones are all there is."""
    port, secret, file = free_port(), tmp_path / "recovery.key", tmp_path / "one.backup"
    with databases(engine) as (first, second):
        server = Server(tmp_path / "server", port, **first)
        phones = [enrolled(server, tmp_path / f"phone-{n}", first) for n in range(N_PHONES)]
        counts = [[0] for _ in phones]
        is_over = threading.Event()
        with ThreadPoolExecutor(N_PHONES) as pool:
            working = [
                pool.submit(log_and_send, one, count, is_over)
                for one, count in zip(phones, counts, strict=True)
            ]
            try:
                reach(counts, N_BEFORE)
                safe = held_by(phones)
                made = feltlogg(
                    server.folder, "backup", str(file), "--key", keys.make(secret), **first
                )
                reach(counts, max(count[0] for count in counts) + N_BEFORE)
                server.process.send_signal(signal.SIGKILL)
            finally:
                is_over.set()
        for work in working:
            work.result()
        server.stop()
        logged = {entry.id for one in phones for entry in one.records.entries(9_999)}
        answered = held_by(phones)

        told = feltlogg(tmp_path / "new", "restore", str(file), "--key", str(secret), **second)
        assert told["rows"] == made["rows"]
        restored = Counter(held(tmp_path / "new", second))
        assert safe <= restored.keys()
        assert answered - restored.keys(), "the backup lacks nothing, so this proves nothing"

        server = Server(tmp_path / "new", port, **second)
        for one in phones:
            one.sync()
            entries = one.records.entries(9_999)
            assert {entry.state for entry in entries} == {"kept"}
            places = [entry.receipt.seq for entry in entries if entry.receipt]
            assert sorted(places) == list(range(1, len(entries) + 1))
            assert one.records.status().waiting == 0
        assert Counter(held(tmp_path / "new", second)) == Counter(logged)
        for one in phones:
            one.sync()
            one.lock()
        assert Counter(held(tmp_path / "new", second)) == Counter(logged)
        assert server.stop() == 0


@contextmanager
def databases(engine: str) -> Iterator[tuple[Mapping[str, str], Mapping[str, str]]]:
    """Give the settings of two empty places."""
    if engine == "sqlite":
        yield {}, {}
        return
    with quick().database() as one, quick().database() as two:
        yield {"FELTLOGG_DATABASE": one}, {"FELTLOGG_DATABASE": two}


def enrolled(server: Server, folder: Path, settings: Mapping[str, str]) -> Phone:
    """Give a phone with a shift going."""
    one = Phone(folder, kdf=FLOOR)
    label = ("device", "enrol", "--label", folder.name)
    one.enrol(feltlogg(server.folder, *label, **settings)["code"], server.url)
    one.choose_pin(PIN)
    one.shifts.start("", {})
    return one


def log_and_send(one: Phone, count: list[int], is_over: threading.Event) -> None:
    """Log and send, one by one, until it is over."""
    answers, _ = typed.answers(one.form("contact"), CONTACT)
    while not is_over.is_set():
        one.records.log("contact", answers)
        count[0] += 1
        with suppress(LinkError):
            one.sync()


def reach(counts: list[list[int]], n: int) -> None:
    """Wait until every phone has logged that many."""
    deadline = time.monotonic() + 60
    while min(count[0] for count in counts) < n:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def held_by(phones: list[Phone]) -> set[str]:
    """Name what phones were told is on the server."""
    entries = (entry for one in phones for entry in one.records.entries(9_999))
    return {entry.id for entry in entries if entry.state == "kept"}


def held(folder: Path, settings: Mapping[str, str]) -> list[str]:
    """Name what a server holds."""
    url = settings.get("FELTLOGG_DATABASE")
    intake: Intake
    intake = postgres_intake(url) if url else sqlite_intake(folder / "server/intake.db")
    with closing(intake), intake.transaction(TOWN) as tx:
        return [kept.record.id for kept in tx.newest(9_999)]
