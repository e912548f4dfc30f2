"""Chains of records that are read one by one, in SQL: answers to questions, proposed places."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from server.store.db import Db, Row
from server.store.news import Proposal
from server.store.port import Arrival
from server.store.sql_keys import key_of
from server.store.threads import thread
from shared.canonical import decode
from shared.news import MOST_DECISIONS, Decision
from shared.record import parse

# The last word of each chain stands first. A change counts only when the phone of the first record
# made it.
_STANDING = """
select thread.*, record.device, record.received_on, record.spelt, row_number() over (
    partition by thread.root, record.device order by thread.rank desc, record.id desc) as nth
from thread join record on record.municipality = thread.municipality and record.seq = thread.seq
where thread.municipality = :here
"""


def add(db: Db, here: str, numbered: Iterable[tuple[int, Arrival]]) -> None:
    """Note where records just kept stand, each given with its seq."""
    rows = [(here, seq, *found) for seq, arrival in numbered if (found := thread(arrival))]
    if rows:
        db.put("thread", "municipality, seq, root, rank, kind, question", rows)


def answers(db: Db, here: str) -> Mapping[str, int]:
    """See `NewsTransaction.answers`; those that stood among records that are gone count on."""
    rows = db.rows(
        "select id, answered from question where municipality = :here and answered > 0", here=here
    )
    return Counter(dict(rows)) + Counter(standing(db, here))


def standing(db: Db, here: str) -> Mapping[str, int]:
    """Count the records that are kept and stand as answers, by question."""
    rows = db.rows(
        f"select question, count(*) from ({_STANDING}) as standing"  # noqa: S608 - our own words
        " where nth = 1 and question is not null group by question",
        here=here,
    )
    return dict(rows)


def proposals(db: Db, here: str, limit: int) -> Sequence[Proposal]:
    """See `NewsTransaction.proposals`."""
    rows = db.rows(
        "select device.id, standing.received_on, spelt, verdict, reason, text, decided_on"  # noqa: S608 - as above
        f" from ({_STANDING}) as standing join device"
        " on device.municipality = standing.municipality and device.number = standing.device"
        " left join decision on decision.municipality = standing.municipality"
        " and decision.seq = standing.seq and verdict <> 'open'"
        " where nth = 1 and standing.kind = 'place' order by standing.seq desc limit :limit",
        here=here,
        limit=limit,
    )
    return [_proposal(row) for row in rows]


def _proposal(row: Row) -> Proposal:
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


def decide(db: Db, here: str, decision: Decision, today: date) -> bool:
    """See `NewsTransaction.decide`."""
    n_kept = db.run(
        "insert into decision (municipality, seq, verdict, reason, text, decided_on)"
        " select record.municipality, record.seq, :verdict, :reason, :text, :today"
        " from record join thread"
        " on thread.municipality = record.municipality and thread.seq = record.seq"
        " where record.municipality = :here and record.id = :key and thread.kind = 'place'"
        " on conflict (municipality, seq) do update set verdict = excluded.verdict,"
        " reason = excluded.reason, text = excluded.text, decided_on = excluded.decided_on",
        here=here,
        key=key_of(decision.record),
        verdict=decision.verdict,
        reason=decision.reason,
        text=decision.text,
        today=today.isoformat(),
    )
    return n_kept == 1


def decisions(db: Db, here: str, device_id: str, since: date) -> Sequence[Decision]:
    """See `NewsTransaction.decisions`."""
    rows = db.rows(
        "select record.spelt, verdict, reason, text from decision"
        " join record"
        " on record.municipality = decision.municipality and record.seq = decision.seq"
        " join device"
        " on device.municipality = record.municipality and device.number = record.device"
        " where decision.municipality = :here and device.id = :device and decided_on >= :since"
        " order by decided_on desc, decision.seq desc limit :most",
        here=here,
        device=device_id,
        since=since.isoformat(),
        most=MOST_DECISIONS,
    )
    return [
        Decision(record=parse(decode(spelt)).id, verdict=verdict, reason=reason, text=text)
        for spelt, verdict, reason, text in rows
    ]
