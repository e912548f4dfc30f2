"""Ids as they lie in a table: 16 bytes."""

from collections.abc import Iterable

from shared.record import RecordId


def key_of(record_id: RecordId) -> bytes:
    """Pack an id."""
    return bytes.fromhex(record_id.replace("-", ""))


def packed(record_ids: Iterable[RecordId]) -> bytes:
    """Pack many ids, one after the other."""
    return bytes.fromhex("".join(record_ids).replace("-", ""))


def id_of(key: bytes) -> RecordId:
    """Unpack an id."""
    signs = key.hex()
    return RecordId("-".join((signs[:8], signs[8:12], signs[12:16], signs[16:20], signs[20:])))
