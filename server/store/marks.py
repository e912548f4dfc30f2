"""Keyed names of what is deleted, by which it is known again and by nobody else.

Source:  docs/spec/retention.md#marks
"""

import hmac
from typing import Final

from shared import tree
from shared.canonical import encode
from shared.record import RecordId

_ID: Final = b"feltlogg/gone-id/1\0"
_KEY: Final = b"feltlogg/gone-key/1\0"
_FILLER: Final = b"feltlogg/gone-filler/1\0"
_LINE: Final = b"feltlogg/gone-line/1\0"


class Marks:
    """Who can name what is gone: the holder of the key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of_key(self) -> bytes:
        """Name the key itself, so that another one is found out."""
        return hmac.digest(self._key, _KEY, "sha256")

    def of_id(self, record_id: RecordId) -> bytes:
        """Name an id."""
        return hmac.digest(self._key, _ID + record_id.encode(), "sha256")

    def of_line(self, record_id: RecordId, digest: str) -> bytes:
        """Name a record's line, given by its SHA-256 in hex, which is what a receipt is for."""
        return hmac.digest(self._key, _LINE + f"{record_id} {digest}".encode(), "sha256")

    def filler(self, number: int, at: int) -> bytes:
        """Give a leaf that stands for nothing and that nobody can tell from the others."""
        return tree.leaf(hmac.digest(self._key, _FILLER + f"{number} {at}".encode(), "sha256"))


def leaf_of(record_id: RecordId, line: bytes) -> bytes:
    """Hash what stands for a deleted record in a statement; `line` is the mark of its line."""
    return tree.leaf(encode([record_id, line.hex()]))
