"""Recipes for the vectors of what a server signs."""

from collections.abc import Iterator
from typing import Any

from shared.canonical import decode, encode
from shared.signed import Signer, require_signed

HERE = "9902"
SIGNER = Signer(HERE, bytes(range(32)))
STATEMENT = {"device": "6fa459ea-ee8a-4ca4-894e-db77e160355e", "number": 7}


def signed_layer(given: dict[str, Any]) -> Any:
    """Check the signature, and give the statement."""
    statement = decode(given["input"].encode())
    require_signed(
        given["signer"], given["signature"], given["purpose"], given["municipality"], statement
    )
    return encode(statement).decode()


def signed_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """A statement signed by the server, and every way in which one is not."""
    good = {
        "municipality": HERE,
        "purpose": "end",
        "signature": SIGNER.sign("end", STATEMENT),
        "signer": SIGNER.public,
    }
    other = Signer(HERE, bytes(32))
    signature = good["signature"]
    twin = signature[:-1] + chr(ord(signature[-1]) + 1)  # some base64 readers take it for the same
    for name, changed, comment in (
        ("accept_end", {}, "For its purpose, in its municipality."),
        (
            "accept_receipts",
            {"purpose": "receipts", "signature": SIGNER.sign("receipts", STATEMENT)},
            "The same statement for another purpose has another signature.",
        ),
        ("reject_other_purpose", {"purpose": "receipts"}, "Signed for something else."),
        ("reject_other_municipality", {"municipality": "9903"}, "Signed for somebody else."),
        ("reject_other_key", {"signer": other.public}, "Another server's key is pinned."),
        ("reject_other_signer", {"signature": other.sign("end", STATEMENT)}, "Not by this key."),
        ("reject_other_statement", {"input": encode({**STATEMENT, "number": 8}).decode()}, "7."),
        ("reject_padding", {"signature": signature + "=="}, "A second spelling of base64url."),
        ("reject_last_sign", {"signature": twin}, "Bits beyond the last byte."),
        ("reject_short", {"signature": signature[:-2]}, "Not 64 bytes."),
        ("reject_no_signature", {"signature": ""}, "None at all."),
        ("reject_short_key", {"signer": SIGNER.public[:-2]}, "Not 32 bytes."),
    ):
        given = {"input": encode(STATEMENT).decode(), **good, **changed}
        yield f"signed/{name}", "wire.md#signed-statements", comment, given
