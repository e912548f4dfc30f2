"""Which records of a batch are kept, known already or refused; the same in every adapter.

Source:  docs/spec/wire.md#receipts
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from server.store.marks import Marks
from server.store.port import Arrival
from shared.flaw import Flaw
from shared.proof import digest_of
from shared.receipt import Receipt
from shared.record import RecordId

TAKEN = Receipt("refused", 0, (Flaw("record.id_taken", "id"),))
NOT_YOURS = Receipt("refused", 0, (Flaw("record.not_yours", "replaces"),))
GONE = Receipt("refused", 0, (Flaw("record.gone", "replaces"),))
NOBODY = 0  # no phone has this number


class Known(NamedTuple):  # ten thousand are made in a batch, and a tuple is made fastest
    """What is kept of a record: its place in its phone's own count, the phone, the bytes.

    Shapes:  device  NOBODY when the record is gone, for nothing leads from it to a phone
             mark    of the line as it came, where that is not what is kept
    """

    nth: int
    device: int
    spelt: bytes
    mark: bytes | None = None


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


class Sender(NamedTuple):
    """Who sends: a phone's number, and how many of its records are kept already."""

    number: int
    kept: int


def settle(
    arrivals: Sequence[Arrival], known: dict[RecordId, Known], sender: Sender, marks: Marks
) -> Settled:
    """Judge records in order against what is `known`, which learns of each one kept."""
    device, before = sender
    receipts: list[Receipt] = []
    added: list[Arrival] = []
    for arrival in arrivals:
        record, spelt, _, flaws = arrival
        record_id, root_id = record.id, record.replaces
        same = known.get(record_id)
        if same is not None:
            is_same = same.spelt == spelt or _is_marked(same, record_id, spelt, marks)
            receipts.append(Receipt("known", same.nth) if is_same else TAKEN)
            continue
        if flaws:
            receipts.append(Receipt("refused", 0, flaws))
            continue
        root = known.get(root_id) if root_id is not None else None
        if root is not None and root.device != device:
            receipts.append(GONE if root.device == NOBODY else NOT_YOURS)
            continue
        added.append(arrival)
        nth = before + len(added)
        known[record_id] = Known(nth, device, spelt)
        receipts.append(Receipt("kept", nth))
    return Settled(receipts, added)


def _is_marked(same: Known, record_id: RecordId, spelt: bytes, marks: Marks) -> bool:
    return same.mark is not None and same.mark == marks.of_line(record_id, digest_of(spelt))
