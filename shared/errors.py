"""Every expected error as one small tree with stable codes; the meanings are in docs/errors.md.

KnownError
├── WireError      what came over the wire has no single meaning
├── EnrolError     a one-use code that does not open the door
├── DeviceError    a phone the server does not talk to
├── AccessError    a reader who may not see this
├── QueryError     what a program asks of a feed
├── VaultError     the sealed store on the phone
├── KeysError      the coordinators' keys as the server tells them
├── LinkError      the way to the server
├── StoreError     the server's own disk
├── BackupError    a backup that cannot be opened, or put back here: shared/backup_errors.py
├── BrokenAuditError  an audit log that does not add up: shared/access_errors.py
├── ReleaseError   a release that cannot be cut
├── ProfileError   a municipality's profile with flaws
└── InputError     what a person or a program handed in
"""

from typing import ClassVar

from shared.flaw import Flaw


class KnownError(Exception):
    """Something that can happen in honest use; anything else is a bug.

    `code` is the stable name. `flaws` name the fields at fault, if any; they never hold a value.
    """

    code: ClassVar[str] = "error.unknown"

    def __init__(self, *flaws: Flaw) -> None:
        self.flaws = flaws
        super().__init__(" ".join([self.code, *map(str, flaws)]))


class WireError(KnownError):
    """What came over the wire has no single meaning."""


class NotCanonicalError(WireError):
    """Bytes that are not the one spelling of their value."""

    code = "wire.not_canonical"


class BadHeaderError(WireError):
    """The first line of a message is missing or names another protocol."""

    code = "wire.bad_header"


class TruncatedError(WireError):
    """A message ends before the number of lines its header promised."""

    code = "wire.truncated"


class TooLargeError(WireError):
    """A message over the size both sides agreed on."""

    code = "wire.too_large"


class BadEncodingError(WireError):
    """A body whose content encoding is not offered, or cannot be undone."""

    code = "wire.bad_encoding"


class BadMediaTypeError(WireError):
    """A body of another media type than the one asked for."""

    code = "wire.bad_media_type"


class ForgedStatementError(WireError):
    """A statement that the server did not sign with the key this phone was told of."""

    code = "wire.forged"


class NotReceiptError(WireError):
    """Bytes that are no proof of a receipt."""

    code = "wire.not_a_receipt"


class BadParcelError(WireError):
    """A parcel that has another shape, or that this key does not open."""

    code = "wire.bad_parcel"


class TooSlowError(WireError):
    """A message that did not arrive in time."""

    code = "wire.too_slow"


class EnrolError(KnownError):
    """A one-use code that does not open the door."""


class WrongCodeError(EnrolError):
    """No such enrolment code, or one that is past its time."""

    code = "enrol.wrong_code"


class UsedCodeError(EnrolError):
    """An enrolment code that another phone has used."""

    code = "enrol.used"


class DeviceError(KnownError):
    """A phone the server does not talk to."""


class UnknownDeviceError(DeviceError):
    """No phone has this token."""

    code = "device.unknown"


class EndedDeviceError(DeviceError):
    """The coordinator has ended this phone; `order` is the server's signature under that."""

    code = "device.ended"

    def __init__(self, *flaws: Flaw, order: str = "") -> None:
        super().__init__(*flaws)
        self.order = order


class OverQuotaError(DeviceError):
    """The phone has sent more records today than any phone can honestly have made."""

    code = "device.over_quota"


class AccessError(KnownError):
    """A reader who may not see this."""


class SignInNeededError(AccessError):
    """Nobody is signed in, or the sign-in is used or past its time."""

    code = "access.sign_in"


class DeniedError(AccessError):
    """Signed in, but not for this."""

    code = "access.denied"


class NotFreshError(AccessError):
    """Changing how one proves who one is takes a sign-in of the last half hour."""

    code = "access.not_fresh"


class WrongHostError(AccessError):
    """Asked for under a name that is not this server's."""

    code = "access.wrong_host"


class TooManyTriesError(AccessError):
    """Too many wrong codes; wait before the next."""

    code = "access.too_many_tries"


class NotFoundError(AccessError):
    """There is nothing at this address for this reader."""

    code = "access.not_found"


class QueryError(KnownError):
    """What a program asks of a feed."""


class BadQueryError(QueryError):
    """An option that has no meaning here."""

    code = "query.bad"


class QueryNotDoneError(QueryError):
    """An option that OData has and this service does not."""

    code = "query.not_done"


class VaultError(KnownError):
    """The sealed store on the phone."""


class LockedVaultError(VaultError):
    """The vault is locked; the PIN opens it."""

    code = "vault.locked"


class WrongPinError(VaultError):
    """The PIN does not open the vault."""

    code = "vault.wrong_pin"


class WaitError(VaultError):
    """Too many wrong PINs: the next one is not looked at before the wait is over."""

    code = "vault.wait"


class WipedError(VaultError):
    """The last wrong PIN there was: the phone has been emptied."""

    code = "vault.wiped"


class WeakPinError(VaultError):
    """The PIN is shorter than six digits, or one of those tried first."""

    code = "vault.weak_pin"


class NoVaultError(VaultError):
    """No vault here: the phone is not enrolled."""

    code = "vault.missing"


class VaultExistsError(VaultError):
    """There is a vault here: the phone is already enrolled."""

    code = "vault.exists"


class DamagedRowError(VaultError):
    """A sealed row that does not open in its own place."""

    code = "vault.damaged"


class DamagedVaultError(VaultError):
    """The vault's lock cannot be read."""

    code = "vault.unreadable"


class NoRoomError(VaultError):
    """The phone's storage refused the write; nothing was changed."""

    code = "vault.no_room"


class KeysError(KnownError):
    """A directory of keys that is not believed; its flaw says why. No note is sealed to it."""

    code = "keys.refused"


class LinkError(KnownError):
    """The way to the server."""


class LinkDownError(LinkError):
    """No answer from the server."""

    code = "link.down"


class StrangerError(LinkError):
    """Something answered that is not our server."""

    code = "link.stranger"


class BusyServerError(LinkError):
    """The server asks for patience: `after_s` seconds of it, where it says how much."""

    code = "link.busy"

    def __init__(self, *flaws: Flaw, after_s: int = 0) -> None:
        super().__init__(*flaws)
        self.after_s = after_s


class FailedServerError(BusyServerError):
    """Our server made a mistake at this very request; a part of it may come through."""


class RefusedError(LinkError):
    """The server understood the request and refuses it."""

    code = "link.refused"


class OtherVersionError(LinkError):
    """App and server do not speak the same version of the protocol."""

    code = "link.version"


class StoreError(KnownError):
    """The server's own disk."""


class StoreBusyError(StoreError):
    """Another writer holds the store; try again."""

    code = "store.busy"


class StoreFullError(StoreError):
    """The disk refused the write; nothing was changed."""

    code = "store.full"


class StoreAwayError(StoreError):
    """The database server does not answer, or not to us."""

    code = "store.away"


class ReadersAwayError(StoreError):
    """The process that serves readers does not answer."""

    code = "store.readers_away"


class NoLooksError(StoreError):
    """The style sheet that set-up lays out is not where the pages' server looks for it."""

    code = "store.no_looks"


class NewerStoreError(StoreError):
    """The store was written by a newer version of the program."""

    code = "store.newer"


class DamagedStoreError(StoreError):
    """The store's file is not one, or is damaged."""

    code = "store.damaged"


class OtherSignerError(StoreError):
    """A process that would sign with another key than the one phones were told of."""

    code = "store.other_signer"


class ProfileError(KnownError):
    """A municipality's profile with flaws; each names a file and a key."""

    code = "profile.flawed"


class InputError(KnownError):
    """What a person or a program handed in does not fit; each flaw names a field."""

    code = "input.flawed"


class NotTextError(InputError):
    """A text with signs in it that cannot be kept."""

    code = "input.not_text"
