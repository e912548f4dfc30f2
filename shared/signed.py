"""What a server signs: a statement for one purpose, in one municipality, and good for no other.

Source:  docs/spec/wire.md#signed-statements
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final, Literal

from shared.canonical import encode
from shared.errors import ForgedStatementError
from shared.hazmat.signing import ForgedError, public_of, require_signature, sign

Purpose = Literal[
    "audit", "audit-beginning", "deletion", "end", "receipts", "release", "release-key"
]
PUBLIC_SIGNS: Final = 43  # base64url of 32 bytes, without padding


class Signer:
    """Who signs for a municipality's server; the private half is never shown."""

    def __init__(self, municipality: str, private: bytes) -> None:
        self.municipality = municipality
        self._private = private
        self.public = _spell(public_of(private))

    def sign(self, purpose: Purpose, statement: object) -> str:
        """Sign a statement of JSON values; the same one always gets the same signature."""
        return _spell(sign(self._private, _message(purpose, self.municipality, statement)))


def require_signed(
    public: str, signature: str, purpose: Purpose, municipality: str, statement: object
) -> None:
    """Refuse a statement that the holder of this key has not signed as it stands.

    Errors:  ForgedStatementError
    """
    try:
        message = _message(purpose, municipality, statement)
        require_signature(_bytes(public), _bytes(signature), message)
    except (ForgedError, ValueError):
        raise ForgedStatementError from None


def is_public(text: object) -> bool:
    """Tell whether `text` has the one spelling of a public key."""
    try:
        return isinstance(text, str) and len(text) == PUBLIC_SIGNS and bool(_bytes(text))
    except ValueError:
        return False


def _message(purpose: Purpose, municipality: str, statement: object) -> bytes:
    return b"feltlogg/%s/1\0" % purpose.encode() + encode([municipality, statement])


def _spell(blob: bytes) -> str:
    return urlsafe_b64encode(blob).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    blob = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if _spell(blob) != text:
        raise ValueError
    return blob
