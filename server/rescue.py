"""Sealed records that were handed in become records of the phones that wrote them.

Source:  docs/spec/rescue.md#opening
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from server.ingest import Judged, judge, settle
from server.store.devices import Device
from server.store.port import Held, IntakeTransaction
from shared.errors import BadParcelError
from shared.hazmat.hpke import public_of
from shared.hazmat.tokens import fingerprint
from shared.parcel import pair_name, unwrapped
from shared.profile import Profile
from shared.record import RecordId

PART = 500  # records settled at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of opening.

    Shapes:  refused     did not fit; noted as every refusal is
             other_key   are sealed to another recovery key, and stay
             not_opened  do not open, are no record or of no phone known here, and stay
    """

    kept: int = 0
    known: int = 0
    refused: int = 0
    other_key: int = 0
    not_opened: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    """The line of a parcel, and the phone that wrote it."""

    id: RecordId
    line: bytes
    device: Device


def open_all(
    tx: IntakeTransaction, private: bytes, municipality: str, profile: Profile, today: date
) -> Report:
    """Open what this key opens, and take it in as the phones that wrote it would have sent it.

    Errors:  OverQuotaError, on which the transaction must be undone
    """
    held = tx.parcels()
    name = pair_name(public_of(private))
    ours = [one for one in held if one.parcel.key == name]
    found = [one for one in (_found(tx, private, municipality, each) for each in ours) if one]
    counts: dict[str, int] = defaultdict(int)
    for device, of_device in _by_device(found).items():
        for start in range(0, len(of_device), PART):
            part = of_device[start : start + PART]
            judged: Sequence[Judged] = judge([one.line for one in part], profile, today)
            for receipt in settle(tx, device, judged, profile, today):
                counts[receipt.verdict] += 1
    tx.drop_parcels([one.id for one in found])
    n_ours = sum(1 for one in ours)
    return Report(**counts, other_key=len(held) - n_ours, not_opened=n_ours - len(found))


def _found(tx: IntakeTransaction, private: bytes, municipality: str, held: Held) -> _Found | None:
    try:
        contents = unwrapped(private, municipality, held.parcel)
    except BadParcelError:
        return None
    device = tx.device_of(fingerprint(contents.token))
    return None if device is None else _Found(held.parcel.id, contents.line, device)


def _by_device(found: Sequence[_Found]) -> dict[Device, list[_Found]]:
    by: dict[Device, list[_Found]] = defaultdict(list)
    for one in found:
        by[one.device].append(one)
    return by
