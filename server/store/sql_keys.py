"""Ids as they lie in a table: 16 bytes."""

from collections.abc import Sequence

from shared.record import RecordId

_BYTES = 16


def key_of(record_id: RecordId) -> bytes:
    """Pack an id."""
    return bytes.fromhex(record_id.replace("-", ""))


def keys_of(record_ids: Sequence[RecordId]) -> list[bytes]:
    """Pack many ids."""
    packed = bytes.fromhex("".join(record_ids).replace("-", ""))
    return [packed[at : at + _BYTES] for at in range(0, len(packed), _BYTES)]


def id_of(key: bytes) -> RecordId:
    """Unpack an id."""
    signs = key.hex()
    return RecordId("-".join((signs[:8], signs[8:12], signs[12:16], signs[16:20], signs[20:])))
