"""Passkeys: what a browser is asked for, and what is believed of its answer.

Source:  docs/spec/access.md#proof-of-person
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from ipaddress import ip_address
from types import ModuleType
from typing import Any, Final

from server.store.accounts import Account, Passkey

LONGEST_LABEL: Final = 60
MOST: Final = 10
_WRONG: Final = (ValueError, TypeError, KeyError)


@dataclass(frozen=True, slots=True)
class Site:
    """Who asks: the host, as browsers bind a passkey to it, and the origin of its pages."""

    host: str
    origin: str

    @property
    def can_have_passkeys(self) -> bool:
        """Tell whether browsers make passkeys for it: for names, by https, or on this machine."""
        try:
            ip_address(self.host.strip("[]"))
        except ValueError:
            return self.origin.startswith("https://") or self.host == "localhost"
        return False


class WrongPasskeyError(Exception):
    """The answer is not that of a passkey we asked for."""


def asked_to_make(site: Site, account: Account, known: Sequence[Passkey], challenge: str) -> str:
    """Spell what a browser is asked in order to make a passkey that needs no name typed."""
    library = _library()
    words = library.helpers.structs
    options = library.generate_registration_options(
        rp_id=site.host,
        rp_name="Feltlogg",
        user_id=account.id.encode(),
        user_name=account.login,
        user_display_name=account.name,
        challenge=_bytes(challenge),
        authenticator_selection=words.AuthenticatorSelectionCriteria(
            resident_key=words.ResidentKeyRequirement.REQUIRED,
            user_verification=words.UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[
            words.PublicKeyCredentialDescriptor(id=_bytes(one.id)) for one in known
        ],
    )
    spelt: str = library.options_to_json(options)
    return spelt


def asked_to_show(site: Site, challenge: str) -> str:
    """Spell what a browser is asked in order to sign in; nobody is named, nobody is told of."""
    library = _library()
    options = library.generate_authentication_options(
        rp_id=site.host,
        challenge=_bytes(challenge),
        user_verification=library.helpers.structs.UserVerificationRequirement.REQUIRED,
    )
    spelt: str = library.options_to_json(options)
    return spelt


def made(site: Site, answer: str, challenge: str, label: str, today: date) -> Passkey:
    """Read a new passkey from a browser's answer.

    Errors:  WrongPasskeyError
    """
    library = _library()
    try:
        found = library.verify_registration_response(
            credential=answer,
            expected_challenge=_bytes(challenge),
            expected_rp_id=site.host,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    except (*_WRONG, library.helpers.exceptions.WebAuthnException) as error:
        raise WrongPasskeyError from error
    return Passkey(
        id=_text(found.credential_id),
        public_key=found.credential_public_key,
        uses=found.sign_count,
        label=label,
        made_on=today,
    )


def id_in(answer: str) -> str:
    """Name the passkey that a browser's answer says it is of.

    Errors:  WrongPasskeyError
    """
    library = _library()
    try:
        return _text(library.helpers.parse_authentication_credential_json(answer).raw_id)
    except (*_WRONG, library.helpers.exceptions.WebAuthnException) as error:
        raise WrongPasskeyError from error


def shown(site: Site, answer: str, challenge: str, passkey: Passkey, owner: str) -> int:
    """Verify a browser's answer, and give how often the passkey says it was used.

    Errors:  WrongPasskeyError
    """
    library = _library()
    try:
        credential = library.helpers.parse_authentication_credential_json(answer)
        handle = credential.response.user_handle
        if handle is not None and handle != owner.encode():
            raise WrongPasskeyError
        found = library.verify_authentication_response(
            credential=credential,
            expected_challenge=_bytes(challenge),
            expected_rp_id=site.host,
            expected_origin=site.origin,
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.uses,
            require_user_verification=True,
        )
    except (*_WRONG, library.helpers.exceptions.WebAuthnException) as error:
        raise WrongPasskeyError from error
    uses: int = found.new_sign_count
    return uses


def new_challenge(drawn: bytes) -> str:
    """Spell a challenge."""
    return _text(drawn)


def _library() -> ModuleType:
    """Load what knows passkeys: 7 MB, of which nothing is needed before one is made or shown."""
    import webauthn  # noqa: PLC0415 - see above

    return webauthn


def _text(blob: bytes) -> str:
    return urlsafe_b64encode(blob).rstrip(b"=").decode()


def _bytes(text: str) -> Any:  # noqa: ANN401 - bytes, as a library without a word for it has them
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
