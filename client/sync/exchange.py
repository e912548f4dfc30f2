"""Send what waits, settle what is answered, take the news.

Source:  docs/spec/wire.md#exchange
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ParamSpec, TypeAlias, TypeVar

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
    NotCanonicalError,
    OtherVersionError,
    StrangerError,
    TooLargeError,
    WireError,
)
from shared.flaw import Flaw
from shared.news import News
from shared.shorthand import SHORT_TYPE, Shorthand
from shared.wire import ANSWER_TYPE, Answer, decode_answer, echo, read_short

P = ParamSpec("P")
T = TypeVar("T")
Texts: TypeAlias = Mapping[str, str]
Answered: TypeAlias = tuple[Sequence[Row], Answer] | None

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

    While one batch is under way, the answer to the one before it is checked and settled, and the
    next batch is read; nothing else of an answer is heard before that. A batch
    twice as large follows each that was answered, half of one that somebody stumbled over, and a
    record stumbled over alone is passed by. `held` names records that must not be sent yet.

    Errors:  LinkError, DeviceError
    """
    done, limit, most, sieve = Outcome(), FIRST_BATCH, MAX_BATCH, Sieve()
    rows, answered, ready = waiting(vault, limit, 0, held()), None, None
    with ThreadPoolExecutor(1) as courier:
        while True:
            ready = ready or ship(rows, profile, ear.packing)
            asked = courier.submit(_timed, ear.clock, _ask, link, ready, who, ear.packing)
            done, answered = _settled(vault, who, answered, done), None
            after = rows[-1].at if rows else sieve.passed
            following = waiting(vault, min(2 * limit, most), after, held())
            ready = ship(following, profile, ear.packing) if following else None
            try:
                answer, sent, received = asked.result()
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
            answered, limit = (rows, answer), min(2 * limit, most)
            if answer.profile is not None:  # learnt at once, or the next answer would bring it too
                done, answered = _settled(vault, who, answered, done), None
                profile, ready = ear.learn(answer.profile), None
            rows = following or waiting(vault, limit, after, held())
            if not rows:
                done = _settled(vault, who, answered, done)
                told = answer.news.clock
                ear.hear(answer.news, None if told is None else skew_min(sent, received, told))
                return replace(done, epoch=answer.epoch, in_all=answer.kept, stuck=sieve.stuck)


def _settled(vault: Vault, who: Who, answered: Answered, so_far: Outcome) -> Outcome:
    """Settle what was answered, if it is our server that answered.

    Errors:  StrangerError
    """
    if answered is None:
        return so_far
    rows, answer = answered
    try:
        signed = believed(who, answer, [row.plain for row in rows])
    except ForgedStatementError as error:
        raise StrangerError(Flaw(FORGED)) from error
    settle(vault, rows, answer.receipts, signed)
    refused = sum(1 for receipt in answer.receipts if not receipt.is_safe)
    return Outcome(so_far.kept + len(rows) - refused, so_far.refused + refused)


def _timed(
    clock: Clock, ask: Callable[P, T], *args: P.args, **kwargs: P.kwargs
) -> tuple[T, datetime, datetime]:
    sent = clock()
    answer = ask(*args, **kwargs)
    return answer, sent, clock()


def _ask(link: Transport, sent: Shipment, who: Who, packing: Packing) -> Answer:
    """Send a batch and read an answer to it; who gave that answer is not yet asked."""
    reply = _post(link, sent, who)
    if not packing.hear(reply, sent.way) and sent.way:
        sent = plainly(sent)
        reply = _post(link, sent, who)
    try:
        answer = decode_answer(_told(reply, sent))
    except TooLargeError:
        raise
    except (WireError, NotCanonicalError) as error:
        if any(flaw.code == NOT_OURS for flaw in error.flaws):
            raise OtherVersionError from error
        raise StrangerError from error
    if answer.echo != echo(sent.body) or len(answer.receipts) != len(sent.spelt):
        raise StrangerError
    return answer


def _post(link: Transport, sent: Shipment, who: Who) -> Reply:
    return link.post(
        PATH, sent.sent, media_type=sent.media_type, token=who.token, packed=sent.is_packed
    )


def _told(reply: Reply, sent: Shipment) -> bytes:
    """Give an answer as JSON, whichever of the two ways it came."""
    if isinstance(sent.way, Shorthand) and reply.media_type == SHORT_TYPE:
        return read_short(sent.way, require(reply, SHORT_TYPE), sent.body)
    return require(reply, ANSWER_TYPE)
