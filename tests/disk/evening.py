"""An evening on a real phone and its real server, by the dice, with a tape of both disks."""

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, suppress
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import get_args
from unittest.mock import patch

from client.form.draft import Draft, answered
from client.phone import Phone
from client.sync import exchange
from client.sync.transport import Reply, Transport
from client.vault.file import read_lock
from client.vault.lock import open_lock
from shared.codebook import Code
from shared.errors import KnownError
from shared.shorthand import Shorthand
from shared.wire import decode_answer, decode_batch
from tests.builders import CONTACT_ANSWERS, OBSERVATION_ANSWERS, PLACE_ANSWERS, sandvik
from tests.disk.canaries import CALLED, THOUGHT, WORDS, Heard
from tests.disk.commits import Ways
from tests.disk.tape import Tape
from tests.disk.taping import taping
from tests.keys import ring
from tests.link import Fault, Link
from tests.plain import plain, plain_reply
from tests.sim.chance import seeded
from tests.sim.turns import Turns
from tests.town import PIN, Town, town

N_DEEDS = 25
SLIP = Code("slip")
DEEDS = (
    *("log", "place", "save", "save", "think", "slip", "undo"),
    *("draft", "correct", "withdraw", "sync", "sync", "lock"),
)
CHECKPOINTS = (1_000, 30, 4)  # pages after which SQLite empties its journal; 1,000 is usual


@dataclass(frozen=True, slots=True)
class Saved:
    """The phone has told that these records are saved."""

    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Received:
    """The server has told that this record is received."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """What is left of an evening.

    Shapes:  key  opens the phone's vault, so that no PIN need be stretched for each cut
    """

    tape: Tape
    key: bytes
    heard: Heard


class _Hearing:
    """A way to the server on which receipts are noted as they leave it."""

    def __init__(self, link: Link, tape: Tape, heard: Heard) -> None:
        self._heard = heard
        self._link = link
        self._tape = tape

    def post(self, path: str, body: bytes, **how: object) -> Reply:
        """See `Transport.post`."""
        self._heard.hear("an address", path)
        self._heard.secrets["the token"] = str(how["token"])
        reply = self._link.post(path, body, **how)  # type: ignore[arg-type]  # passed on
        with suppress(KnownError):  # what is no answer of ours promises nothing
            kind, known = str(how["media_type"]), (Shorthand.of(sandvik()),)
            asked = plain(body, media_type=kind, packed=bool(how["packed"]), known=known)
            told = plain_reply(reply, media_type=kind, asked=asked, known=known)
            lines = decode_batch(asked).lines
            for line, receipt in zip(lines, decode_answer(told.body).receipts, strict=True):
                if line.record is not None and receipt.is_safe:
                    self._tape.say(Received(line.record.id))
        return reply

    def close(self) -> None:
        """See `Transport.close`."""


class _Hands:
    """Hands on the phone."""

    def __init__(self, phone: Phone, dice: random.Random, heard: Heard) -> None:
        self.phone = phone
        self._heard = heard
        self._dice = dice
        self._undoable: list[Draft] = []

    def do(self) -> None:
        """Do one thing."""
        try:
            getattr(self, f"_{self._dice.choice(DEEDS)}")()
        except KnownError as error:
            self._heard.hear_error(error)

    def _log(self) -> None:
        self.phone.records.log("observation", OBSERVATION_ANSWERS)

    def _place(self) -> None:
        self.phone.records.log("place", {**PLACE_ANSWERS, "called": CALLED})

    def _think(self) -> None:
        going = self.phone.shifts.going()
        if going is not None:
            self.phone.shifts.reflect(going.id, THOUGHT)

    def _slip(self) -> None:
        """Write what no form takes; no error repeats it."""
        if self._dice.random() < 0.5:
            self.phone.records.log("place", {**PLACE_ANSWERS, "quarter": CALLED})
        self.phone.records.finish(answered(self._begun(), {"remark": WORDS * 9}))

    def _begun(self) -> Draft:
        records, shifts = self.phone.records, self.phone.shifts
        if shifts.going() is None:
            shifts.start("", {})
        answers = {**CONTACT_ANSWERS, "remark": WORDS}
        return answered(records.draft("contact") or records.begin("contact"), answers)

    def _draft(self) -> None:
        self.phone.records.keep_draft(self._begun())

    def _save(self) -> None:
        draft = self._begun()
        self.phone.held.hold(draft.id)
        self.phone.records.finish(draft)
        self._undoable = [draft]

    def _undo(self) -> None:
        for draft in self._undoable:
            self.phone.records.take_back(draft)
        self._undoable = []

    def _correct(self) -> None:
        own = self.phone.records.entries()
        draft = self.phone.records.correction(self._dice.choice(own).id, SLIP) if own else None
        if draft is not None:
            self.phone.records.finish(draft)

    def _withdraw(self) -> None:
        own = self.phone.records.entries()
        if own:
            self.phone.records.withdraw(self._dice.choice(own).id, SLIP)

    def _sync(self) -> None:
        if self._dice.random() < 0.5:
            self.phone.held.release_all()
        self.phone.sync()

    def _lock(self) -> None:
        self._undoable = []
        self.phone.lock()
        self.phone.unlock(PIN)


@contextmanager
def _stage(seed: int, tape: Tape, ways: Ways, log: StringIO) -> Iterator[random.Random]:
    with ExitStack() as stage:
        dice = stage.enter_context(seeded(seed))
        stage.enter_context(patch.object(exchange, "ThreadPoolExecutor", lambda _: Turns(dice)))
        stage.enter_context(redirect_stderr(log))
        stage.enter_context(taping(tape, replace(ways, checkpoint=dice.choice(CHECKPOINTS))))
        yield dice


def spend(folder: Path, seed: int, ways: Ways = Ways()) -> Evening:  # noqa: B008 - frozen
    """Spend an evening in an empty folder.

    Errors:  NoDoorError
    """
    tape, heard, log = Tape(folder), Heard(), StringIO()
    with _stage(seed, tape, ways, log) as dice, town(folder) as sandvik:
        ring(sandvik).publish(f"{sandvik.clock():%Y-%m}")
        phone = _phone(sandvik, tape, dice, heard)
        hands = _Hands(phone, dice, heard)
        secret = (folder / "phone" / "device.secret").read_bytes()
        key = open_lock(read_lock(folder / "phone"), PIN, secret)
        for _ in range(N_DEEDS):
            before = tape.moment, own(phone)
            hands.do()
            after = own(phone)
            tape.say(Saved(before[1] & after), at=before[0])  # what is undone may go meanwhile
            tape.say(Saved(after))
            sandvik.clock.move(minutes=dice.choice((0.1, 10)))
        phone.lock()
    heard.secrets |= {"the device secret": secret, "the key of the vault": key}
    heard.hear("the log", log.getvalue())
    return Evening(tape=tape, key=key, heard=heard)


def _phone(sandvik: Town, tape: Tape, dice: random.Random, heard: Heard) -> Phone:
    phone, link = sandvik.phone()
    link.fail(dice.choices(get_args(Fault), k=10 * N_DEEDS))
    dial: Callable[[str], Transport] = lambda _: _Hearing(link, tape, heard)  # noqa: E731 - a port
    phone.held._clock = lambda: sandvik.clock().timestamp()  # noqa: SLF001 - virtual time
    phone.logbook._posting._dial = dial  # noqa: SLF001 - the wire a phone is handed out with
    return phone


def own(phone: Phone) -> frozenset[str]:
    """Name every record the phone holds and has told so."""
    vault = phone.logbook._inside.vault  # noqa: SLF001 - a look under the lid
    return vault.ids("record") | vault.ids("change")
