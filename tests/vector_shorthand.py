"""Recipes of shorthand: a batch and its answer in it, and every way in which a body is not."""

import zlib
from collections.abc import Iterator
from typing import Any

from shared.canonical import encode
from shared.errors import BadMediaTypeError
from shared.phrases import phrases
from shared.shorthand import MAX_SHORT, Shorthand
from shared.wire import encode_batch, read_short, write_short
from tests.builders import sandvik

ID = "1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b"
SHIFT = "886313e1-3b8a-4372-9b90-0c9aee199e5d"
PROOF = "kMq9t5BGvnU19EtFrD3mdmHK0x9mJvTX5juycsBTBkvduItIDTYxRJ5cQXNiXZyvfzt2XtowqerfvdsRoUjgAQ"
RECORD = {
    "answers": {"about": ["boats"], "ages": {"minor": 2}, "heads": 2, "hour": "day"},
    "book": "s1",
    "day": "2026-07-01",
    "id": ID,
    "kind": "contact",
    "shift": SHIFT,
}
ANSWER = {
    "clock": 1_782_943_200,
    "day": "2026-07-01",
    "epoch": "6fa459ea-ee8a-4ca4-894e-db77e160355e",
    "feltlogg": 1,
    "kept": 1,
    "profile": None,
    "proof": PROOF,
    "receipts": [["kept", 1]],
}


def _phrases_layer(given: dict[str, Any]) -> Any:
    """Give the phrases of the profile the vectors are of, and their name."""
    del given
    return {"name": Shorthand.of(sandvik()).name, "phrases": phrases(sandvik()).decode()}


def _shorthand_layer(given: dict[str, Any]) -> Any:
    """Write a body out."""
    known = Shorthand.of(sandvik())
    if given["name"] != known.name:
        raise BadMediaTypeError
    packed = bytes.fromhex(given["input_hex"])
    if given["kind"] == "answer":
        return read_short(known, packed, given["asked"].encode()).decode()
    return known.read(packed).decode()


SHORT_LAYERS = {"phrases": _phrases_layer, "shorthand": _shorthand_layer}


def short_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Phrases, and what is written with them."""
    yield from _phrases()
    yield from _shorthand()


def _phrases() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """The one list of phrases."""
    yield "phrases/accept_sandvik", "wire.md#phrases", "All of them.", {"input": ""}


def _shorthand() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """What is written in it, by ours and by others, and what is not."""
    known = Shorthand.of(sandvik())
    head = {"profile": sandvik().digest, "app": "0.1.0"}
    batch = encode_batch([encode(RECORD)], **head)
    short = known.write(batch) or b""
    plainly = _raw(batch, known.phrases)
    for name, packed, comment in (
        ("accept_batch", short, "One contact, as a phone sends it."),
        ("accept_nothing_shortened", plainly, "To shorten is a choice."),
        ("accept_no_phrases_used", _raw(batch, b""), "So is to use the phrases."),
        ("accept_other_marks", _raw(b'["\x02\x01a"]', known.phrases), "One byte is base64url too."),
        ("reject_cut", short[:-3], "Not all of it."),
        ("reject_more", short + b"x", "Something comes after it."),
        ("reject_zlib", zlib.compress(batch), "Raw DEFLATE has no header."),
        ("reject_mark_cut", _raw(b'"\x01' + bytes(15), b""), "An id has 16 bytes."),
        ("reject_blob_cut", _raw(b'"\x02' + bytes([9]) + b"x", b""), "Nine bytes are promised."),
        ("reject_no_length", _raw(b'"\x02', b""), "Nor how many there are."),
        ("reject_no_bytes", _raw(b'"\x02\x00"', b""), "No bytes have no spelling to shorten."),
        ("reject_bomb", _raw(bytes(MAX_SHORT + 1), b""), "64 KiB and one byte."),
        ("reject_grown", _raw(b"\x01" + b"\x01" * 16 * 4_000, b""), "Grows beyond 64 KiB."),
    ):
        given = {"kind": "batch", "name": known.name, "input_hex": packed.hex()}
        yield f"shorthand/{name}", "wire.md#shorthand", comment, given
    other = {"kind": "batch", "name": "00000000", "input_hex": short.hex()}
    comment = "Other phrases than the server's."
    yield "shorthand/reject_other_phrases", "wire.md#shorthand", comment, other
    whole = encode({**ANSWER, "echo": "0" * 64})
    for name, packed, comment in (
        ("accept_answer", write_short(known, whole) or b"", "Its echo is the phone's own."),
        ("reject_echo", known.write(whole) or b"", "An echo is not the server's to tell here."),
        ("reject_no_object", known.write(b"[]") or b"", "No answer."),
        ("reject_answer_not_canonical", known.write(b"{ }") or b"", "A second spelling."),
    ):
        given = {"kind": "answer", "name": known.name, "asked": batch.decode()}
        given["input_hex"] = packed.hex()
        yield f"shorthand/{name}", "wire.md#shorthand", comment, given


def _raw(body: bytes, words: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=words or b"\n")
    return packer.compress(body) + packer.flush()
