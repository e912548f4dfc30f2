"""Recipes for the vectors of what lies sealed on a phone: rows, and the lock."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from client.vault.lock import FORMAT, open_lock
from shared import canonical
from shared.hazmat.aead import Sealer
from shared.hazmat.kdf import derive, stretch
from shared.kdf_profiles import FLOOR
from tests.vector_wire import ID, bytes_of

KEY = bytes(range(32))
NONCE = bytes(range(12))
CONTEXT = b"feltlogg/row/1\0record\0" + ID.encode()


def _seal(given: dict[str, Any]) -> Any:
    context = bytes.fromhex(given["context_hex"])
    return Sealer(bytes.fromhex(given["key_hex"])).open(bytes_of(given), context).hex()


def _lock(given: dict[str, Any]) -> Any:
    return open_lock(bytes_of(given), given["pin"], bytes.fromhex(given["device_secret_hex"])).hex()


SEAL_LAYERS: Mapping[str, Callable[[dict[str, Any]], Any]] = {"seal": _seal, "lock": _lock}


def seal_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """List them as name, clause, comment and what is given."""
    clause = "vault.md#sealed-rows"
    sealed = Sealer(KEY)._seal(b"a row", CONTEXT, NONCE)  # noqa: SLF001 - vectors fix the nonce
    for name, blob, context, comment in (
        ("accept_row", sealed, CONTEXT, "Opens in its own place."),
        ("reject_other_place", sealed, CONTEXT + b"x", "Moved to another row."),
        ("reject_changed_byte", sealed[:-1] + b"\0", CONTEXT, "Changed on disk."),
        ("reject_other_format", b"\2" + sealed[1:], CONTEXT, "A format nobody has written."),
        ("reject_short", sealed[:20], CONTEXT, "Cut short."),
    ):
        given = {"input_hex": blob.hex(), "key_hex": KEY.hex(), "context_hex": context.hex()}
        yield f"seal/{name}", clause, comment, given
    yield from _lock_cases()


def _lock_cases() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    pin, secret, salt = "280613", bytes([7]) * 32, bytes([9]) * 16
    kdf = {"memory_kib": FLOOR.memory_kib, "passes": FLOOR.passes, "lanes": FLOOR.lanes}
    head: dict[str, Any] = {"format": FORMAT, "kdf": kdf, "salt": salt.hex()}
    key = derive(stretch(pin, salt, FLOOR) + secret, salt=salt, purpose=b"feltlogg/wrapping-key/1")
    wrapped = Sealer(key)._seal(KEY, canonical.encode(head), NONCE)  # noqa: SLF001 - see above
    lock = {**head, "wrapped": wrapped.hex()}
    weak = {**lock, "kdf": {**kdf, "memory_kib": 8}}
    huge = {**lock, "kdf": {**kdf, "memory_kib": 2**31}}
    for name, value, typed, own, comment in (
        ("accept_right_pin", lock, pin, secret, "Opens with PIN and device secret."),
        ("reject_wrong_pin", lock, "280614", secret, "Another PIN."),
        ("reject_other_phone", lock, pin, bytes(32), "The file alone is not enough."),
        ("reject_weak_settings", weak, pin, secret, "No lock of ours is this weak."),
        ("reject_hostile_settings", huge, pin, secret, "Would take all the phone's memory."),
        ("reject_unknown_format", {**lock, "format": 2}, pin, secret, "A later program's lock."),
    ):
        given = {
            "input": canonical.encode(value).decode(),
            "pin": typed,
            "device_secret_hex": own.hex(),
        }
        yield f"lock/{name}", "vault.md#the-lock", comment, given
