"""A short batch and its answer in as few bytes as may be: by phrases both sides know.

Source:  docs/spec/wire.md#shorthand
"""

import hashlib
import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from shared.errors import BadEncodingError, TooLargeError, TruncatedError
from shared.flaw import Flaw
from shared.phrases import phrases
from shared.profile import Profile

SHORT_TYPE: Final = "application/felt"
MAX_SHORT: Final = 64 * 1024  # bytes, unpacked
_RAW: Final = -15  # zlib's name for "neither header nor trailer"
_ID_BYTES: Final = 16
_LONG: Final = 40  # signs; nothing shorter is surely no word
_HYPHENS: Final = (0, 8, 12, 16, 20, 32)
_MARKS = re.compile(rb"[\x01\x02]")
_SHORTENED = re.compile(
    rb'"(?:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|([A-Za-z0-9_-]{%d,340}))"' % _LONG
)


@dataclass(frozen=True, slots=True)
class Shorthand:
    """The shorthand of one profile.

    Shapes:  name  by which both sides know that they mean the same phrases
    """

    phrases: bytes = field(repr=False)
    name: str

    @staticmethod
    def of(profile: Profile) -> "Shorthand":
        """Make the shorthand of a profile."""
        made = phrases(profile)
        return Shorthand(made, hashlib.sha256(made).hexdigest()[:8])

    @property
    def media_type(self) -> str:
        """Spell the type of a batch that is written in it."""
        return f"{SHORT_TYPE};d={self.name}"

    def write(self, body: bytes) -> bytes | None:
        """Pack a body; None where it cannot be written so."""
        if len(body) > MAX_SHORT or _MARKS.search(body):
            return None
        packer = zlib.compressobj(9, wbits=_RAW, zdict=self.phrases)
        return packer.compress(_SHORTENED.sub(_short, body)) + packer.flush()

    def read(self, packed: bytes) -> bytes:
        """Unpack a body of at most 64 KiB; never holds more than twice that in memory.

        Errors:  TooLargeError, BadEncodingError, TruncatedError
        """
        unpacker = zlib.decompressobj(wbits=_RAW, zdict=self.phrases)
        try:
            short = unpacker.decompress(packed, MAX_SHORT + 1)
        except zlib.error as error:
            raise _not_shorthand() from error
        if len(short) > MAX_SHORT:
            raise _too_large()
        if not unpacker.eof:
            raise TruncatedError(Flaw("wire.truncated", "body"))
        if unpacker.unused_data:
            raise _not_shorthand()
        return _lengthened(short)


def _short(found: re.Match[bytes]) -> bytes:
    """Give a quoted id or base64url text as a mark and its bytes, if they tell its spelling."""
    id_, text = found.groups()
    if id_:
        return b'"\x01' + bytes.fromhex(id_.replace(b"-", b"").decode()) + b'"'
    if len(text) % 4 == 1:
        return found[0]
    blob = urlsafe_b64decode(text + b"=" * (-len(text) % 4))
    return b'"\x02%c%b"' % (len(blob), blob) if _signs(blob) == text else found[0]


def _lengthened(short: bytes) -> bytes:
    parts, size = [], 0
    for part in _parts(short):
        size += len(part)
        if size > MAX_SHORT:
            raise _too_large()
        parts.append(part)
    return b"".join(parts)


def _parts(short: bytes) -> Iterator[bytes]:
    at = 0
    while mark := _MARKS.search(short, at):
        yield short[at : mark.start()]
        is_id, begin = mark[0] == b"\x01", mark.end()
        if not is_id:
            begin += 1
        size = _ID_BYTES if is_id else int.from_bytes(short[begin - 1 : begin])
        at = begin + size
        blob = short[begin:at]
        if len(blob) < size or not size:
            raise _not_shorthand()
        yield _id(blob) if is_id else _signs(blob)
    yield short[at:]


def _id(blob: bytes) -> bytes:
    digits = blob.hex().encode()
    return b"-".join(digits[begin:end] for begin, end in pairwise(_HYPHENS))


def _signs(blob: bytes) -> bytes:
    return urlsafe_b64encode(blob).rstrip(b"=")


def _not_shorthand() -> BadEncodingError:
    return BadEncodingError(Flaw("wire.not_shorthand", "body"))


def _too_large() -> TooLargeError:
    return TooLargeError(Flaw("wire.too_large", "body", str(MAX_SHORT)))
