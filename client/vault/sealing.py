"""Rows sealed and opened: padded, and bound to their shelf and id.

Source:  docs/spec/vault.md#sealed-rows
"""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from client.vault.port import Row, Shelf
from shared.hazmat.aead import SealBrokenError, Sealer
from shared.hazmat.kdf import derive

Sealed: TypeAlias = tuple[int, str, bytes]  # a row as it lies in the file: place, id, blob

_ROWS: Final = b"feltlogg/rows/1"
_STEP: Final = 256  # bytes; rows are padded to a multiple, so that a size tells little
_END: Final = b"\x80"


class RowSealer:
    """The key of a vault's rows, ready for use."""

    def __init__(self, key: bytes) -> None:
        self._sealer = Sealer(derive(key, salt=b"", purpose=_ROWS))

    def seal(self, shelf: Shelf, rows: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
        """Seal rows of (id, plain); of one id the last."""
        seal, head = self._sealer.seal, _context(shelf)
        return {row_id: seal(_pad(plain), head + row_id.encode()) for row_id, plain in rows}

    def open(self, shelf: str, rows: Iterable[Sealed]) -> Iterator[Row]:
        """Open rows; one that does not open hides no other, and is named by `Vault.damaged`."""
        unseal, head = self._sealer.open, _context(shelf)
        for at, row_id, sealed in rows:
            try:
                padded = unseal(sealed, head + row_id.encode())
            except SealBrokenError:
                continue
            yield Row(at, row_id, padded[: padded.rindex(_END)])


def _context(shelf: str) -> bytes:
    return b"feltlogg/row/1\0" + shelf.encode() + b"\0"


def _pad(plain: bytes) -> bytes:
    return plain + _END + bytes(-(len(plain) + 1) % _STEP)
