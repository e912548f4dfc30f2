"""One file sealed to a recovery key, written and read in one pass.

Source:  docs/spec/backup.md#the-file
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from server.backup.keys import fingerprint
from shared.backup_errors import (
    DamagedBackupError,
    NewerBackupError,
    NotBackupError,
    OtherKeyError,
    TruncatedBackupError,
)
from shared.canonical import decode, encode
from shared.errors import NotCanonicalError
from shared.hazmat import hpke
from shared.hazmat.aead import SealBrokenError, new_key
from shared.hazmat.kdf import derive
from shared.hazmat.stream import CHUNK_BYTES, SEALED_BYTES, ChunkSealer

MAGIC = b"feltlogg-backup "
FORMAT = 1
FIRST = MAGIC + b"%d\n" % FORMAT
END = b"\nfeltlogg-backup-end\n"
PURPOSE = b"feltlogg/backup/1"
_HEAD_BYTES = 1024
# Written out as it comes: one great flush at the end would hold up the server's own commits.
_FLUSH_EVERY = 32 * CHUNK_BYTES


@dataclass(frozen=True, slots=True)
class Head:
    """The two lines before the chunks, and the key that seals these."""

    spelt: bytes
    key: bytes

    def sealer(self) -> ChunkSealer:
        """Give what seals or opens the chunks, from the first on."""
        salt = hashlib.sha256(self.spelt).digest()
        return ChunkSealer(derive(self.key, salt=salt, purpose=PURPOSE))


def new_head(public_key: bytes) -> Head:
    """Draw a key for one file and seal it to the recovery key."""
    key = new_key()
    sealed = hpke.seal(public_key, key, info=PURPOSE, aad=b"")
    line = encode({"key": fingerprint(public_key), "sealed": sealed.hex()})
    return Head(FIRST + line + b"\n", key)


def read_head(file: BinaryIO, private_key: bytes) -> Head:
    """Read the head and open its key; leaves the file at the first chunk.

    Errors:  NotBackupError, TruncatedBackupError, NewerBackupError, OtherKeyError,
             DamagedBackupError
    """
    line = _line(file)
    _require_end(file)
    try:
        found = decode(line.removeprefix(FIRST))
        name, sealed = found["key"], bytes.fromhex(found["sealed"])
    except (NotCanonicalError, KeyError, TypeError, ValueError) as error:
        raise DamagedBackupError from error
    if name != fingerprint(hpke.public_of(private_key)):
        raise OtherKeyError
    try:
        return Head(line + b"\n", hpke.open_(private_key, sealed, info=PURPOSE, aad=b""))
    except SealBrokenError as error:
        raise DamagedBackupError from error


def write(file: BinaryIO, head: Head, plain: Iterator[bytes]) -> int:
    """Seal what comes, and wait until all of it is on disk; gives the number of bytes written."""
    sealer, waiting, unflushed = head.sealer(), bytearray(), 0
    size = file.write(head.spelt)
    for part in plain:
        waiting += part
        while len(waiting) > CHUNK_BYTES:
            size += file.write(sealer.seal(bytes(waiting[:CHUNK_BYTES]), is_last=False))
            del waiting[:CHUNK_BYTES]
            unflushed += CHUNK_BYTES
        if unflushed >= _FLUSH_EVERY:
            _flush(file)
            unflushed = 0
    size += file.write(sealer.seal(bytes(waiting), is_last=True)) + file.write(END)
    _flush(file)
    return size


def chunks(file: BinaryIO, head: Head) -> Iterator[bytes]:
    """Open the chunks one by one, from where the head ended.

    Errors:  TruncatedBackupError, DamagedBackupError
    """
    sealer = head.sealer()
    left = file.seek(0, os.SEEK_END) - len(END) - len(head.spelt)
    file.seek(len(head.spelt))
    while True:
        size = min(left, SEALED_BYTES)
        left -= size
        try:
            yield sealer.open(file.read(size), is_last=left == 0)
        except SealBrokenError as error:
            raise DamagedBackupError from error
        if left == 0:
            return


def _line(file: BinaryIO) -> bytes:
    """Read the head's two lines, without the last line's end."""
    start = file.read(_HEAD_BYTES)
    if not start.startswith(MAGIC):
        raise TruncatedBackupError if MAGIC.startswith(start) else NotBackupError
    first, ended, rest = start.partition(b"\n")
    number = first.removeprefix(MAGIC)
    if ended and number.isdigit() and int(number[:9]) > FORMAT:
        raise NewerBackupError
    if not FIRST.startswith(first) or (ended and first + ended != FIRST):
        raise DamagedBackupError
    line, ended, _ = rest.partition(b"\n")
    if not ended:
        raise TruncatedBackupError if len(start) < _HEAD_BYTES else DamagedBackupError
    return FIRST + line


def _require_end(file: BinaryIO) -> None:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - len(END)))
    if file.read() != END:
        raise TruncatedBackupError


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
