"""Ids as they lie in a table: 16 bytes."""

from shared.record import RecordId


def key_of(record_id: RecordId) -> bytes:
    """Pack an id."""
    return bytes.fromhex(record_id.replace("-", ""))
