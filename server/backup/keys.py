"""How the two halves of a recovery key are spelt, for people to carry.

Source:  docs/spec/backup.md#the-recovery-key
"""

import hashlib
import hmac
import os
from pathlib import Path
from typing import Literal

from server.durable import settle
from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.hpke import WeakKeyError, new_pair, require_key
from shared.parcel import pair_name

Half = Literal["public", "secret"]
BYTES = 32
_CHECK_SIGNS = 8


def spell(half: Half, key: bytes) -> str:
    """Give the one line a half is kept as."""
    return f"feltlogg-recovery-{half}-{key.hex()}-{_check(half, key)}"


def read(half: Half, text: str, name: str) -> bytes:
    """Read a half; lines that begin with # are for people.

    Errors:  InputError naming where it came from
    """
    lines = [line.strip() for line in text.splitlines()]
    kept = [line for line in lines if line and not line.startswith("#")]
    wrong = InputError(Flaw(f"input.not_{half}_key", name))
    if len(kept) != 1 or not kept[0].startswith(f"feltlogg-recovery-{half}-"):
        raise wrong
    signs, _, check = kept[0].removeprefix(f"feltlogg-recovery-{half}-").partition("-")
    try:
        key = bytes.fromhex(signs)
    except ValueError:
        raise wrong from None
    if len(key) != BYTES or not hmac.compare_digest(check.encode(), _check(half, key).encode()):
        raise wrong
    return key


def read_file(half: Half, path: Path, name: str) -> bytes:
    """Read a half from its file.

    Errors:  InputError
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Flaw(f"input.not_{half}_key", name)) from error
    return read(half, text, name)


def public(text: str, name: str) -> bytes:
    """Read the public half, spelt out or as the path of its file.

    Errors:  InputError
    """
    is_spelt = text.startswith("feltlogg-recovery-")
    key = read("public", text, name) if is_spelt else read_file("public", Path(text), name)
    try:
        require_key(key)
    except WeakKeyError as error:
        raise InputError(Flaw("input.not_public_key", name)) from error
    return key


def fingerprint(public_key: bytes) -> str:
    """Name a pair in few signs, to tell it from others."""
    return pair_name(public_key)


def make(path: Path) -> str:
    """Draw a pair, keep the private half in a new file, and give the public half.

    Errors:  InputError when there is such a file, or none can be made
    """
    secret_key, public_key = new_pair()
    told = spell("public", public_key)
    text = (
        "# Feltlogg: the private half of a recovery key. Whoever has it reads every backup,\n"
        "# and what phones with a forgotten PIN had not sent.\n"
        "# Keep it off the server, in two places. Without it no backup can be opened.\n"
        f"# Its public half: {told}\n{spell('secret', secret_key)}\n"
    )
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        settle(path.parent)
    except OSError as error:
        raise InputError(Flaw("input.no_file", "FILE", str(path))) from error
    return told


def _check(half: Half, key: bytes) -> str:
    return hashlib.sha256(f"feltlogg recovery {half}\0".encode() + key).hexdigest()[:_CHECK_SIGNS]
