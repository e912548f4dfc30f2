"""The commands of phone and server as real programs: enrol, log, sync, correct, kill, restart."""

import json
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from client import typed
from client.phone import Phone
from shared.errors import LinkError
from shared.kdf_profiles import FLOOR
from tests.processes import PIN, Server, feltlogg, phone, run

N_LOGGED = 300

CONTACT = (
    "sted_kode=SEN-TORGALLM",
    "antall=4",
    "alder_antall=16-17:4",
    "kjonn_antall=G:4",
    "initiativ=VI",
    "dybde=2",
    "tema=FRITID",
)


def _enrolled(server: Server, folder: Path) -> Path:
    code = feltlogg(server.folder, "device", "enrol", "--label", folder.name)["code"]
    assert phone(folder, "enrol", code, server.url) == {"enrolled": True, "municipality": "4601"}
    return folder


def test_an_evening_without_a_screen(tmp_path: Path) -> None:
    """Support, imports and tests walk the same path as the app."""
    server = Server(tmp_path / "server")
    one = _enrolled(server, tmp_path / "phone")
    logged = phone(one, "log", "contact", *CONTACT)["id"]
    assert phone(one, "status")["unsent"] == 1
    assert phone(one, "sync") == {"kept": 1, "refused": 0, "unsent": 0}
    corrected = phone(one, "correct", logged, "antall=5", "alder_antall=16-17:5")
    assert corrected["replaces"] == logged
    shift = phone(one, "log", "shift", "okt_type=GATE", "team_storrelse=2", "byomrade=SENTRUM")
    assert phone(one, "sync")["kept"] == 2
    listed = phone(one, "list")["records"]
    assert [(line["id"], line["state"]) for line in listed] == [
        (shift["id"], "kept"),
        (logged, "kept"),
    ]
    assert listed[1]["answers"]["antall"] == 5
    withdrawn = phone(one, "withdraw", logged)
    assert withdrawn["replaces"] == logged
    assert phone(one, "sync")["unsent"] == 0
    assert phone(one, "list")["records"][1]["state"] == "withdrawn"
    assert server.stop() == 0


def test_a_server_that_is_down_costs_nothing(tmp_path: Path) -> None:
    """No network is the normal state; it is told in one sentence and loses nothing."""
    server = Server(tmp_path / "server")
    one = _enrolled(server, tmp_path / "phone")
    server.stop()
    phone(one, "log", "contact", *CONTACT)
    assert phone(one, "sync")["error"] == "link.down"
    assert phone(one, "status")["unsent"] == 1
    server = Server(tmp_path / "server", server.port)
    assert phone(one, "sync") == {"kept": 1, "refused": 0, "unsent": 0}
    server.stop()


def test_a_misfit_and_a_bad_command_line_say_what_and_where(tmp_path: Path) -> None:
    """Exit code 1 with the field named, 2 for a command line nobody knows."""
    server = Server(tmp_path / "server")
    one = _enrolled(server, tmp_path / "phone")
    server.stop()
    refused = phone(one, "log", "contact", *CONTACT[1:], "antall=99")
    assert refused["error"] == "input.flawed"
    assert {flaw["field"] for flaw in refused["flaws"]} == {"sted_kode", "antall"}
    typo = phone(one, "log", "contact", "antal=4")
    assert typo["flaws"][0]["field"] == "antal"
    assert run("client", "log", "photo", "--data", str(one)).returncode == 2
    wrong = run("client", "status", "--data", str(one), FELTLOGG_PIN="999111")
    assert wrong.returncode == 1
    assert "999111" not in wrong.stdout + wrong.stderr
    assert phone(one, "status")["unsent"] == 0


def test_a_server_killed_under_load_keeps_all_it_answered_for(tmp_path: Path) -> None:
    """A receipt is a promise; power may fail the moment after it is given."""
    server = Server(tmp_path / "server")
    phones = [_in_process(server, tmp_path / f"phone-{n}") for n in range(3)]
    killer = threading.Timer(1.0, server.process.kill)
    killer.start()
    with ThreadPoolExecutor(len(phones)) as pool:
        list(pool.map(_log_and_send, phones))
    killer.join()
    server.stop()
    said = [
        {entry.id for entry in one.records.entries(N_LOGGED) if entry.state == "kept"}
        for one in phones
    ]
    assert any(said)
    assert any(one.records.status().waiting for one in phones)
    server = Server(tmp_path / "server", server.port)
    for one, before in zip(phones, said, strict=True):
        assert before <= _held(server)
        one.sync()
        entries = one.records.entries(N_LOGGED)
        assert {entry.state for entry in entries} == {"kept"}
        assert len({entry.receipt.seq for entry in entries if entry.receipt}) == N_LOGGED
        one.lock()
    assert len(_held(server)) == N_LOGGED * len(phones)
    server.stop()


def _in_process(server: Server, folder: Path) -> Phone:
    one = Phone(folder, kdf=FLOOR)
    code = feltlogg(server.folder, "device", "enrol", "--label", folder.name)["code"]
    one.enrol(code, server.url)
    one.choose_pin(PIN)
    one.shifts.start("", {})
    return one


def _log_and_send(one: Phone) -> None:
    answers, _ = typed.answers(one.form("contact"), CONTACT)
    for _ in range(N_LOGGED):
        one.records.log("contact", answers)
        with suppress(LinkError):
            one.sync()


def _held(server: Server) -> set[str]:
    db = sqlite3.connect(f"file:{server.folder / 'server' / 'intake.db'}?mode=ro", uri=True)
    try:
        return {json.loads(spelt)["id"] for (spelt,) in db.execute("select spelt from record")}
    finally:
        db.close()
