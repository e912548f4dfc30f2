"""Bugs planted on purpose, one at a time: a simulation that no longer finds them is broken.

Each is modelled on a bug somebody's field app has had, and must be found within so many seeds.
"""

import random
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count as counting
from typing import Any
from unittest.mock import patch

from client import changing, posting, records, shifts
from client.shelves import leaving
from client.sync import exchange, outbox, trust
from client.sync.held import Held
from client.sync.shipment import Shipment
from client.sync.sieve import Sieve
from client.sync.transport import Reply
from client.vault.port import Row, Shelf, Vault
from server import ingest
from server.release import count
from server.store import memory_intake
from server.store.keeping import settle as server_settle
from server.store.port import Arrival
from server.web import asks
from shared import wire
from shared.errors import KnownError, NotCanonicalError
from shared.hazmat.tokens import fingerprint
from shared.proof import Party, Statement, require_statement
from shared.receipt import Receipt
from shared.record import RecordId
from tests.sim.brittle import BrittleIntake, BrittleVault
from tests.sim.pocket import Pocket


@dataclass(frozen=True, slots=True)
class Plant:
    """A planted bug.

    Shapes:  law     part of the name of a law that finds it
             budget  seeds in which it must be found
             rates   faults it takes, added to those the seed draws
    """

    planted: Callable[[], AbstractContextManager[object]]
    law: str
    budget: int = 40
    rates: Mapping[str, float] = field(default_factory=dict)


def _let_go(vault: Any, rows: Sequence[Row]) -> dict[int, Any]:
    with vault.transaction():
        return {at: vault._promised.pop(at) for at in (row.at for row in rows)}  # noqa: SLF001 - a bug has no door


def _emptied_early() -> AbstractContextManager[object]:
    def waiting(vault: Vault, *args: Any) -> Sequence[Row]:
        rows = outbox.waiting(vault, *args)
        _let_go(vault, rows)
        return rows

    return patch.object(exchange, "waiting", waiting)


def _only_in_memory() -> AbstractContextManager[object]:
    """Promise in memory, and write it down when it is sent."""

    @contextmanager
    def planted() -> Iterator[None]:
        promised: list[tuple[Vault, Shelf, str]] = []
        promise = outbox.promise

        def waiting(vault: Vault, *args: Any) -> Sequence[Row]:
            for whose, shelf, id_ in promised:
                if whose is vault:
                    promise(vault, shelf, id_)
            promised.clear()
            return outbox.waiting(vault, *args)

        with (
            patch.object(outbox, "promise", lambda *line: promised.append(line)),
            patch.object(exchange, "waiting", waiting),
        ):
            yield

    return planted()


def _settled_in_two_steps() -> AbstractContextManager[object]:
    def settle(vault: Any, rows: Sequence[Row], *told: Any) -> None:
        gone = _let_go(vault, rows)
        with vault.transaction():
            vault._promised |= gone  # noqa: SLF001 - as above
            outbox.settle(vault, rows, *told)

    return patch.object(exchange, "settle", settle)


def _receipts_mixed_up() -> AbstractContextManager[object]:
    def settle(vault: Vault, rows: Sequence[Row], receipts: Sequence[Receipt], *told: Any) -> None:
        outbox.settle(vault, rows, receipts[::-1], *told)

    return patch.object(exchange, "settle", settle)


def _signature_not_checked() -> AbstractContextManager[object]:
    return patch.object(trust, "require_statement", lambda *_: None)


def _signatures_remembered() -> AbstractContextManager[object]:
    """Take a signature that was right once for right again: that of another batch."""

    @contextmanager
    def planted() -> Iterator[None]:
        seen: set[str] = set()

        def remembering(party: Party, statement: Statement, signature: str) -> None:
            if signature not in seen:
                require_statement(party, statement, signature)
            seen.add(signature)

        with patch.object(trust, "require_statement", remembering):
            yield

    return planted()


class _Anything(str):
    __slots__ = ()

    def __ne__(self, _: object) -> bool:
        return False

    def __eq__(self, _: object) -> bool:
        return True

    __hash__ = str.__hash__


def _echo_not_asked() -> AbstractContextManager[object]:
    """Two bugs: with the signature checked, an answer to another request is found anyway."""

    @contextmanager
    def planted() -> Iterator[None]:
        with (
            patch.object(exchange, "echo", lambda _: _Anything()),
            patch.object(trust, "require_statement", lambda *_: None),
        ):
            yield

    return planted()


def _any_200_is_ours() -> AbstractContextManager[object]:
    told, read = exchange._told, exchange._read  # noqa: SLF001 - a bug has no manners

    def listening(reply: Reply, sent: Shipment) -> bytes:
        try:
            return told(reply, sent)
        except KnownError:
            if reply.status != 200:
                raise
            return b""

    def trusting(heard: Any) -> wire.Answer:
        try:
            return read(heard)
        except KnownError:
            kept = tuple(Receipt("kept", 1) for _ in heard.rows)
            return wire.Answer(echo="", epoch="", receipts=kept)

    return patch.multiple(exchange, _told=listening, _read=trusting, believed=lambda *_: None)


def _blind_to_epoch() -> AbstractContextManager[object]:
    return patch.object(posting, "promise_all", lambda _: None)


def _blind_to_count() -> AbstractContextManager[object]:
    return patch.object(posting, "has_lost", lambda *_: False)


def _gives_only_first_records_again() -> AbstractContextManager[object]:
    def promise_all(vault: Vault) -> None:
        vault.promise("record", sorted(vault.ids("record") - vault.ids("refused")))

    return patch.object(posting, "promise_all", promise_all)


def _ids_begin_anew() -> AbstractContextManager[object]:
    """Draw ids from a generator that every start of the program begins anew: numbers re-used."""

    @contextmanager
    def planted() -> Iterator[None]:
        dice = random.Random()
        wake = Pocket.wake

        def again(self: Pocket) -> None:
            dice.seed(self.name)
            wake(self)

        def new_id() -> RecordId:
            return RecordId(str(uuid.UUID(bytes=dice.randbytes(16), version=4)))

        with (
            patch.object(Pocket, "wake", again),
            patch.object(records, "new_id", new_id),
            patch.object(shifts, "new_id", new_id),
            patch.object(changing, "new_id", new_id),
        ):
            yield

    return planted()


def _held_is_sent() -> AbstractContextManager[object]:
    return patch.object(Held, "now", lambda _: frozenset())


def _no_transactions() -> AbstractContextManager[object]:
    return patch.object(BrittleVault, "transaction", lambda _: nullcontext())


def _phone_does_not_sync() -> AbstractContextManager[object]:
    return patch.object(BrittleVault, "syncs", new=False)


def _server_does_not_sync() -> AbstractContextManager[object]:
    return patch.object(BrittleIntake, "syncs", new=False)


def _keeps_twice() -> AbstractContextManager[object]:
    def settle(arrivals: Sequence[Arrival], known: Any, *told: Any) -> object:
        here: dict[Any, Any] = {}
        settled = server_settle(arrivals, here, *told)
        known |= here
        return settled

    return patch.object(memory_intake, "settle", settle)


def _refuses_what_it_has() -> AbstractContextManager[object]:
    def settle(arrivals: Sequence[Arrival], known: Any, *told: Any) -> object:
        unflawed = {one.record.id for one in arrivals if not one.flaws}
        here = {id_: what for id_, what in known.items() if id_ in unflawed}
        settled = server_settle(arrivals, here, *told)
        known |= here
        return settled

    return patch.object(memory_intake, "settle", settle)


def _last_to_arrive_wins() -> AbstractContextManager[object]:
    order = counting()
    return patch.object(count, "_rank", lambda _: next(order))


def _one_bad_line_stops_all() -> AbstractContextManager[object]:
    line = wire.read_line

    def strict(spelt: bytes) -> wire.Line:
        found = line(spelt)
        if found.record is None:
            raise NotCanonicalError
        return found

    return patch.object(ingest, "read_line", strict)


def _listens_to_the_ended() -> AbstractContextManager[object]:
    known = asks.known_device

    def deaf(services: Any, shown: Any) -> Any:
        token = fingerprint(shown.credentials)
        with services.intake.transaction(services.municipality) as tx:
            return tx.device_of(token) or known(services, shown)

    return patch.object(asks, "known_device", deaf)


FLAPPING = ("new_book", "many_processes", "lost_reply", "twice")


def _one_stumble_stops_all() -> AbstractContextManager[object]:
    def pass_by(_: object, __: object, error: KnownError) -> None:
        raise error

    return patch.object(Sieve, "pass_by", pass_by)


def _unsent_leave() -> AbstractContextManager[object]:
    return patch.object(leaving, "_may_leave", lambda *_: True)


def _leave_without_a_backup() -> AbstractContextManager[object]:
    mark = leaving.due

    def due(marks: Any, today: date, keep_days: int, _: object) -> int:
        return mark(marks, today, keep_days, today + timedelta(days=1))

    return patch.object(leaving, "due", due)


DAYS = {"days": 0.3}

PLANTS = {
    "outbox emptied before the receipt": Plant(_emptied_early, "outbox"),
    "what is saved promised only in memory": Plant(_only_in_memory, "outbox"),
    "settled in two steps": Plant(_settled_in_two_steps, "outbox", 200),
    "receipts mixed up": Plant(_receipts_mixed_up, "receipt|refused|received|same|quiet|proved"),
    "echo not asked for": Plant(_echo_not_asked, "receipt|received"),
    "any 200 is ours": Plant(_any_200_is_ours, "receipt|received|proved"),
    "signature not checked": Plant(_signature_not_checked, "receipt|received|proved"),
    "receipt for another batch accepted": Plant(
        _signatures_remembered, "receipt|received|proved", 60, {"intercepted": 0.2}
    ),
    "blind to another epoch": Plant(_blind_to_epoch, "received|same", 150),
    "blind to a server that has lost": Plant(_blind_to_count, "received|same", 150),
    "corrections not given again": Plant(_gives_only_first_records_again, "", 150),
    "ids begin anew at each start": Plant(_ids_begin_anew, "", 100),
    "what can be undone is sent": Plant(_held_is_sent, "undone|receipt|received", 150),
    "no transactions on the phone": Plant(_no_transactions, "", 100),
    "phone does not sync": Plant(_phone_does_not_sync, "said to be saved"),
    "server does not sync": Plant(
        _server_does_not_sync, "", 60, {"kill_server": 0.1, "kill_server_writing": 0.1}
    ),
    "server keeps twice": Plant(_keeps_twice, ""),
    "server refuses what it has": Plant(
        _refuses_what_it_has, "refused|said to be saved", 100, dict.fromkeys(FLAPPING, 0.2)
    ),
    "the last to arrive wins": Plant(_last_to_arrive_wins, "figures", 400),
    "one bad line stops all": Plant(_one_bad_line_stops_all, ""),
    "one stumble stops all": Plant(_one_stumble_stops_all, "hinders", 60, {"choke": 0.2}),
    "unsent records leave": Plant(_unsent_leave, "said to be saved|at the server", 60, DAYS),
    "records leave that are in no backup": Plant(_leave_without_a_backup, "said", 100, DAYS),
    "an ended phone is listened to": Plant(_listens_to_the_ended, "ended", 150),
}
