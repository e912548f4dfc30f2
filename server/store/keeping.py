"""Which records of a batch are kept, known already or refused; the same in every adapter.

Source:  docs/spec/wire.md#receipts
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from server.store.port import Arrival
from shared.flaw import Flaw
from shared.receipt import Receipt
from shared.record import RecordId

TAKEN = Receipt("refused", 0, (Flaw("record.id_taken", "id"),))
NOT_YOURS = Receipt("refused", 0, (Flaw("record.not_yours", "replaces"),))


class Known(NamedTuple):  # ten thousand are made in a batch, and a tuple is made fastest
    """What is kept of a record: its place in its phone's own count, the phone, the bytes."""

    nth: int
    device: int
    spelt: bytes


class Settled(NamedTuple):
    """A receipt for each arrival, in order, and those to be kept."""

    receipts: Sequence[Receipt]
    added: Sequence[Arrival]


def all_new(arrivals: Sequence[Arrival], before: int) -> Settled | None:
    """Give what holds where nothing is known yet of any; None where that could not be enough.

    A store that finds every id free needs to look nothing up. See `settle`.
    """
    if any([flaws or record.replaces for record, _, _, flaws in arrivals]):  # noqa: C419 - faster so
        return None
    nths = range(before + 1, before + 1 + len(arrivals))
    return Settled([Receipt("kept", nth) for nth in nths], arrivals)


def wanted(arrivals: Iterable[Arrival]) -> Iterable[RecordId]:
    """Name every record whose being known decides something, each once."""
    found: dict[RecordId, None] = {}
    for arrival in arrivals:
        record = arrival.record
        found[record.id] = None
        if record.replaces is not None:
            found[record.replaces] = None
    return found


def settle(
    arrivals: Sequence[Arrival], known: dict[RecordId, Known], device: int, before: int
) -> Settled:
    """Judge records in order against what is `known`, which learns of each one kept.

    Units:  before  how many records of this phone are kept already
    """
    receipts: list[Receipt] = []
    added: list[Arrival] = []
    for arrival in arrivals:
        record, spelt, _, flaws = arrival
        record_id, root_id = record.id, record.replaces
        same = known.get(record_id)
        if same is not None:
            receipts.append(Receipt("known", same.nth) if same.spelt == spelt else TAKEN)
            continue
        if flaws:
            receipts.append(Receipt("refused", 0, flaws))
            continue
        root = known.get(root_id) if root_id is not None else None
        if root is not None and root.device != device:
            receipts.append(NOT_YOURS)
            continue
        added.append(arrival)
        nth = before + len(added)
        known[record_id] = Known(nth, device, spelt)
        receipts.append(Receipt("kept", nth))
    return Settled(receipts, added)
