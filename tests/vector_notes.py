"""What the vectors of sealed notes are made of: the RFC's own, and invented keys and words."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from shared.hazmat import hpke

Scene: TypeAlias = tuple[str, str, str, dict[str, Any]]

SEALING = "notes.md#sealing"
PRIVATE = "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb"
PUBLIC = "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a"
EPHEMERAL = "f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600"
ENC = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"
INFO = "4f6465206f6e2061204772656369616e2055726e"
PLAIN = "4265617574792069732074727574682c20747275746820626561757479"
# RFC 9180, A.2.1: what comes on the way, and the ciphertext of each sequence number shown there.
SHARED = "0bbe78490412b4bbea4812666f7916932b828bba79942424abb65244930d69a7"
SCHEDULED = "ad2744de8e17f4ebba575b3f5f5a8fa1f69c2a07f6e7500bc60ca6e3e3ec1c91"
NONCE = "5c4d98150661b848853b547f"
BY_SEQUENCE = {
    0: "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
    1: "6b53c051e4199c518de79594e1c4ab18b96f081549d45ce015be002090bb119e85285337cc95ba5f59992dc98c",
    2: "71146bd6795ccc9c49ce25dda112a48f202ad220559502cef1f34271e0cb4b02b4f10ecac6f48c32f878fae86b",
    4: "63357a2aa291f5a4e5f27db6baa2af8cf77427c7c1a909e0b37214dd47db122bb153495ff0b02e9e54a50dbe16",
    255: "18ab939d63ddec9f6ac2b60d61d36a7375d2070c9b683861"
    "110757062c52b8880a5f6b3936da9cd6c23ef2a95c",
    256: "7a4a13e9ef23978e2c520fd4d2e757514ae160cd0cd05e55"
    "6ef692370ca53076214c0c40d4c728d6ed9e727a5b",
}
LOW_ORDER = {
    "zero": "00" * 32,
    "one": "01" + "00" * 31,
    "order_eight": "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "minus_one": "ec" + "ff" * 30 + "7f",
}


def sealed_by_hand(given: dict[str, Any]) -> bytes:
    """Seal as the vector says, with its ephemeral key."""
    return hpke._seal(  # noqa: SLF001 - only vectors fix the ephemeral key
        bytes.fromhex(given["ephemeral_hex"]),
        bytes.fromhex(given["public_hex"]),
        bytes.fromhex(given["plain_hex"]),
        info=bytes.fromhex(given["info_hex"]),
        aad=bytes.fromhex(given["aad_hex"]),
    )


def hpke_layer(given: dict[str, Any]) -> Any:
    """Open what the vector holds."""
    return hpke.open_(
        bytes.fromhex(given["private_hex"]),
        bytes.fromhex(given["input_hex"]),
        info=bytes.fromhex(given["info_hex"]),
        aad=bytes.fromhex(given["aad_hex"]),
    ).hex()


def hpke_scenes() -> Iterator[Scene]:
    """List name, clause, comment and input of every scenario of the seal itself."""
    aad = b"Count-0".hex()
    whole = {"private_hex": PRIVATE, "info_hex": INFO, "aad_hex": aad}
    sealed = ENC + BY_SEQUENCE[0]
    made = {
        "ephemeral_hex": EPHEMERAL,
        "public_hex": PUBLIC,
        "plain_hex": PLAIN,
        "shared_secret_hex": SHARED,
        "key_hex": SCHEDULED,
        "base_nonce_hex": NONCE,
        "later": {str(n): text for n, text in BY_SEQUENCE.items() if n},
    }
    for name, changed, comment in (
        ("accept_rfc9180_a21", {**made, "input_hex": sealed}, "RFC 9180, A.2.1."),
        ("reject_other_info", {"info_hex": INFO + "00"}, "Sealed for another purpose."),
        ("reject_other_aad", {"aad_hex": aad + "00"}, "Sealed for another place."),
        ("reject_other_key", {"private_hex": EPHEMERAL}, "Sealed to somebody else."),
        ("reject_changed_byte", {"input_hex": sealed[:-2] + "00"}, "Changed on the way."),
        ("reject_short", {"input_hex": sealed[:94]}, "Shorter than any seal."),
        ("reject_empty", {"input_hex": ""}, "Nothing at all."),
    ):
        given = {"input_hex": sealed, **whole, **changed}
        yield f"hpke/{name}", SEALING, comment, given
    for name, point in LOW_ORDER.items():
        given = {**whole, "input_hex": point + BY_SEQUENCE[0]}
        yield f"hpke/reject_low_order_{name}", SEALING, "Every secret would be the same.", given
