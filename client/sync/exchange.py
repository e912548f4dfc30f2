"""Send what waits, settle what is answered, take the news.

Source:  docs/spec/wire.md#exchange
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias

from client.clock import Clock
from client.sync.outbox import FIRST_BATCH, MAX_BATCH, settle, waiting
from client.sync.packing import Packing
from client.sync.problem import FORGED, NOT_OURS, require
from client.sync.shipment import Shipment, plainly, ship
from client.sync.sieve import STUMBLES, Sieve
from client.sync.skew import skew_min
from client.sync.transport import Reply, Transport
from client.sync.trust import Who, believed
from client.vault.port import Row, Vault
from shared.errors import (
    ForgedStatementError,
    LinkError,
    OtherVersionError,
    StrangerError,
    TooLargeError,
    WireError,
)
from shared.flaw import Flaw
from shared.news import News
from shared.profiles.files import digest
from shared.shorthand import SHORT_TYPE, Shorthand
from shared.wire import ANSWER_TYPE, Answer, decode_answer, echo, naming_keys, read_short

Texts: TypeAlias = Mapping[str, str]

PATH = "/v1/sync"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the server said of what was sent, in records, and which history it has.

    Shapes:  in_all  how many records of this phone it holds; None where it does not tell
             stuck   why some were passed by and still wait, None when none were
    """

    kept: int = 0
    refused: int = 0
    epoch: str = ""
    in_all: int | None = None
    stuck: LinkError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ear:
    """Who hears what the server tells besides receipts.

    Shapes:  learn    takes a newer profile and gives its digest
             hear     takes the news of the last answer, and the minutes the phone's clock is ahead
             clock    reads that clock
             packing  hears how the server takes what it is sent
    """

    learn: Callable[[Texts], str]
    hear: Callable[[News, int | None], None]
    clock: Clock
    packing: Packing = field(default_factory=Packing)


def exchange(  # noqa: PLR0913 - the two ends, who asks, what it knows, who hears, what must stay
    vault: Vault,
    link: Transport,
    who: Who,
    profile: str,
    ear: Ear,
    *,
    held: Callable[[], AbstractSet[str]] = frozenset,
) -> Outcome:
    """Send until nothing waits; nothing leaves the outbox but on our server's answer to it.

    While one batch is under way, the answer to the one before it is read, checked and settled, and
    the next batch is read; nothing else of an answer is heard before that. A batch
    twice as large follows each that was answered, half of one that somebody stumbled over, and a
    record stumbled over alone is passed by. `held` names records that must not be sent yet.

    Errors:  LinkError, DeviceError
    """
    done, limit, most, sieve = Outcome(), FIRST_BATCH, MAX_BATCH, Sieve()
    rows, heard, ready = waiting(vault, limit, 0, held()), None, None
    with ThreadPoolExecutor(1) as courier:
        while True:
            ready = ready or ship(rows, profile, ear.packing)
            asked = courier.submit(_ask, link, rows, ready, who, ear)
            if heard is not None:
                done, answer = _settled(vault, who, heard, done)
                heard, profile = None, _learnt(ear, answer, profile)
            after = rows[-1].at if rows else sieve.passed
            following = waiting(vault, min(2 * limit, most), after, held())
            ready = ship(following, profile, ear.packing) if following else None
            try:
                heard = asked.result()
            except STUMBLES as error:  # ours or a proxy's limit, or one record's fault
                ready = None
                if len(rows) > 1:
                    limit = most = len(rows) // 2
                    rows = rows[:limit]
                else:
                    sieve.pass_by(rows, error)
                    limit, most = 1, MAX_BATCH
                    rows = waiting(vault, limit, sieve.passed, held())
                continue
            sieve.let_through()
            limit = min(2 * limit, most)
            rows = following or waiting(vault, limit, after, held())
            if not rows:
                done, answer = _settled(vault, who, heard, done)
                _learnt(ear, answer, profile)
                ear.hear(answer.news, heard.skew_min(answer.news.clock))
                return replace(done, epoch=answer.epoch, in_all=answer.kept, stuck=sieve.stuck)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """What came back for a batch, as JSON that nobody has read yet, and when.

    Units:   asked_at, heard_at  by the phone's clock
    """

    rows: Sequence[Row]
    shipment: Shipment
    told: bytes
    asked_at: datetime
    heard_at: datetime

    def skew_min(self, told: int | None) -> int | None:
        """Tell by how many minutes the phone's clock is ahead of the server's, if it told."""
        return None if told is None else skew_min(self.asked_at, self.heard_at, told)


def _settled(vault: Vault, who: Who, heard: _Heard, so_far: Outcome) -> tuple[Outcome, Answer]:
    """Settle what was answered, if it is our server that answered.

    Errors:  StrangerError
    """
    answer, rows = _read(heard), heard.rows
    try:
        signed = believed(who, answer, heard.shipment.spelt)
    except ForgedStatementError as error:
        raise StrangerError(Flaw(FORGED)) from error
    settle(vault, rows, answer.receipts, signed)
    refused = sum(1 for receipt in answer.receipts if not receipt.is_safe)
    return Outcome(so_far.kept + len(rows) - refused, so_far.refused + refused), answer


def _learnt(ear: Ear, answer: Answer, profile: str) -> str:
    """Learn a newer profile, once: when it is told, the next batch names the old one already."""
    if answer.profile is None or digest(answer.profile) == profile:
        return profile
    return ear.learn(answer.profile)


def _read(heard: _Heard) -> Answer:
    """Read the answer to a batch; who gave it is not yet asked.

    Errors:  OtherVersionError, StrangerError
    """
    try:
        answer = decode_answer(heard.told)
    except WireError as error:
        raise _stranger(error) from error
    sent = heard.shipment
    if answer.echo != echo(sent.body) or len(answer.receipts) != len(sent.spelt):
        raise StrangerError
    return answer


def _ask(link: Transport, rows: Sequence[Row], sent: Shipment, who: Who, ear: Ear) -> _Heard:
    """Send a batch and wait for what is said to it."""
    asked_at = ear.clock()
    reply = _post(link, sent, who)
    if not ear.packing.hear(reply, sent.way) and sent.way:
        sent = plainly(sent)
        reply = _post(link, sent, who)
    try:
        told = _told(reply, sent)
    except TooLargeError:
        raise
    except WireError as error:
        raise _stranger(error) from error
    return _Heard(rows=rows, shipment=sent, told=told, asked_at=asked_at, heard_at=ear.clock())


def _stranger(error: WireError) -> LinkError:
    """Tell who answers what nobody can read: a server of another version, or none of ours."""
    is_other = any(flaw.code == NOT_OURS for flaw in error.flaws)
    return OtherVersionError() if is_other else StrangerError()


def _post(link: Transport, sent: Shipment, who: Who) -> Reply:
    media_type = naming_keys(sent.media_type, who.keys)
    return link.post(PATH, sent.sent, media_type=media_type, token=who.token, packed=sent.is_packed)


def _told(reply: Reply, sent: Shipment) -> bytes:
    """Give an answer as JSON, whichever of the two ways it came."""
    if isinstance(sent.way, Shorthand) and reply.media_type == SHORT_TYPE:
        return read_short(sent.way, require(reply, SHORT_TYPE), sent.body)
    return require(reply, ANSWER_TYPE)
