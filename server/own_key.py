"""Secrets of the server's own, 32 random bytes in a file each, made at the first start.

The public half of the signing key stands in the store too, so that of several processes none signs
with another; see docs/guide/scale.md.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from server.durable import settle
from server.store.port import Intake
from shared.errors import InputError, OtherSignerError
from shared.flaw import Flaw
from shared.hazmat.aead import KEY_BYTES, new_key
from shared.hazmat.tokens import new_id
from shared.retention_errors import OtherMarksKeyError
from shared.signed import Signer

RELEASE: Final = "release.key"
SIGNING: Final = "signing.key"
AUDIT: Final = "auditing.key"
ACCESS: Final = "own.key"
GONE: Final = "gone.key"  # what is deleted is known again by it


def own_key(path: Path) -> bytes:
    """Read a secret, made now if there is none.

    Errors:  InputError naming the file
    """
    try:
        if not path.exists():
            _make(path)
        key = path.read_bytes()
    except OSError as error:
        raise InputError(Flaw("input.bad_key", path.name, path.name)) from error
    if len(key) != KEY_BYTES:
        raise InputError(Flaw("input.bad_key", path.name, path.name))
    return key


def require_signer(intake: Intake, municipality: str, signer: Signer) -> None:
    """Refuse another signing key than the one phones of this municipality were told.

    Errors:  StoreError
    """
    with intake.transaction(municipality) as tx:
        known = tx.signer(signer.public)
    if known != signer.public:
        raise OtherSignerError


def require_marks(intake: Intake, municipality: str) -> None:
    """Refuse another key than the one that what was deleted is known by.

    Errors:  OtherMarksKeyError, StoreError
    """
    with intake.transaction(municipality) as tx:
        if not tx.retention.knows_marks():
            raise OtherMarksKeyError


def _make(path: Path) -> None:
    # Linked into place whole, so that a second process never reads half a key or makes another.
    draft = path.with_name(f".{new_id()}")
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new_key())
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
        settle(path.parent)  # phones will be told its public half
