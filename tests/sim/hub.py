"""The server of a run: one store, one or more processes over it, backups, and who was ended."""

from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr
from dataclasses import replace
from datetime import date
from functools import cache
from io import StringIO
from pathlib import Path

from fastapi import Request
from fastapi.security import HTTPAuthorizationCredentials

from client.sync.transport import Reply
from server import enrolment
from server.access.audit import Auditor
from server.app import create_app
from server.clock import Clock
from server.key_book import KeyBook
from server.release.verified import Ledger
from server.services import Services
from server.store.memory_releases import MemoryReleases
from server.store.memory_zone import Zone
from server.store.port import Kept
from server.web import asks
from server.web.problems import PROBLEM_TYPE, of_known
from server.web.sync import exchange
from shared.errors import BadMediaTypeError, KnownError, TooLargeError
from shared.hazmat.aead import Sealer
from shared.packing import coding_of
from shared.profiles.files import profile
from shared.record import RecordId
from shared.shorthand import Shorthand
from shared.signed import Signer
from shared.wire import BATCH_TYPE, MAX_BYTES
from tests.builders import sandvik, sandvik_texts
from tests.ledgers import keys_of
from tests.link import Link
from tests.plain import plain
from tests.sim.brittle import BrittleIntake
from tests.sim.crash import Crash, Fuse
from tests.sim.law import hold

URL = "https://sandvik.example"
HERE = sandvik().code
MISTAKE = b'{"code":"error.internal","flaws":[]}'
_SCOPE = {"type": "http", "method": "POST", "path": "/v1/sync", "headers": []}


class DownError(Exception):
    """Nobody answers: the server is down, or died under way."""


@cache
def next_texts() -> Mapping[str, str]:
    """Give Sandvik's profile with a second codebook."""
    texts = dict(sandvik_texts())
    first = texts["codebook-s1.toml"]
    texts["codebook-s2.toml"] = first.replace('version = "s1"', 'version = "s2"').replace(
        "valid_from = 2026-01-01", "valid_from = 2026-07-01"
    )
    texts["profile.toml"] = texts["profile.toml"].replace(
        'codebooks = ["s1"]', 'codebooks = ["s1", "s2"]'
    )
    return texts


@cache
def shorthands() -> tuple[Shorthand, ...]:
    """Give what a batch may be written in here."""
    return (Shorthand.of(sandvik()), Shorthand.of(profile(next_texts())))


class Hub:
    """See the module.

    Shapes:  ever  every record that was ever committed: id to (device, bytes)
             chokes  records at which it makes a mistake, until that is mended
             late  records in a request that came once more, long after it was answered
    """

    def __init__(self, clock: Clock, n_processes: int, *, whole: bool) -> None:
        self.fuse = Fuse()
        self.signer = Signer(HERE, bytes(32))
        self.intake = BrittleIntake(self.fuse)
        self._clock = clock
        self._whole = whole
        self.processes = [self._services() for _ in range(n_processes)]
        self.is_down = False
        self.backups: list[Zone] = []
        self.ever: dict[str, tuple[str, bytes]] = {}
        self.late: set[RecordId] = set()
        self.chokes: set[RecordId] = set()

    def _services(self) -> Services:
        releases = MemoryReleases()
        return Services(
            intake=self.intake,
            releases=releases,
            ledger=Ledger(releases, HERE),
            profile=sandvik(),
            profile_texts=sandvik_texts(),
            release_keys=keys_of(HERE),
            signer=self.signer,
            key_book=KeyBook(Path("no-such-folder")),
            auditor=Auditor(self.signer),
            own_seal=Sealer(bytes(32)),
            public_url=URL,
            hosts=frozenset(("sandvik.example",)),
            clock=self._clock,
        )

    def enrol(self, label: str, token: str) -> str:
        """Take a phone in and give its device id."""
        now = self._clock()
        with self.intake.transaction(HERE) as tx:
            code = enrolment.offer(tx, label, now)
            return enrolment.enrol(tx, code, token, now).id

    def ask(
        self, number: int, body: bytes, token: str, *, media_type: str = BATCH_TYPE, packed: bool
    ) -> Reply:
        """Answer one request in one of the processes.

        Errors:  DownError
        """
        if self.is_down:
            raise DownError
        services = self.processes[number % len(self.processes)]
        phones = self.intake.zone(HERE).phones
        ended = {name: self.n_kept(name) for name in phones if self.is_ended(name)}
        try:
            if self._chokes_on(body, media_type=media_type, packed=packed):
                return Reply(status=500, media_type=PROBLEM_TYPE, body=MISTAKE)
            return (self._through_app if self._whole else _through)(
                services, body, token, media_type=media_type, packed=packed
            )
        except Crash:
            self.note()
            self.die()
            raise DownError from None
        finally:
            self.note()
            after = {name: self.n_kept(name) for name in ended}
            hold("an ended phone is not listened to", when=after == ended)

    def _chokes_on(self, body: bytes, *, media_type: str, packed: bool) -> bool:
        if not self.chokes:
            return False
        try:
            told = plain(body, media_type=media_type, packed=packed, known=shorthands())
        except KnownError:
            return False
        return any(b'"id":"%s"' % one.encode() in told for one in self.chokes)

    def die(self) -> None:
        """Go down, with whatever was not on the disk; of what was answered nothing may be."""
        before = {one.record.id for one in self.kept()}
        self.is_down = True
        self.intake.go_dark()
        for lost in before - {one.record.id for one in self.kept()}:
            del self.ever[lost]

    def _through_app(
        self, services: Services, body: bytes, token: str, *, media_type: str, packed: bool
    ) -> Reply:
        link = Link(create_app(services))
        with redirect_stderr(StringIO()):  # the log of requests
            return link.post("/v1/sync", body, media_type=media_type, token=token, packed=packed)

    def note(self) -> None:
        """Remember for ever what is committed now."""
        for entry in self.intake.zone(HERE).entries:
            spelt = entry.arrival.spelt
            self.ever.setdefault(entry.arrival.record.id, (entry.device, spelt))

    # ---- what an operator does

    def learn(self, number: int) -> None:
        """Start one of the processes with the next profile."""
        self._start(number, next_texts())

    def change(self, number: int) -> None:
        """Start one of the processes with the other profile than it has: forward, or back."""
        knows_next = len(self.processes[number].profile.codebooks) > 1
        self._start(number, sandvik_texts() if knows_next else next_texts())

    def _start(self, number: int, texts: Mapping[str, str]) -> None:
        old = self.processes[number]
        self.processes[number] = replace(old, profile=profile(texts), profile_texts=texts)

    def back_up(self) -> None:
        """Take a backup."""
        self.backups.append(self.intake.back_up(HERE))
        self.intake.note_backup(self._clock().date())

    def in_backup(self) -> Mapping[str, tuple[str, bytes]]:
        """Give what is in the newest backup: id to (device, bytes)."""
        entries = self.backups[-1].entries
        return {one.arrival.record.id: (one.device, one.arrival.spelt) for one in entries}

    def restore(self, number: int, *, renamed: bool) -> None:
        """Go back to a backup, which makes the later ones another history's."""
        self.intake.restore(HERE, self.backups[number], renamed=renamed)
        del self.backups[number + 1 :]

    def end(self, device: str, today: date) -> None:
        """End a phone."""
        with self.intake.transaction(HERE) as tx:
            tx.end_device(device, today)

    # ---- what is there

    def is_ended(self, device: str) -> bool:
        """Tell whether a phone is ended, in the history as it is now."""
        return self.intake.zone(HERE).phones[device].device.ended_on is not None

    def n_kept(self, device: str) -> int:
        """Count what is kept of a phone."""
        return self.intake.zone(HERE).phones[device].kept

    def kept(self) -> Sequence[Kept]:
        """List what is kept now, oldest first; a look without a point to die at."""
        return [
            Kept(
                seq=entry.seq,
                device=entry.device,
                received_on=entry.received_on,
                record=entry.record,
            )
            for entry in self.intake.zone(HERE).entries
        ]


def _through(
    services: Services, body: bytes, token: str, *, media_type: str, packed: bool
) -> Reply:
    """Ask the very function under the route, without the framework around it."""
    try:
        shown = HTTPAuthorizationCredentials(scheme="Bearer", credentials=token)
        device = asks.known_device(services, shown)
        if len(body) > MAX_BYTES:
            raise TooLargeError
        short = media_type == services.shorthand.media_type
        if not short and media_type != BATCH_TYPE:
            raise BadMediaTypeError
        way = services.shorthand if short else coding_of(body) if packed else None
        answer = exchange(services, device, way, asks.Listener(), body)
    except KnownError as error:
        told = of_known(Request(_SCOPE), error)
        return Reply(status=told.status_code, media_type=PROBLEM_TYPE, body=bytes(told.body))
    kind = answer.headers["content-type"]
    return Reply(status=answer.status_code, media_type=kind, body=bytes(answer.body))
