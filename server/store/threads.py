"""Chains of records that are read one by one: which records belong to one, and how they rank.

Source:  docs/spec/wire.md#corrections-and-withdrawals
"""

from typing import NamedTuple

from server.store.port import Arrival
from shared.record import MAX_ROUND, RecordId

_WITHDRAWN = MAX_ROUND + 1


class Thread(NamedTuple):
    """Where a record stands in its chain; the highest rank, then the highest id, is the last word.

    Shapes:  rank  the round; a withdrawal's is above every round
    """

    root: RecordId
    rank: int
    kind: str
    question: str | None


def thread(arrival: Arrival) -> Thread | None:
    """Place a record in its chain; None when nobody reads it one by one."""
    record, _, question, _ = arrival
    if question is None and record.replaces is None and record.kind != "place":
        return None
    rank = _WITHDRAWN if record.kind == "withdrawal" else record.round
    return Thread(record.replaces or record.id, rank, record.kind, question)
