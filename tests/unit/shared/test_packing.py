"""Bodies that unpack to more than they may: named, and never held in memory, on either side."""

import subprocess
import sys
from pathlib import Path

import pytest

from client.sync.packing import Packing
from client.sync.transport import Reply
from shared import packing
from shared.errors import KnownError

ROOT = Path(__file__).parents[3]
LIMIT = 2 * 1024 * 1024
# Each makes a bomb of 1 GiB, tries to unpack it, and prints by how many MiB memory has grown.
TRY = """
import resource, sys, zlib, zstandard
from shared.errors import KnownError
from shared.packing import decompress
from shared.shorthand import Shorthand
GIB, ZEROS = 1 << 30, bytes(1 << 20)
def zstd(**how):
    packer = zstandard.ZstdCompressor(**how).compressobj()
    return b"".join(packer.compress(ZEROS) for _ in range(1024)) + packer.flush()
def gz(wbits=31):
    packer = zlib.compressobj(wbits=wbits)
    return b"".join(packer.compress(ZEROS) for _ in range(1024)) + packer.flush()
LYING = bytes.fromhex("28b52ffde0") + GIB.to_bytes(8, "little") + bytes.fromhex("010000")
WIDE = zstd(compression_params=zstandard.ZstdCompressionParameters(window_log=27))
def short():
    global decompress
    decompress = lambda packed, *_: Shorthand(b"words", "").read(packed)
    return gz(-15)
makes = {"gzip": gz, "zstd": zstd, "lying": lambda: LYING, "wide": lambda: WIDE, "short": short}
bomb = makes[sys.argv[1]]()
del WIDE
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    decompress(bomb, 2 << 20, "gzip" if sys.argv[1] == "gzip" else "zstd")
except KnownError as error:
    code = error.code
print(code, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.parametrize("name", ["gzip", "zstd", "lying", "wide", "short"])
def test_a_bomb_takes_no_more_memory_than_its_limit(name: str) -> None:
    """A gibibyte in a few hundred bytes; also one that lies, or asks for a wide window."""
    done = subprocess.run(
        [sys.executable, "-c", TRY, name], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    code, grown_mib = done.stdout.split()
    assert code in ("wire.too_large", "wire.bad_encoding")
    assert int(grown_mib) < 24, done.stdout


@pytest.mark.parametrize("coding", packing.CODINGS)
@pytest.mark.parametrize("body", [b"", b"x", b"\n" * LIMIT, bytes(range(256)) * 64])
def test_what_fits_comes_back(coding: packing.Coding, body: bytes) -> None:
    """To the very limit, and not a byte more."""
    packed = packing.compress(body, coding)
    assert packing.coding_of(packed) == coding
    assert packing.decompress(packed, LIMIT, coding) == body
    if body:
        with pytest.raises(KnownError):
            packing.decompress(packed, len(body) - 1, coding)


@pytest.mark.parametrize(
    ("header", "codings"),
    [
        ("", ()),
        ("gzip", ("gzip",)),
        ("GZIP ; q=1.0", ("gzip",)),
        ("gzip, deflate, br, zstd", ("zstd", "gzip")),
        ("zstd;q=0, gzip;q=0.1", ("gzip",)),
        ("identity", ()),
        ("*", ()),
        (",;,=", ()),
        ("br, " * 20 + "gzip", ()),
    ],
)
def test_what_the_other_side_takes_is_read(header: str, codings: tuple[str, ...]) -> None:
    """What is not understood is not taken: plain is always right."""
    assert packing.taken(header) == codings


def _reply(status: int, *accepts: packing.Coding) -> Reply:
    return Reply(status=status, media_type="", body=b"", accepts=accepts)


def test_a_phone_packs_with_gzip_until_it_hears_of_better() -> None:
    """Every server takes gzip; an older one never speaks of another."""
    large, one = b"words " * 2_000, Packing()
    assert packing.coding_of(one.packed(large)) == "gzip"
    one.hear(_reply(200), "gzip")
    assert packing.coding_of(one.packed(large)) == "gzip"
    one.hear(_reply(200, "zstd", "gzip"), "gzip")
    assert packing.coding_of(one.packed(large)) == "zstd"
    assert packing.coding_of(one.packed(large[:900])) == "gzip"
    assert one.packed(b"short") == b"short"


def test_what_could_not_be_unpacked_is_not_tried_again() -> None:
    """415 is about the packing; it is no record's fault."""
    large, one = b"words " * 2_000, Packing()
    assert one.hear(_reply(415, "zstd", "gzip"), "zstd") is False
    assert packing.coding_of(one.packed(large)) == "gzip"
    assert one.hear(_reply(415), "gzip") is False
    assert one.packed(large) is large
