"""Recipes for the vectors of records sealed to the recovery key."""

import base64
from collections.abc import Iterator
from typing import Any

from shared.canonical import encode
from shared.hazmat import hpke
from shared.hazmat.hpke import public_of
from shared.parcel import pair_name, read, unwrapped

HERE = "9902"
PRIVATE, EPHEMERAL, STRANGER = bytes(range(32)), bytes(range(1, 33)), bytes(range(2, 34))
RECORD, OTHER = "1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b", "6fa459ea-ee8a-4ca4-894e-db77e160355e"
PLAIN = {"line": '{"id":"1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b"}', "token": "t" * 43}
NAME = pair_name(public_of(PRIVATE))


def parcel_layer(given: dict[str, Any]) -> Any:
    """Read a line, open it with the private half, and give what is in it."""
    parcel = read(given["input"].encode())
    found = unwrapped(bytes.fromhex(given["private"]), given["municipality"], parcel)
    return {"id": parcel.id, "line": found.line.decode(), "token": found.token}


def _line(blob: bytes, **changed: Any) -> str:
    spelt = base64.urlsafe_b64encode(blob).rstrip(b"=").decode()
    return encode({"id": RECORD, "key": NAME, "sealed": spelt, **changed}).decode()


def _sealed(plain: bytes, step: int = 256) -> bytes:
    padded = plain + b"\x80" + bytes(-(len(plain) + 1) % step)
    info = encode(["feltlogg/parcel/1", HERE, NAME])
    return hpke._seal(  # noqa: SLF001 - vectors fix the ephemeral key
        EPHEMERAL, public_of(PRIVATE), padded, info=info, aad=RECORD.encode()
    )


def parcel_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """A parcel that opens, and every way in which one does not."""
    sealed = _sealed(encode(PLAIN))
    good = {"municipality": HERE, "private": PRIVATE.hex()}
    spelt = base64.urlsafe_b64encode(sealed).rstrip(b"=").decode()
    for name, line, changed, comment in (
        ("accept_record", _line(sealed), {}, "Opens with the private half, in its municipality."),
        ("reject_other_place", _line(sealed), {"municipality": "9903"}, "Another municipality's."),
        ("reject_other_pair", _line(sealed), {"private": STRANGER.hex()}, "Another key."),
        ("reject_other_record", _line(sealed, id=OTHER), {}, "Under another record's id."),
        ("reject_other_name", _line(sealed, key="0" * 16), {}, "Under another pair's name."),
        ("reject_changed_byte", _line(sealed[:-1] + b"\0"), {}, "Changed on its way."),
        ("reject_no_step", _line(_sealed(encode(PLAIN), 200)), {}, "Padded to another step."),
        ("reject_padding", _line(sealed, sealed=spelt + "="), {}, "A second spelling of base64."),
        ("reject_no_id", _line(sealed, id="1"), {}, "No id."),
        ("reject_more", _line(sealed, more=1), {}, "Three keys and no other."),
        ("reject_no_token", _line(_sealed(encode({"line": "{}"}))), {}, "Nobody wrote it."),
        ("reject_not_json", "parcel", {}, "No canonical JSON."),
    ):
        yield f"parcel/{name}", "rescue.md#a-parcel", comment, {"input": line, **good, **changed}
