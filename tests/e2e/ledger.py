"""What phones said in a run of real processes, held against what their server has in the end.

The server and both phones are killed with -9 again and again, behind a proxy that resets, cuts,
swallows, delays and repeats. The ledger lies outside of all of them. `python -m tests.e2e.ledger
100` does it a hundred times over.
"""

import hashlib
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from client.phone import Phone
from shared.kdf_profiles import FLOOR
from tests.builders import SANDVIK, sandvik
from tests.disk.canaries import CALLED
from tests.processes import ROOT, Server, environment, feltlogg, free_port
from tests.stores import sqlite_intake
from tests.tcp_proxy import TcpProxy
from tests.town import PIN

N_PHONES = 2
PHONE = "tests.e2e.sending_phone"
PROFILE = {"FELTLOGG_PROFILE": str(SANDVIK)}


@dataclass
class Ledger:
    """What was said, and what is there.

    Shapes:  saved    id to a digest of what was written, as a phone said it
             held     ids the phones hold in the end; one killed before it spoke holds more
             kept     id to a digest, as the server has it; `times` how often
    """

    saved: dict[str, str] = field(default_factory=dict)
    held: set[str] = field(default_factory=set)
    kept: dict[str, str] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)

    def verdict(self) -> Mapping[str, list[str]]:
        """Name whatever is not as it was said; nothing at all in a good run."""
        found = {
            "lost": [one for one in self.saved if one not in self.kept],
            "never sent": [one for one in self.held if one not in self.kept],
            "duplicated": [one for one, n in self.times.items() if n > 1],
            "ghost": [one for one in self.kept if one not in self.held],
            "altered": [
                one for one, what in self.saved.items() if self.kept.get(one, what) != what
            ],
        }
        return {what: ids for what, ids in found.items() if ids}


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a run.

    Shapes:  faults   what the proxy did, and how often
             secrets  what must be in no file and no log
    """

    ledger: Ledger
    faults: Counter[str]
    kills: int
    secrets: tuple[str, ...]


def play(folder: Path, rounds: int, seed: int) -> Played:
    """Kill everything `rounds` times, let it heal, and fill the ledger."""
    dice, ledger = random.Random(seed), Ledger()
    server = Server(folder / "server", free_port(), **PROFILE)
    proxy = TcpProxy(server.port, seed)
    codes = [_enrolled(server, folder / f"phone{n}") for n in range(N_PHONES)]
    for _ in range(rounds):
        busy = [_sending(folder / f"phone{n}", proxy.port) for n in range(N_PHONES)]
        for one in busy:
            assert one.stdout is not None
            _note(ledger, one.stdout.readline())  # it is at work
        time.sleep(dice.uniform(0, 0.6))
        server.stop(signal.SIGKILL)
        time.sleep(dice.uniform(0, 0.3))
        server = Server(folder / "server", server.port, **PROFILE)
        time.sleep(dice.uniform(0, 0.6))
        for one in busy:
            _kill(one, ledger)
    proxy.is_healed = True
    for n in range(N_PHONES):
        with _sending(folder / f"phone{n}", proxy.port, "last") as one:
            assert one.wait(60) == 0
    server.stop()
    proxy.close()
    tokens = [_look(folder / f"phone{n}", ledger) for n in range(N_PHONES)]
    _read(folder / "server/server/intake.db", ledger)
    kills = rounds * (N_PHONES + 1)
    return Played(ledger, Counter[str](proxy.done), kills, (*codes, *tokens, PIN))


def _enrolled(server: Server, folder: Path) -> str:
    code: str = feltlogg(server.folder, "device", "enrol", "--label", "x", **PROFILE)["code"]
    phone = Phone(folder, kdf=FLOOR, least=FLOOR)
    phone.enrol(code, server.url)
    phone.choose_pin(PIN)
    phone.lock()
    return code


def _sending(folder: Path, port: int, *last: str) -> subprocess.Popen[str]:
    with (folder.parent / "phones.log").open("a") as log:
        return subprocess.Popen(
            [sys.executable, "-m", PHONE, str(folder), f"http://127.0.0.1:{port}", *last],
            cwd=ROOT,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )


def _note(ledger: Ledger, line: str) -> None:
    id_, _, digest = line.strip().partition(" ")
    if line.endswith("\n"):  # half a line was not said
        ledger.saved[id_] = digest


def _kill(phone: subprocess.Popen[str], ledger: Ledger) -> None:
    phone.kill()
    assert phone.stdout is not None
    for line in phone.stdout:
        _note(ledger, line)
    phone.wait()
    phone.stdout.close()


def _look(folder: Path, ledger: Ledger) -> str:
    phone = Phone(folder, kdf=FLOOR, least=FLOOR)
    phone.unlock(PIN)
    entries = phone.records.entries(limit=100_000)
    assert {entry.state for entry in entries} <= {"kept"}
    ledger.held |= {entry.id for entry in entries}
    token = (phone.logbook._inside.vault.get("device", "self") or b"").partition(b'"token":"')[2]  # noqa: SLF001 - a look under the lid
    phone.lock()
    return token.partition(b'"')[0].decode()


def _read(path: Path, ledger: Ledger) -> None:
    with closing(sqlite_intake(path)) as intake, intake.transaction(sandvik().code) as tx:
        for one in tx.newest(100_000):
            called = str(one.record.answers.get("called"))
            ledger.kept[one.record.id] = hashlib.sha256(called.encode()).hexdigest()
            ledger.times[one.record.id] += 1


def leaks(folder: Path, secrets: tuple[str, ...]) -> list[tuple[str, str]]:
    """Name the files, logs too, in which something lies open that must not."""
    found = []
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        is_server = path.is_relative_to(folder / "server/server")
        wanted = secrets if is_server else (*secrets, CALLED)  # a proposal is the server's to read
        found += [(path.name, one) for one in wanted if one.encode() in content]
    return found


def main() -> None:
    """Do it again and again."""
    said, faults, kills = 0, Counter[str](), 0
    for seed in range(int(sys.argv[1])):
        with tempfile.TemporaryDirectory() as folder:
            played = play(Path(folder), 3, seed)
            assert not played.ledger.verdict(), (seed, played.ledger.verdict())
            assert not leaks(Path(folder), played.secrets), seed
        said, kills = said + len(played.ledger.saved), kills + played.kills
        faults += played.faults
    sys.stdout.write(f"{kills} processes killed, {said} records said, all there once; {faults}\n")


if __name__ == "__main__":
    main()
