"""Chains of records that are read one by one, in SQLite: answers to questions, proposed places.

Source:  docs/spec/wire.md#corrections-and-withdrawals
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from server.store.news import Proposal
from server.store.port import Arrival
from shared.canonical import decode
from shared.news import MOST_DECISIONS, Decision, Verdict
from shared.record import MAX_ROUND, parse

Thread: TypeAlias = tuple[int, str, str, int, str, str | None]

# The last word of each chain stands first: a withdrawal, else the highest round and id. A change
# counts only when the phone of the first record made it.
_STANDING = """
select thread.*, record.device, record.received_on, record.spelt, row_number() over (
    partition by thread.root, record.device order by thread.rank desc, record.id desc) as nth
from thread join record on record.seq = thread.seq where thread.municipality = ?1
"""
_WITHDRAWN = MAX_ROUND + 1


def threads(here: str, arrivals: Iterable[tuple[int, Arrival]]) -> Iterator[Thread]:
    """Find those of the records just kept, each with its seq, that belong to a chain to be read."""
    for seq, (record, _, question) in arrivals:
        if question is not None or record.replaces is not None or record.kind == "place":
            rank = _WITHDRAWN if record.kind == "withdrawal" else record.round
            yield seq, here, record.root, rank, record.kind, question


def add(db: sqlite3.Connection, found: Iterable[Thread]) -> None:
    """Note where records stand; call in the transaction that keeps them."""
    db.executemany("insert into thread values (?, ?, ?, ?, ?, ?)", found)


def answers(db: sqlite3.Connection, here: str) -> Mapping[str, int]:
    """See `NewsTransaction.answers`."""
    rows = db.execute(
        f"select question, count(*) from ({_STANDING})"  # noqa: S608 - only our own words
        " where nth = 1 and question is not null group by question",
        (here,),
    )
    return dict(rows.fetchall())


def proposals(db: sqlite3.Connection, here: str, limit: int) -> Sequence[Proposal]:
    """See `NewsTransaction.proposals`."""
    rows = db.execute(
        "select device.id, standing.received_on, spelt, verdict, reason, text, decided_on"  # noqa: S608 - as above
        f" from ({_STANDING}) as standing join device on device.number = standing.device"
        " left join decision on decision.seq = standing.seq and verdict <> 'open'"
        " where nth = 1 and standing.kind = 'place' order by standing.seq desc limit ?2",
        (here, limit),
    )
    return [_proposal(row) for row in rows]


def _proposal(row: tuple[str, str, bytes, Verdict | None, str, str, str]) -> Proposal:
    device, received_on, spelt, verdict, reason, text, decided_on = row
    record, day = parse(decode(spelt)), date.fromisoformat(received_on)
    if verdict is None:
        return Proposal(device=device, received_on=day, record=record)
    return Proposal(
        device=device,
        received_on=day,
        record=record,
        decision=Decision(record=record.id, verdict=verdict, reason=reason, text=text),
        decided_on=date.fromisoformat(decided_on),
    )


def decide(db: sqlite3.Connection, here: str, decision: Decision, today: date) -> bool:
    """See `NewsTransaction.decide`."""
    done = db.execute(
        "insert or replace into decision (seq, municipality, verdict, reason, text, decided_on)"
        " select record.seq, ?1, ?3, ?4, ?5, ?6 from record join thread on thread.seq = record.seq"
        " where record.municipality = ?1 and record.id = ?2 and thread.kind = 'place'",
        (
            here,
            bytes.fromhex(decision.record.replace("-", "")),
            decision.verdict,
            decision.reason,
            decision.text,
            today.isoformat(),
        ),
    )
    return done.rowcount == 1


def decisions(db: sqlite3.Connection, here: str, device_id: str, since: date) -> Sequence[Decision]:
    """See `NewsTransaction.decisions`."""
    rows = db.execute(
        "select record.spelt, verdict, reason, text from decision"
        " join record on record.seq = decision.seq join device on device.number = record.device"
        " where decision.municipality = ? and device.id = ? and decided_on >= ?"
        " order by decided_on desc, decision.seq desc limit ?",
        (here, device_id, since.isoformat(), MOST_DECISIONS),
    )
    return [
        Decision(record=parse(decode(spelt)).id, verdict=verdict, reason=reason, text=text)
        for spelt, verdict, reason, text in rows
    ]
