"""What the vectors of sealed notes are made of: the RFC's own, and invented keys and words."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeAlias

from shared.answers import answer_flaws
from shared.canonical import decode, encode
from shared.directory import Directory, Key, Trust, believe, key_id, name_of, statement, usable
from shared.envelope import EPOCH, envelope
from shared.errors import InputError
from shared.hazmat import hpke
from shared.hazmat.signing import public_of, sign
from shared.notes import Place, open_
from tests.builders import SHIFT_ANSWERS, sandvik

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


SIGNER = bytes(range(32))
STRANGER = bytes(range(1, 33))
PUBLIC_KEY = bytes.fromhex(PUBLIC)
OTHER_PUBLIC = bytes.fromhex(ENC)
MONTH = "2026-07"
RECORD = "1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b"
WORDS = "Rolig kveld ved kaia."


def _directory(**changed: Any) -> Directory:
    keys = (
        Key(epoch=MONTH, public=PUBLIC_KEY, until=date(2026, 8, 14)),
        Key(epoch="2026-08", public=OTHER_PUBLIC, until=date(2026, 9, 14)),
    )
    whole = {"municipality": "9902", "number": 3, "until": date(2026, 9, 14), "keys": keys}
    return Directory(**{**whole, **changed})


def _told(directory: Directory, private: bytes = SIGNER) -> dict[str, Any]:
    return statement(directory, private, public_of(private))


def keys_layer(given: dict[str, Any]) -> Any:
    """Believe a directory, name it, and name the keys to seal to on that day."""
    whole = decode(given["input"].encode())
    found = believe(
        whole,
        Trust(
            municipality="9902",
            today=date.fromisoformat(given["today"]),
            signing=given["pinned"],
            number=given["believed_number"],
        ),
    )
    keys = usable(found, date.fromisoformat(given["today"]))
    told = {"number": found.number, "seal_to": [[key.epoch, key.id] for key in keys]}
    told["name"] = name_of(whole)
    return told | ({"recovery": found.recovery.hex()} if found.recovery else {})


def keys_scenes() -> Iterator[Scene]:
    """List every scenario of a key directory."""
    clause, pinned = "notes.md#the-key-directory", public_of(SIGNER).hex()
    good = _told(_directory())
    plain = good["directory"]
    low = {"epoch": MONTH, "public": LOW_ORDER["one"], "until": "2026-08-14"}
    one = plain["keys"][0]
    for name, told, changed, comment in (
        ("accept_first", good, {"pinned": None}, "The first one: its signing key is pinned."),
        ("accept_pinned", good, {}, "Signed by the key that is pinned."),
        ("accept_next_month", good, {"today": "2026-08-01"}, "The newest month that has begun."),
        (
            "accept_recovery",
            _told(_directory(recovery=OTHER_PUBLIC)),
            {},
            "With the organisation's recovery key.",
        ),
        ("accept_no_key_yet", good, {"today": "2026-06-30"}, "Believed, and nothing to seal to."),
        ("reject_changed_signer", _told(_directory(), STRANGER), {}, "Another signing key."),
        ("reject_changed_word", {**good, "directory": {**plain, "number": 4}}, {}, "Not signed."),
        ("reject_other_signature", {**good, "signature": "00" * 64}, {}, "Not signed."),
        ("reject_older", good, {"believed_number": 4}, "Older than one that was believed."),
        ("reject_expired", good, {"today": "2026-09-15"}, "Past its last day."),
        ("reject_other_place", _told(_directory(municipality="nord")), {}, "Another's."),
        ("reject_more_parts", {**good, "more": 1}, {}, "Three parts and no other."),
        ("reject_upper_case", {**good, "signing": pinned.upper()}, {}, "A second spelling."),
        ("reject_list", [], {}, "No directory at all."),
    ):
        given = {"today": "2026-07-01", "pinned": pinned, "believed_number": 3, **changed}
        yield f"keys/{name}", clause, comment, {"input": encode(told).decode(), **given}
    for name, spelt, comment in (
        ("reject_low_order", {**plain, "keys": [low]}, "Anyone could open what is sealed to it."),
        ("reject_key_twice", {**plain, "keys": [one, one]}, "A key stands once."),
        ("reject_number_zero", {**plain, "number": 0}, "Numbers begin at 1."),
        ("reject_other_format", {**plain, "format": 2}, "A later program's."),
        ("reject_no_such_month", {**plain, "keys": [{**one, "epoch": "2026-13"}]}, "No month."),
        ("reject_short_key", {**plain, "keys": [{**one, "public": "00"}]}, "No key."),
        ("reject_low_recovery", {**plain, "recovery": LOW_ORDER["one"]}, "As a coordinator's."),
        ("reject_no_recovery", {**plain, "recovery": None}, "A key, or not there."),
        ("reject_extra_key", {**plain, "more": 1}, "No other key."),
    ):
        given = {"today": "2026-07-01", "pinned": pinned, "believed_number": 3}
        told = signed_anyhow(spelt)
        yield f"keys/{name}", clause, comment, {"input": encode(told).decode(), **given}


def signed_anyhow(spelt: dict[str, Any]) -> dict[str, Any]:
    """Sign what no program of ours would."""
    signature = sign(SIGNER, b"feltlogg/keys/1\0" + encode(spelt))
    return {
        "directory": spelt,
        "signature": signature.hex(),
        "signing": public_of(SIGNER).hex(),
    }


def note_layer(given: dict[str, Any]) -> Any:
    """Judge an envelope as a server does, then open it as a coordinator does."""
    sealed = decode(given["input"].encode())
    form = sandvik().codebooks["s1"].forms["shift"]
    answers = {**SHIFT_ANSWERS, "musing": sealed}
    if found := tuple(answer_flaws(form, answers, sandvik())):
        raise InputError(*found)
    place = Place(municipality="9902", record=given["record"], book="s1", field=given["field"])
    return open_(sealed, place, key_id(PUBLIC_KEY), bytes.fromhex(given["private_hex"]))


def _by_hand(plain: bytes) -> bytes:
    id_ = key_id(PUBLIC_KEY)
    return hpke._seal(  # noqa: SLF001 - only vectors fix the ephemeral key
        bytes.fromhex(EPHEMERAL),
        PUBLIC_KEY,
        plain,
        info=encode(["feltlogg/note/1", "9902", MONTH, id_]),
        aad=encode([RECORD, "s1", "musing"]),
    )


def note_scenes() -> Iterator[Scene]:
    """List every scenario of an envelope."""
    clause, id_, padded = "notes.md#an-envelope", key_id(PUBLIC_KEY), WORDS.encode() + b"\x80"
    blob = _by_hand(padded + bytes(256 - len(padded)))
    good = dict(envelope(MONTH, {id_: blob}))
    short = dict(envelope(MONTH, {id_: _by_hand(padded)}))
    long = dict(envelope(MONTH, {id_: bytes(48 + 3 * 256)}))
    unlike = dict(envelope(MONTH, {id_: blob, "0" * 16: bytes(48 + 512)}))
    many = dict(envelope(MONTH, {f"{n:016x}": blob for n in range(9)}))
    unmarked = dict(envelope(MONTH, {id_: _by_hand(bytes(256))}))
    text = good[id_]
    for name, sealed, changed, comment in (
        ("accept_opened", good, {}, "Opens in its own place."),
        ("reject_other_record", good, {"record": RECORD[::-1]}, "Moved to another record."),
        ("reject_other_field", good, {"field": "remark"}, "Moved to another field."),
        ("reject_other_month", {**good, EPOCH: "2026-08"}, {}, "Another month's."),
        ("reject_other_key", good, {"private_hex": EPHEMERAL}, "Sealed to somebody else."),
        ("reject_to_others", {EPOCH: MONTH, "0" * 16: text}, {}, "Not sealed to this key at all."),
        ("reject_no_end", unmarked, {}, "Sealed by no program of ours."),
        ("reject_clear_text", WORDS, {}, "Words in the clear."),
        ("reject_no_month", {id_: text}, {}, "Of which month?"),
        ("reject_no_such_month", {**good, EPOCH: "2026-00"}, {}, "No month."),
        ("reject_no_seal", {EPOCH: MONTH}, {}, "Sealed to nobody."),
        ("reject_nine_seals", many, {}, "More than one month may have."),
        ("reject_key_upper_case", {EPOCH: MONTH, "A" * 16: text}, {}, "A second spelling."),
        ("reject_padding_signs", {**good, id_: text + "=="}, {}, "A second spelling of base64."),
        ("reject_not_base64", {**good, id_: "§" * 406}, {}, "No base64."),
        ("reject_not_text", {**good, id_: 7}, {}, "No text."),
        ("reject_odd_length", short, {}, "Not padded: it would tell how much was written."),
        ("reject_too_long", long, {}, "More than a text of `max` characters can need."),
        ("reject_unlike_lengths", unlike, {}, "The same words are sealed to each."),
    ):
        given = {"record": RECORD, "field": "musing", "private_hex": PRIVATE, **changed}
        yield f"note/{name}", clause, comment, {"input": encode(sealed).decode(), **given}
