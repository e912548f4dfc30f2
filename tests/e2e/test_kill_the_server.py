"""Kill the server with -9 under load, behind a network that cuts: every receipt stays true."""

import signal
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path

from client.phone import Phone
from client.sync.dial import over_https
from shared.errors import LinkError
from shared.kdf_profiles import FLOOR
from tests.builders import CONTACT_ANSWERS, SANDVIK
from tests.processes import Program, feltlogg, free_port
from tests.stores import sqlite_intake
from tests.tcp_proxy import CUTS, TcpProxy
from tests.town import PIN

N_KILLS, N_PHONES = 2, 2
SETTINGS = {"FELTLOGG_PROFILE": str(SANDVIK)}


def _serve(folder: Path, port: int) -> Program:
    where = {"FELTLOGG_DATA": str(folder), "FELTLOGG_PORT": str(port)}
    server = Program(folder / "log", "server", "serve", **where, **SETTINGS)
    server.await_answer(f"http://127.0.0.1:{port}/readyz")
    return server


def _work(phone: Phone, stop: threading.Event) -> None:
    while not stop.is_set():
        phone.records.log("contact", CONTACT_ANSWERS)
        with suppress(LinkError):
            phone.sync()


def test_every_receipt_outlives_the_server(tmp_path: Path) -> None:
    """A worker who saw *received* goes home; nobody asks her again."""
    port = free_port()
    server = _serve(tmp_path, port)
    proxy = TcpProxy(port, seed=4)
    faulty = f"http://127.0.0.1:{proxy.port}"
    way = {"to": f"http://127.0.0.1:{port}"}
    phones = [
        Phone(tmp_path / f"phone{number}", kdf=FLOOR, dial=lambda _: over_https(way["to"]))
        for number in range(N_PHONES)
    ]
    for phone in phones:
        code = feltlogg(tmp_path, "device", "enrol", "--label", "x", **SETTINGS)["code"]
        phone.enrol(code, way["to"])
        phone.choose_pin(PIN)
    way["to"] = faulty
    stop = threading.Event()
    hands = [threading.Thread(target=_work, args=(phone, stop)) for phone in phones]
    for one in hands:
        one.start()
    for _ in range(N_KILLS):
        threading.Event().wait(0.5)
        server.stop(signal.SIGKILL)
        server = _serve(tmp_path, port)
    stop.set()
    for one in hands:
        one.join()
    proxy.is_healed = True
    for phone in phones:
        phone.sync()
    server.stop()
    proxy.close()
    kept = Counter(_kept(tmp_path))
    own = [entry for phone in phones for entry in phone.records.entries(limit=10_000)]
    assert {entry.state for entry in own} == {"kept"}
    assert kept == Counter(entry.id for entry in own)
    assert proxy.done.keys() <= set(CUTS)
    assert len(proxy.done) > len(CUTS) / 2
    for phone in phones:
        phone.lock()


def _kept(folder: Path) -> list[str]:
    intake = sqlite_intake(folder / "server" / "intake.db")
    with intake.transaction("9902") as tx:
        ids = [str(one.record.id) for one in tx.newest(100_000)]
    intake.close()
    return ids
