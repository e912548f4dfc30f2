"""Bodies packed and unpacked, by the codings both sides have; no bomb unpacks beyond its limit.

Source:  docs/spec/wire.md#compression
"""

import zlib
from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import Final, Literal, TypeAlias

from shared.errors import BadEncodingError, TooLargeError, TruncatedError
from shared.flaw import Flaw

zstandard: ModuleType | None
try:
    import zstandard
except ImportError:  # not built for phones; gzip is what everyone has
    zstandard = None

Coding: TypeAlias = Literal["gzip", "zstd"]
CODINGS: Final[Sequence[Coding]] = ("zstd", "gzip") if zstandard else ("gzip",)  # the best first
MAX_WINDOW: Final = 8 * 1024 * 1024  # bytes, as RFC 9659 has it
_GZIP = 31  # zlib's name for "gzip header and trailer"
_MAGIC: Final[dict[bytes, Coding]] = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstd"}
SMALL: Final = 4 * 1024  # bytes; up to here the smallest costs no time
_LEVEL = 1  # of what a phone sends, the quickest makes the least, too
_MOST_NAMES = 16


def compress(body: bytes, coding: Coding = "gzip") -> bytes:
    """Pack a body, a large one fast rather than small; the same bytes each time."""
    if coding == "zstd" and zstandard is not None:
        packed: bytes = zstandard.ZstdCompressor(level=_LEVEL).compress(body)
        return packed
    level = 1 if len(body) > SMALL else 9
    packer = zlib.compressobj(level=level, wbits=_GZIP)
    return packer.compress(body) + packer.flush()


def coding_of(body: bytes) -> Coding | None:
    """Tell by its first bytes how a body is packed, if it is."""
    return next((coding for magic, coding in _MAGIC.items() if body.startswith(magic)), None)


def decompress(packed: bytes, limit: int, coding: Coding = "gzip") -> bytes:
    """Unpack one member of at most `limit` bytes; never holds more than that in memory.

    Errors:  TooLargeError, BadEncodingError, TruncatedError
    """
    body = _from_zstd(packed, limit) if coding == "zstd" else _from_gzip(packed, limit)
    if coding_of(body) is not None:
        raise BadEncodingError(Flaw("wire.packed_twice", "content-encoding"))
    return body


def taken(header: str) -> tuple[Coding, ...]:
    """Read which of our codings an `Accept-Encoding` takes, the best first."""
    names = header.split(",")[:_MOST_NAMES]
    refused = {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    parts = [[part.strip().lower() for part in name.split(";")] for name in names]
    wanted = {name for name, *more in parts if not refused.intersection(more)}
    return tuple(coding for coding in CODINGS if coding in wanted)


def named(codings: Iterable[Coding] = CODINGS) -> str:
    """Spell an `Accept-Encoding`."""
    return ", ".join(codings)


def _from_gzip(packed: bytes, limit: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=_GZIP)
    try:
        body = unpacker.decompress(packed, limit + 1)
    except zlib.error as error:
        raise BadEncodingError(Flaw("wire.not_gzip", "content-encoding")) from error
    if len(body) > limit:
        raise _too_large(limit)
    if not unpacker.eof:
        raise TruncatedError(Flaw("wire.truncated", "body"))
    if unpacker.unused_data:
        raise BadEncodingError(Flaw("wire.packed_twice", "content-encoding"))
    return body


def _from_zstd(packed: bytes, limit: int) -> bytes:
    wrong = BadEncodingError(Flaw("wire.not_zstd", "content-encoding"))
    if zstandard is None:
        raise wrong
    unpacker = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW)
    try:
        told = zstandard.get_frame_parameters(packed).content_size
        if told == zstandard.CONTENTSIZE_UNKNOWN:
            with unpacker.stream_reader(packed) as reader:
                told = len(reader.read(limit + 1))
        if told > limit:
            raise _too_large(limit)  # room would be made for it before it is read
        body: bytes = unpacker.decompress(
            packed, max_output_size=limit, read_across_frames=False, allow_extra_data=False
        )
    except zstandard.ZstdError as error:
        raise wrong from error
    return body


def _too_large(limit: int) -> TooLargeError:
    return TooLargeError(Flaw("wire.too_large", "body", str(limit)))
